use std::sync::Arc;

use canape_api::backup::{self, Place};
use canape_persistence::Engine;
use futures_util::future::join_all;
use serde_json::json;

use super::{Installation, run};
use crate::deals::Seller;
use crate::support::TestServer;

#[test]
fn a_backup_while_people_write_is_whole_and_holds_what_was_acknowledged_before() {
    run(async {
        let t = TestServer::start(Engine::Sqlite).await;
        let seller = Seller::of(&t, "romashka").await;
        let deal = async |number: usize| {
            let deal = json!({"title": format!("{number}")});
            seller.owner.post("/deals", deal).await.ok(201);
        };
        for number in 0..20 {
            deal(number).await;
        }
        let place = Place::of(&t.house.config).expect("one file");
        let other = Installation::new().await;
        let file = other.path("backup.tar");
        let backing_up = backup::create(&place, &file, Arc::default());
        // Few at a time: a crowd on a slow machine would be told to come again.
        let deal = &deal;
        let writers = [20, 30, 40, 50].map(|first| async move {
            for number in first..first + 10 {
                deal(number).await;
            }
        });
        let (made, _) = tokio::join!(backing_up, join_all(writers));
        made.expect("a backup");

        other.restore(&file).await.expect("restored");
        let count = other
            .text("SELECT count(*) || '' FROM deal")
            .await
            .expect("a count");
        let count: usize = count.parse().expect("a number");
        assert!((20..=60).contains(&count), "{count}");
        let lost = "SELECT count(*) || '' FROM deal WHERE CAST(title AS integer) < 20";
        assert_eq!(other.text(lost).await.as_deref(), Some("20"));
        // Each deal has its event: no transaction is there by half.
        let halves = "SELECT count(*) || '' FROM deal WHERE id NOT IN
                      (SELECT subject_id FROM event_log)";
        assert_eq!(other.text(halves).await.as_deref(), Some("0"));
        t.stop().await;
    });
}

#[test]
fn a_backup_is_never_written_over_another_file() {
    run(async {
        let firm = Installation::new().await;
        firm.write("mine.tar", "mine");
        let refused = firm.back_up("mine.tar").await;
        assert!(
            matches!(refused, Err(backup::Error::Exists(_))),
            "{refused:?}"
        );
        assert_eq!(firm.read("mine.tar"), "mine");
    });
}

#[test]
fn what_a_killed_backup_has_left_is_no_backup_and_is_taken_away_by_the_next() {
    run(async {
        let firm = Installation::with_notes().await;
        firm.write("backup.tar.part", "half");
        firm.write("backup.tar.database", "half");
        firm.write("backup.tar.database-journal", "half");
        firm.back_up("backup.tar").await.expect("a backup");
        let left = firm.names("");
        let left: Vec<_> = left
            .iter()
            .filter(|name| name.starts_with("backup"))
            .collect();
        assert_eq!(left, ["backup.tar"]);
    });
}

#[test]
fn only_its_owner_may_read_a_backup() {
    run(async {
        let firm = Installation::new().await;
        firm.back_up("backup.tar").await.expect("a backup");
        assert_eq!(firm.mode("backup.tar"), 0o600);
    });
}

#[test]
fn a_backup_that_is_called_off_leaves_nothing_and_its_copy_was_nobody_elses() {
    run(async {
        let firm = Installation::new().await;
        let before = firm.names("");
        {
            let mut half = std::pin::pin!(firm.back_up("backup.tar"));
            assert!(futures_util::poll!(&mut half).is_pending());
            assert_eq!(firm.mode("backup.tar.database"), 0o600);
        }
        assert_eq!(firm.names(""), before);
    });
}

#[test]
fn nothing_is_made_where_there_is_nothing_to_keep() {
    run(async {
        let firm = Installation::new().await;
        std::fs::remove_file(firm.path("canape.db")).expect("gone");
        let refused = firm.back_up("backup.tar").await;
        assert!(
            matches!(refused, Err(backup::Error::NoData(_))),
            "{refused:?}"
        );
        assert!(
            !firm.path("canape.db").exists(),
            "no empty database is made"
        );
    });
}
