//! What payments make of documents.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{again, received, record, returned};
use crate::documents::{Office, path};
use crate::support::on_both_engines;

fn ids(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().expect("items").iter();
    items
        .map(|one| one["id"].as_str().expect("an id"))
        .collect()
}

on_both_engines! {
    invoices_are_found_by_how_far_they_are_paid(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let mut invoices = Vec::new();
        for _ in 0..3 {
            invoices.push(office.issued("invoice", &deal).await);
        }
        office.draft("invoice", &deal).await;
        office.issued("act", &deal).await;
        let parts = [(&invoices[1], "1"), (&invoices[2], "401")];
        record(&office.owner, received(&office, "402", &parts)).await.ok(201);
        let list = async |query: &str| {
            office.owner.get(&format!("/documents?{query}")).await.ok(200)
        };
        let id = |index: usize| invoices[index]["id"].as_str().unwrap();
        assert_eq!(ids(&list("payment_state=unpaid").await), [id(0)]);
        assert_eq!(ids(&list("payment_state=paid").await), [id(2)]);
        assert_eq!(ids(&list("payment_state=unpaid,partly_paid").await), [id(1), id(0)]);
        let row = &list("payment_state=partly_paid").await["items"][0];
        assert_eq!((&row["paid"], &row["payment_state"]), (&json!("1.00"), &json!("partly_paid")));
        let act = &list("kind=act").await["items"][0];
        assert_eq!((&act["paid"], &act["payment_state"]), (&json!("0.00"), &Value::Null));
        let draft = &list("stage=draft").await["items"][0];
        assert_eq!(draft["payment_state"], Value::Null, "a draft awaits no money");
        office.owner.get("/documents?payment_state=late").await
            .invalid(&[("payment_state", "unknown_value")]);
    }

    an_invoice_is_overdue_when_its_last_day_is_over_and_it_is_not_paid(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("invoice", &deal).await;
        let draft = office.edit(&draft, json!({"pay_by": "2026-11-26"})).await.ok(200);
        let invoice = office.issue(&draft).await.ok(200);
        let endless = office.draft("invoice", &deal).await;
        let endless = office.edit(&endless, json!({"pay_by": null})).await.ok(200);
        let endless = office.issue(&endless).await.ok(200);
        t.advance(TimeDelta::days(1));
        let owner = t.renewed(&office.owner);
        let last_day = owner.get(&path(&invoice)).await.ok(200);
        assert_eq!(last_day["is_overdue"], false, "the last day is a day to pay");
        // A quarter past midnight in Moscow, still the day before in London.
        t.advance(TimeDelta::hours(14) + TimeDelta::minutes(15));
        let owner = t.renewed(&owner);
        let over = owner.get(&path(&invoice)).await.ok(200);
        assert_eq!(over["is_overdue"], true);
        let list = async |query: &str| owner.get(&format!("/documents?{query}")).await.ok(200);
        assert_eq!(ids(&list("is_overdue=true").await), [invoice["id"].as_str().unwrap()]);
        assert_eq!(ids(&list("is_overdue=false").await), [endless["id"].as_str().unwrap()]);
        let part = received(&office, "400", &[(&invoice, "400")]);
        record(&owner, part).await.ok(201);
        assert_eq!(ids(&list("is_overdue=true").await).len(), 1);
        record(&owner, received(&office, "1", &[(&invoice, "1")])).await.ok(201);
        assert_eq!(ids(&list("is_overdue=true").await).len(), 0);
    }

    a_cancelled_invoice_gives_its_money_back_as_advances(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let owner = &office.owner;
        let invoice = office.issued("invoice", &deal).await;
        let other = office.issued("invoice", &deal).await;
        let parts = [(&invoice, "300"), (&other, "1")];
        let one = record(owner, received(&office, "301", &parts)).await.ok(201);
        let two = record(owner, received(&office, "101", &[(&invoice, "101")])).await.ok(201);
        let back = returned(&office, &two, "50", &[(&invoice, "50")]);
        let back = record(owner, back).await.ok(201);
        let now = owner.get(&path(&invoice)).await.ok(200);
        let why = json!({"reason": "Передумали"});
        let cancel = format!("{}/cancel", path(&invoice));
        owner.seen(&invoice["version"]).post(&cancel, why.clone()).await.problem(412, "stale");
        let cancelled = owner.seen(&now["version"]).post(&cancel, why).await.ok(200);
        assert_eq!((&cancelled["paid"], &cancelled["payment_state"]), (&json!("0.00"), &Value::Null));
        let rest = async |of: &Value| again(owner, of).await["rest"].clone();
        assert_eq!([rest(&one).await, rest(&two).await, rest(&back).await], ["300.00", "51.00", "0.00"]);
        assert_eq!(super::paid(&office, &other).await.0, "1.00");
        super::undo(owner, &again(owner, &back).await).await.ok(200);
        assert_eq!(rest(&two).await, "101.00");
    }
}
