use canape_api::{backup, bootstrap};

use super::{Installation, run};

#[test]
fn a_backup_brings_everything_back_elsewhere() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.remember("chairs").await;
        firm.write("files/a/contract.pdf", "signed");
        firm.write("secret.key", "the key of this firm");
        firm.back_up("backup.tar").await.expect("a backup");

        let other = Installation::new().await;
        std::fs::remove_file(other.path("canape.db")).expect("gone");
        other
            .restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert_eq!(other.remembered().await.as_deref(), Some("chairs"));
        assert_eq!(other.read("files/a/contract.pdf"), "signed");
        assert_eq!(other.read("secret.key"), "the key of this firm");
    });
}

#[test]
fn what_was_there_before_is_kept_aside() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.remember("before").await;
        firm.write("files/old.txt", "old");
        firm.back_up("backup.tar").await.expect("a backup");
        firm.remember("after").await;
        firm.write("files/new.txt", "new");

        let restored = firm
            .restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert_eq!(firm.remembered().await.as_deref(), Some("before"));
        assert_eq!(firm.names("files"), ["old.txt"]);
        assert_eq!(restored.aside.len(), 2);
        assert_eq!(firm.names("files.before-then"), ["new.txt", "old.txt"]);
        std::fs::copy(firm.path("canape.db.before-then"), firm.path("canape.db")).expect("back");
        assert_eq!(firm.remembered().await.as_deref(), Some("before,after"));
    });
}

#[test]
fn whose_the_data_are_does_not_change_with_a_restore() {
    use std::os::unix::fs::{MetadataExt, chown};
    run(async {
        let firm = Installation::with_notes().await;
        firm.write("files/a/contract.pdf", "signed");
        firm.write("secret.key", "the key of this firm");
        firm.back_up("backup.tar").await.expect("a backup");
        let owner = |of: &Installation, name: &str| {
            let there = of.path(name).metadata().expect("it is there");
            (there.uid(), there.gid())
        };
        // Only root can give them to somebody else; another's own must stay theirs.
        let _ = chown(firm.path("canape.db"), Some(4321), Some(4322));
        let theirs = owner(&firm, "canape.db");
        let all = ["canape.db", "files", "files/a", "files/a/contract.pdf"];
        firm.restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert_eq!(all.map(|name| owner(&firm, name)), [theirs; 4]);

        // The first data of a folder belong to whoever owns the folder.
        let other = Installation::new().await;
        std::fs::remove_file(other.path("canape.db")).expect("gone");
        let _ = chown(other.path(""), Some(4321), Some(4322));
        let theirs = owner(&other, "");
        other
            .restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert_eq!(all.map(|name| owner(&other, name)), [theirs; 4]);
        assert_eq!(owner(&other, "secret.key"), theirs);
    });
}

#[test]
fn a_restore_that_fails_half_way_is_taken_back() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.write("files/old.txt", "old");
        firm.write("secret.key", "the key of before");
        firm.back_up("backup.tar").await.expect("a backup");
        firm.remember("since").await;
        firm.write("files/new.txt", "new");
        firm.write("secret.key", "the key of now");
        // A folder stands where the present key would go.
        firm.write("secret.key.before-then/in-the-way", "");
        let before = firm.names("");
        let failed = firm.restore(&firm.path("backup.tar")).await;
        assert!(
            matches!(failed, Err(backup::Error::File { .. })),
            "{failed:?}"
        );
        assert_eq!(firm.names("files"), ["new.txt", "old.txt"]);
        assert_eq!(firm.read("secret.key"), "the key of now");
        assert_eq!(firm.remembered().await.as_deref(), Some("since"));
        let mut after = firm.names("");
        after.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
        after.retain(|name| name != "canape.db.lock");
        assert_eq!(after, before);
    });
}

#[test]
fn damaged_data_are_put_aside_as_they_are() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.remember("before").await;
        firm.back_up("backup.tar").await.expect("a backup");
        firm.write("canape.db", "no database at all");
        firm.write("canape.db-wal", "what came last");
        firm.restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert_eq!(firm.remembered().await.as_deref(), Some("before"));
        assert_eq!(firm.read("canape.db.before-then"), "no database at all");
        assert_eq!(firm.read("canape.db.before-then-wal"), "what came last");
    });
}

#[test]
fn nothing_is_restored_under_a_running_server() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.back_up("backup.tar").await.expect("a backup");
        firm.remember("since").await;
        let house = bootstrap::open(&firm.config).await.expect("a house");
        let refused = firm.restore(&firm.path("backup.tar")).await;
        assert!(
            matches!(refused, Err(backup::Error::InUse(_))),
            "{refused:?}"
        );
        assert_eq!(firm.remembered().await.as_deref(), Some("since"));
        drop(house);
        firm.restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert_eq!(firm.remembered().await, None);
    });
}

#[test]
fn a_backup_that_is_not_whole_or_was_changed_is_refused_and_nothing_changes() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.write("files/contract.txt", "signed by both");
        firm.back_up("backup.tar").await.expect("a backup");
        firm.remember("since").await;
        let whole = std::fs::read(firm.path("backup.tar")).expect("bytes");
        let mut before = firm.names("");
        before.retain(|name| name != "canape.db.lock");
        let text = b"signed by both";
        let at = whole.windows(text.len()).position(|part| part == text);
        let mut forged = whole.clone();
        forged[at.expect("the text")] = b'S';
        let mut bad = vec![forged, b"no archive".to_vec(), Vec::new()];
        for part in [512, whole.len() / 2, whole.len() - 4096] {
            bad.push(whole[..part].to_vec());
        }
        for (number, bytes) in bad.into_iter().enumerate() {
            std::fs::write(firm.path("backup.tar"), bytes).expect("written");
            let refused = firm.restore(&firm.path("backup.tar")).await;
            assert!(
                matches!(refused, Err(backup::Error::Unusable(_))),
                "{number}: {refused:?}"
            );
            let mut after = firm.names("");
            after.retain(|name| name != "canape.db.lock");
            assert_eq!(after, before, "{number}");
            assert_eq!(
                firm.remembered().await.as_deref(),
                Some("since"),
                "{number}"
            );
        }
    });
}

#[test]
fn a_key_of_the_configuration_stays_in_force() {
    run(async {
        let firm = Installation::new().await;
        firm.write("secret.key", "the key of this firm");
        firm.back_up("backup.tar").await.expect("a backup");
        let mut other = Installation::new().await;
        other.config.secret_key = Some("a key given by the configuration, and kept".into());
        let restored = other
            .restore(&firm.path("backup.tar"))
            .await
            .expect("restored");
        assert!(restored.key_is_left_out);
        assert!(!other.path("secret.key").exists());
    });
}

#[test]
fn a_backup_of_a_newer_program_is_refused() {
    run(async {
        let firm = Installation::new().await;
        firm.execute("INSERT INTO seaql_migrations VALUES ('m9999_of_the_future', 1)")
            .await;
        firm.back_up("backup.tar").await.expect("a backup");
        let other = Installation::with_notes().await;
        let refused = other.restore(&firm.path("backup.tar")).await;
        assert!(
            matches!(refused, Err(backup::Error::Schema(_))),
            "{refused:?}"
        );
        assert_eq!(other.remembered().await, None);
    });
}
