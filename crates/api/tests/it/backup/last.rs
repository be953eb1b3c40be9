use canape_api::config::Mode;
use canape_persistence::Engine;
use serde_json::{Value, json};

use super::run;
use crate::support::TestServer;

#[test]
fn a_firm_of_its_own_sees_how_its_backups_went() {
    run(async {
        let t = TestServer::start_in(Engine::Sqlite, Mode::SelfHosted).await;
        let anna = t.firm("romashka").await.owner;
        let seen = anna.get("/installation/backups").await.ok(200);
        assert_eq!(seen["is_nightly"], true);
        assert_eq!(
            (&seen["hour"], &seen["time_zone"]),
            (&json!(3), &json!("Europe/Moscow"))
        );
        assert_eq!(seen["last_success"], Value::Null);

        let backups = t.house.config.data_dir.join("backups");
        std::fs::create_dir(&backups).expect("a folder");
        let state = json!({
            "success": {"at": "2026-11-25T00:00:05Z", "file": "canape-2026-11-25.tar", "bytes": 5120},
            "failure": {"at": "2026-11-26T00:00:05Z", "reason": "no space left on device"},
        });
        std::fs::write(backups.join("state.json"), state.to_string()).expect("written");
        let seen = anna.get("/installation/backups").await.ok(200);
        assert_eq!(seen["last_success"]["bytes"], 5120);
        assert_eq!(seen["last_failure"]["reason"], "no space left on device");
        assert_eq!(seen["is_failing"], true);

        let metrics = reqwest::get(format!("{}/metrics", t.base))
            .await
            .expect("an answer");
        let metrics = metrics.text().await.expect("a text");
        let line = "canape_backup_last_success_timestamp_seconds 1795564805";
        assert!(metrics.contains(line), "{metrics}");
        t.stop().await;
    });
}

#[test]
fn on_a_server_of_postgres_there_are_no_backups_of_ours() {
    run(async {
        let t = TestServer::start_in(Engine::Postgres, Mode::SelfHosted).await;
        let anna = t.firm("romashka").await.owner;
        let seen = anna.get("/installation/backups").await.ok(200);
        assert_eq!(seen["is_nightly"], false);
        t.stop().await;
    });
}

#[test]
fn the_backups_of_a_service_are_its_operators() {
    run(async {
        let t = TestServer::start(Engine::Sqlite).await;
        let anna = t.firm("romashka").await.owner;
        anna.get("/installation/backups")
            .await
            .problem(404, "not_found");
        t.stop().await;
    });
}
