use serde_json::{Value, json};

use super::{path, received, record};
use crate::documents::Office;
use crate::support::{Answer, on_both_engines};

async fn edit(office: &Office, payment: &Value, change: Value) -> Answer {
    let owner = office.owner.seen(&payment["version"]);
    owner.patch(&path(payment), change).await
}

on_both_engines! {
    what_is_not_named_stays(t) {
        let office = Office::of(&t, "romashka").await;
        let mut wish = received(&office, "10", &[]);
        wish["purpose"] = json!("Аванс");
        let payment = record(&office.owner, wish).await.ok(201);
        let change = json!({"reference": "318", "way": "card", "value_date": "2026-11-20"});
        let edited = edit(&office, &payment, change).await.ok(200);
        assert_eq!((&edited["reference"], &edited["way"]), (&json!("318"), &json!("card")));
        assert_eq!((&edited["value_date"], &edited["purpose"]), (&json!("2026-11-20"), &json!("Аванс")));
        let cleared = edit(&office, &edited, json!({"purpose": null, "reference": " "})).await.ok(200);
        assert_eq!((&cleared["purpose"], &cleared["reference"]), (&Value::Null, &Value::Null));
        let same = edit(&office, &cleared, json!({"way": "card"})).await.ok(200);
        assert_eq!(same["version"], cleared["version"], "a wish for what is so changes nothing");
        edit(&office, &payment, json!({"way": "cash"})).await.problem(412, "stale");
        edit(&office, &same, json!({"amount": "5"})).await.invalid(&[("/amount", "unknown_field")]);
        edit(&office, &same, json!({"value_date": "2026-11-26"})).await
            .invalid(&[("/value_date", "after_today")]);
        edit(&office, &same, json!({"payer_name": " ", "value_date": "1026-01-01"})).await
            .invalid(&[("/value_date", "year_out_of_range"), ("/payer_name", "empty")]);
    }

    another_payer_of_an_invoice_is_meant(t) {
        let office = Office::of(&t, "romashka").await;
        let invoice = office.issued("invoice", &office.deal().await).await;
        let payment = record(&office.owner, received(&office, "10", &[(&invoice, "10")])).await.ok(201);
        let other = office.owner.post("/companies", json!({"name": "Лютик"})).await.ok(201);
        let change = json!({"company_id": other["id"]});
        edit(&office, &payment, change).await.problem(409, "other_payer");
        let change = json!({"company_id": other["id"], "accepts_other_payer": true});
        let edited = edit(&office, &payment, change).await.ok(200);
        assert_eq!((&edited["company"]["name"], &edited["payer_name"]), (&json!("Лютик"), &json!("Лютик")));
        let renamed = edit(&office, &edited, json!({"payer_name": "ИП Лютик"})).await.ok(200);
        assert_eq!(renamed["payer_name"], "ИП Лютик");
        let nobody = json!({"company_id": "018f0000-0000-7000-8000-000000000000"});
        edit(&office, &renamed, nobody).await.invalid(&[("/company_id", "unknown_id")]);
        let change = json!({"company_id": null, "accepts_other_payer": true});
        let nameless = edit(&office, &renamed, change).await.ok(200);
        assert_eq!((&nameless["company"], &nameless["payer_name"]), (&Value::Null, &json!("ИП Лютик")));
    }
}
