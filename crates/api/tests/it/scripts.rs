//! `dev` and the scripts behind the recipes, with a program that only notes how it is called.

use std::path::{Path, PathBuf};
use std::process::Command;

fn top(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(name)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_recipe_beside_postgresql_finds_it_installed() {
    let dev = read(&top("dev"));
    let installs = dev.lines().find(|line| line.contains("postgres|"));
    let installs = installs.and_then(|line| line.split(['(', ')']).nth(1));
    let installs: Vec<&str> = installs.expect("a pattern").split('|').collect();
    let justfile = read(&top("justfile"));
    let (mut recipe, mut seen) = ("", 0);
    for line in justfile.lines() {
        if !line.starts_with([' ', '#', '[']) && line.contains(':') {
            recipe = line.split([' ', ':']).next().unwrap_or_default();
        }
        if line.contains(".ci/with-postgres") {
            let is_known = installs.contains(&recipe);
            assert!(is_known, "dev installs no PostgreSQL for {recipe}");
            seen += 1;
        }
    }
    assert!(seen > 0, "no recipe is beside PostgreSQL");
}

/// Serves the demo firm in a folder: what is said, and with which key each command was called.
fn serve_demo(folder: &Path, more: &[(&str, &str)]) -> (String, String) {
    use std::os::unix::fs::PermissionsExt;
    let canape = folder.join("canape");
    std::fs::write(
        &canape,
        "#!/bin/sh\necho \"$1 ${CANAPE_SECRET_KEY-none}\" >>calls\n\
         [ \"$1\" != demo ] || echo firm >var/canape.db\n",
    )
    .unwrap();
    std::fs::set_permissions(&canape, std::fs::Permissions::from_mode(0o700)).unwrap();
    let script = top(".ci/serve-demo").canonicalize().unwrap();
    let done = Command::new(script)
        .arg("./canape")
        .current_dir(folder)
        .env_remove("CANAPE_SECRET_KEY")
        .env_remove("CANAPE_LISTEN")
        .env_remove("CANAPE_PUBLIC_URL")
        .envs(more.iter().copied())
        .output()
        .unwrap();
    assert!(done.status.success());
    let said = String::from_utf8(done.stdout).unwrap();
    let calls = read(&folder.join("calls"));
    std::fs::remove_file(folder.join("calls")).unwrap();
    (said, calls)
}

#[test]
fn the_demo_leaves_its_key_to_the_program_keeps_an_earlier_one_and_may_listen_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let var = |name: &str| folder.path().join("var").join(name);
    let (said, calls) = serve_demo(folder.path(), &[]);
    assert_eq!(calls, "demo none\nmigrate none\nserve none\n");
    assert!(said.contains("http://localhost:8080\n"), "{said}");
    assert!(!var("secret-key").exists());

    std::fs::write(var("secret-key"), "an earlier key").unwrap();
    let (said, calls) = serve_demo(folder.path(), &[("CANAPE_LISTEN", "127.0.0.1:8090")]);
    assert_eq!(calls, "migrate none\nserve none\n");
    assert!(said.contains("http://localhost:8090\n"), "{said}");
    assert_eq!(read(&var("secret.key")), "an earlier key");
    assert!(!var("secret-key").exists());
}
