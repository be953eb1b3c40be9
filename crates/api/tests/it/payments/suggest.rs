use serde_json::{Value, json};

use super::{received, record};
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    the_oldest_last_day_gets_its_money_first(t) {
        let office = Office::of(&t, "romashka").await;
        let owner = &office.owner;
        let deal = office.deal().await;
        let mut invoices = Vec::new();
        for pay_by in [json!("2026-12-20"), Value::Null, json!("2026-12-10"), json!("2026-12-15")] {
            let draft = office.draft("invoice", &deal).await;
            let draft = office.edit(&draft, json!({"pay_by": pay_by})).await.ok(200);
            invoices.push(office.issue(&draft).await.ok(200));
        }
        let parts = [(&invoices[2], "100"), (&invoices[3], "401")];
        record(owner, received(&office, "501", &parts)).await.ok(201);
        let ask = async |amount: &str, company: &Value| {
            let path = format!(
                "/payments/suggestions?legal_entity_id={}&company_id={}&amount={amount}",
                office.entity["id"].as_str().unwrap(), company["id"].as_str().unwrap(),
            );
            owner.get(&path).await
        };
        let told = ask("500.50", &office.company).await.ok(200);
        let told = told["items"].as_array().unwrap();
        let seen: Vec<_> = told.iter()
            .map(|one| (&one["document"]["id"], one["unpaid"].as_str(), one["amount"].as_str()))
            .collect();
        assert_eq!(seen, [
            (&invoices[2]["id"], Some("301.00"), Some("301.00")),
            (&invoices[0]["id"], Some("401.00"), Some("199.50")),
            (&invoices[1]["id"], Some("401.00"), Some("0.00")),
        ]);
        assert_eq!((&told[0]["document_amount"], &told[0]["deal"]["id"]), (&json!("401.00"), &deal["id"]));
        let other = owner.post("/companies", json!({"name": "Лютик"})).await.ok(201);
        assert_eq!(ask("5", &other).await.ok(200)["items"], json!([]));
        ask("0", &other).await.invalid(&[("amount", "not_positive")]);
        ask("five", &other).await.invalid(&[("amount", "malformed")]);
    }
}
