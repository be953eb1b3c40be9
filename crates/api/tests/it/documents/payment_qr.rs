//! Why an invoice will carry no payment QR.

use serde_json::{Value, json};

use super::{Office, path};
use crate::legal_entities::{self, twins};
use crate::support::on_both_engines;

/// What is doubtful of the QR: where, and the rule.
async fn found(office: &Office, draft: &Value) -> Vec<(String, String)> {
    let check = office
        .owner
        .get(&format!("{}/check", path(draft)))
        .await
        .ok(200);
    let all = check["items"].as_array().expect("findings").iter();
    let text = |one: &Value, field: &str| one[field].as_str().expect("a text").to_owned();
    let of_qr = all.filter(|one| text(one, "code").starts_with("qr_"));
    let of_qr = of_qr.inspect(|one| {
        assert_eq!(
            (&one["severity"], &one["place"]),
            (&json!("doubtful"), &json!("legal_entity"))
        );
    });
    of_qr
        .map(|one| (text(one, "pointer"), text(one, "code")))
        .collect()
}

/// The bank of our firm is called otherwise.
async fn with_account(office: &Office, account: Value) {
    let mut requisites = twins()["requisites"].clone();
    requisites["legal_address"] = json!("214000, г. Смоленск, ул. Ленина, д. 1");
    for (field, value) in account.as_object().expect("fields") {
        requisites["accounts"][0][field] = value.clone();
    }
    let entity = legal_entities::path(&office.entity);
    let card = office.owner.get(&entity).await.ok(200);
    let at = format!("{entity}/requisites/2024-01-01");
    office
        .owner
        .seen(&card["version"])
        .put(&at, requisites)
        .await
        .ok(200);
}

on_both_engines! {
    what_keeps_the_qr_away_is_told_at_its_field(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let invoice = office.draft("invoice", &deal).await;
        assert_eq!(found(&office, &invoice).await, []);
        let long = "Ярославский филиал публичного акционерного общества «Промсвязьбанк»";
        with_account(&office, json!({"bank_name": long})).await;
        let short = ("/accounts/0/bank_short_name".to_owned(), "qr_bank_name_too_long".to_owned());
        assert_eq!(found(&office, &invoice).await, [short]);
        let act = office.draft("act", &deal).await;
        assert_eq!(found(&office, &act).await, []);
        let named = json!({"bank_name": long, "bank_short_name": "ЯФ ПАО «Промсвязьбанк»"});
        with_account(&office, named).await;
        assert_eq!(found(&office, &invoice).await, []);
        with_account(&office, json!({"correspondent": null})).await;
        let none = ("/accounts/0/correspondent".to_owned(), "qr_no_correspondent".to_owned());
        assert_eq!(found(&office, &invoice).await, [none]);
        office.issue(&invoice).await.ok(200);
    }
}
