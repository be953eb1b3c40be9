use canape_api::backup::{self, UpgradeError};
use canape_api::bootstrap;

use super::{Installation, run};

/// An installation as an earlier program has left it.
async fn earlier(undone: &str) -> Installation {
    let firm = Installation::with_notes().await;
    firm.remember("chairs").await;
    firm.execute(&format!(
        "DELETE FROM seaql_migrations WHERE version = '{undone}'"
    ))
    .await;
    firm
}

fn backups(firm: &Installation) -> Vec<String> {
    firm.names("backups")
}

#[test]
fn a_new_installation_needs_no_backup() {
    run(async {
        let firm = Installation::new().await;
        assert!(!firm.path("backups").exists());
        backup::migrate(&firm.config, "again")
            .await
            .expect("current");
        assert!(!firm.path("backups").exists());
    });
}

#[test]
fn an_upgrade_backs_up_first_and_then_migrates() {
    run(async {
        let firm = earlier("m0033_board_indexes").await;
        backup::migrate(&firm.config, "now")
            .await
            .expect("upgraded");
        assert_eq!(backups(&firm), ["before-upgrade-now.tar"]);
        assert_eq!(firm.remembered().await.as_deref(), Some("chairs"));
        let schema = bootstrap::schema(&firm.config.database_url)
            .await
            .expect("a schema");
        assert_eq!(schema.pending, 0);
        bootstrap::open(&firm.config).await.expect("a house");
    });
}

#[test]
fn the_last_three_backups_of_upgrades_stay() {
    run(async {
        let firm = earlier("m0033_board_indexes").await;
        for day in 1..=4 {
            let name = format!("backups/before-upgrade-2026110{day}-120000.tar");
            firm.write(&name, "earlier");
        }
        firm.write("backups/canape-2026-11-01.tar", "a night");
        firm.write("backups/before-upgrade-20261105-120000.tar.part", "half");
        backup::migrate(&firm.config, "20261128-120000")
            .await
            .expect("upgraded");
        let kept = [
            "before-upgrade-20261103-120000.tar",
            "before-upgrade-20261104-120000.tar",
            "before-upgrade-20261128-120000.tar",
            "canape-2026-11-01.tar",
        ];
        assert_eq!(backups(&firm), kept);
    });
}

#[test]
fn what_cannot_be_taken_away_makes_no_upgrade_fail() {
    run(async {
        let firm = earlier("m0033_board_indexes").await;
        firm.write("backups/before-upgrade-20261101-120000.tar/a", "a folder");
        for day in 2..=4 {
            let name = format!("backups/before-upgrade-2026110{day}-120000.tar");
            firm.write(&name, "earlier");
        }
        backup::migrate(&firm.config, "20261128-120000")
            .await
            .expect("upgraded");
        let kept = [
            "before-upgrade-20261101-120000.tar",
            "before-upgrade-20261103-120000.tar",
            "before-upgrade-20261104-120000.tar",
            "before-upgrade-20261128-120000.tar",
        ];
        assert_eq!(backups(&firm), kept);
        firm.read("backups/before-upgrade-20261101-120000.tar/a");
    });
}

#[test]
fn whose_the_data_are_does_not_change_with_an_upgrade() {
    use std::os::unix::fs::{MetadataExt, chown};
    run(async {
        let firm = earlier("m0033_board_indexes").await;
        let owner = |name: &str| {
            let there = firm.path(name).metadata().expect("it is there");
            (there.uid(), there.gid())
        };
        // Only root can give them to somebody else; another's own must stay theirs.
        let _ = chown(firm.path("canape.db"), Some(4321), Some(4322));
        let theirs = owner("canape.db");
        assert!(
            !firm.path("canape.db.lock").exists(),
            "the upgrade makes it"
        );
        backup::migrate(&firm.config, "now")
            .await
            .expect("upgraded");
        for name in [
            "canape.db",
            "canape.db.lock",
            "backups",
            "backups/before-upgrade-now.tar",
        ] {
            assert_eq!(owner(name), theirs, "{name}");
        }
    });
}

#[test]
fn who_may_read_the_data_does_not_change_with_an_upgrade() {
    use std::os::unix::fs::PermissionsExt;
    run(async {
        let firm = earlier("m0033_board_indexes").await;
        let mode = std::fs::Permissions::from_mode(0o640);
        std::fs::set_permissions(firm.path("canape.db"), mode).expect("set");
        backup::migrate(&firm.config, "now")
            .await
            .expect("upgraded");
        assert_eq!(firm.mode("canape.db"), 0o640);
    });
}

#[test]
fn a_failing_migration_changes_nothing_and_says_where_the_backup_is() {
    run(async {
        // Its table is there already, so it must fail.
        let firm = earlier("m0032_notes").await;
        let failed = backup::migrate(&firm.config, "now")
            .await
            .expect_err("a failure");
        let words = failed.to_string();
        assert!(
            matches!(failed, UpgradeError::Migration { .. }),
            "{failed:?}"
        );
        assert!(words.contains("before-upgrade-now.tar"), "{words}");
        assert_eq!(firm.remembered().await.as_deref(), Some("chairs"));
        let left = firm.names("");
        assert!(
            !left.iter().any(|name| name.contains("upgrading")),
            "{left:?}"
        );

        // The backup holds the data as they were.
        let other = Installation::new().await;
        let file = firm.path("backups/before-upgrade-now.tar");
        other.restore(&file).await.expect("restored");
        assert_eq!(other.remembered().await.as_deref(), Some("chairs"));
    });
}

#[test]
fn starts_that_fail_again_and_again_do_not_fill_the_disk() {
    run(async {
        let firm = earlier("m0032_notes").await;
        for time in 1..=5 {
            let failed = backup::migrate(&firm.config, &format!("20261128-12000{time}")).await;
            assert!(failed.is_err(), "its table is there already");
        }
        let last = [3, 4, 5].map(|time| format!("before-upgrade-20261128-12000{time}.tar"));
        assert_eq!(backups(&firm), last);
    });
}

#[test]
fn nothing_is_upgraded_under_a_running_server() {
    run(async {
        let firm = earlier("m0033_board_indexes").await;
        let house = bootstrap::open(&firm.config).await.expect("a house");
        let refused = backup::migrate(&firm.config, "now").await;
        assert!(
            matches!(refused, Err(UpgradeError::Backup(backup::Error::InUse(_)))),
            "{refused:?}"
        );
        drop(house);
        backup::migrate(&firm.config, "now")
            .await
            .expect("upgraded");
    });
}
