//! What the person at the terminal is told.

use std::process::Command;

use super::{Installation, run};

/// The words of a command, which succeeds.
fn told(firm: &Installation, arguments: &[&str], more: &[(&str, &str)]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_canape"))
        .args(arguments)
        .current_dir(firm.path(""))
        .env("CANAPE_DATABASE_URL", &firm.config.database_url)
        .env("CANAPE_DATA_DIR", firm.path(""))
        .envs(more.iter().copied())
        .output()
        .expect("the binary");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn what_a_backup_does_not_hold_is_said() {
    run(async {
        let firm = Installation::new().await;
        let words = told(&firm, &["backup", "a.tar"], &[]);
        assert!(words.contains("There is no secret key at"), "{words}");
        assert!(!words.contains("S3"), "{words}");

        firm.write("secret.key", "the key of this firm");
        let s3 = ("CANAPE_FILES_S3_ENDPOINT", "http://127.0.0.1:1");
        let words = told(&firm, &["backup", "b.tar"], &[s3]);
        assert!(!words.contains("secret key"), "{words}");
        assert!(words.contains("files are in an S3"), "{words}");

        let key = (
            "CANAPE_SECRET_KEY",
            "a key given by the configuration, and kept",
        );
        let words = told(&firm, &["backup", "c.tar"], &[key]);
        assert!(words.contains("given by the configuration"), "{words}");
    });
}
