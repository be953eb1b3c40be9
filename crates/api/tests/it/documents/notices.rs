//! Letters to clients about other requisites.

use serde_json::{Value, json};

use super::Office;
use crate::legal_entities;
use crate::support::{Answer, on_both_engines};

async fn notify(office: &Office, key: &str, day: &str) -> Answer {
    let path = format!("{}/notices", legal_entities::path(&office.entity));
    let owner = office.owner.with("idempotency-key", key);
    owner.post(&path, json!({"valid_from": day})).await
}

async fn letters(office: &Office) -> Vec<Value> {
    let list = office
        .owner
        .get("/documents?kind=letter&stage=draft")
        .await
        .ok(200);
    list["items"].as_array().unwrap().clone()
}

on_both_engines! {
    whoever_has_something_open_gets_a_letter(t) {
        let office = Office::of(&t, "romashka").await;
        let since = office.entity["requisites"][0]["valid_from"].as_str().unwrap().to_owned();
        let nobody = notify(&office, "first", &since).await.ok(200);
        assert_eq!(nobody["letters"], 0);
        office.issued("invoice", &office.deal().await).await;
        office.issued("contract", &office.deal().await).await;
        let done = notify(&office, "second", &since).await.ok(200);
        assert_eq!(done, json!({"letters": 1, "due_on": "2026-12-05"}), "one for each client");
        let made = letters(&office).await;
        assert_eq!(made.len(), 1);
        let letter = office.owner.get(&super::path(&made[0])).await.ok(200);
        assert_eq!(letter["letter"]["subject"], "Об изменении реквизитов");
        let text = letter["letter"]["text"].as_str().unwrap();
        for words in ["ИНН: 6731067957", "Расчётный счёт: 40702810782000374002", "БИК: 047888760"] {
            assert!(text.contains(words), "«{words}» is not in\n{text}");
        }
        let tasks = office.owner.get("/tasks").await.ok(200).to_string();
        assert!(tasks.contains("уведомления о новых реквизитах: писем 1"), "{tasks}");
        let again = notify(&office, "second", &since).await.ok(200);
        assert_eq!(again["letters"], 0);
        assert_eq!(letters(&office).await.len(), 1, "once");
        let issued = office.issue(&letter).await.ok(200);
        assert_eq!(issued["number"], "1");
    }

    what_nobody_wrote_down_is_not_told(t) {
        let office = Office::of(&t, "romashka").await;
        let none = notify(&office, "first", "1999-01-01").await;
        none.invalid(&[("/valid_from", "no_requisites")]);
    }
}
