//! Letters to clients about other requisites.

use serde_json::{Value, json};

use super::{Office, deal};
use crate::legal_entities;
use crate::support::{Answer, on_both_engines};
use crate::templates::default_template;

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

/// An issued invoice of another client.
async fn invoice_of(office: &Office, name: &str) {
    let company = json!({"name": name});
    let company = office.owner.post("/companies", company).await.ok(201);
    let deal = deal(&office.owner, &company).await;
    office.issued("invoice", &deal).await;
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

    a_notice_takes_the_default_template_of_letters(t) {
        let office = Office::of(&t, "romashka").await;
        let template = default_template(&office.owner, "letter").await;
        let since = office.entity["requisites"][0]["valid_from"].as_str().unwrap().to_owned();
        office.issued("invoice", &office.deal().await).await;
        notify(&office, "first", &since).await.ok(200);
        let made = letters(&office).await;
        let letter = office.owner.get(&super::path(&made[0])).await.ok(200);
        assert_eq!(letter["template"]["id"], template["id"]);
    }

    many_letters_cost_as_much_as_one(t) {
        let office = Office::of(&t, "romashka").await;
        let since = office.entity["requisites"][0]["valid_from"].as_str().unwrap().to_owned();
        office.issued("invoice", &office.deal().await).await;
        let mut costs = Vec::new();
        for key in ["one", "many"] {
            office.owner.get("/me").await.ok(200);
            t.take_statements();
            let done = notify(&office, key, &since).await.ok(200);
            costs.push((done["letters"].as_u64().unwrap(), t.take_statements()));
            for name in ["Лютик", "Клевер", "Василёк"] {
                invoice_of(&office, name).await;
            }
        }
        assert_eq!((costs[0].0, costs[1].0), (1, 4));
        assert_eq!(costs[0].1, costs[1].1, "letters and statements: {costs:?}");
    }
}
