use serde_json::{Value, json};

use super::{monthly, path, set_up};
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    it_tells_when_it_is_next(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let one = set_up(&office.owner, monthly(&deal, &office.entity)).await.ok(201);
        assert_eq!(one["next_on"], "2026-12-01");
        assert_eq!(one["lines"][0]["amount"], "5000.00");
        let id = deal["id"].as_str().unwrap();
        let list = office.owner.get(&format!("/recurrences?deal_id={id}")).await.ok(200);
        assert_eq!(list["items"][0]["id"], one["id"]);
        let seen = office.owner.seen(&one["version"]);
        let paused = seen.patch(&path(&one), json!({"is_paused": true})).await.ok(200);
        assert_eq!(paused["next_on"], Value::Null);
        let schedule = json!({"months": 3, "day": 31, "from": "2026-11-01", "covers": "present"});
        let seen = office.owner.seen(&paused["version"]);
        let goes_on = json!({"is_paused": false, "schedule": schedule});
        let other = seen.patch(&path(&one), goes_on).await.ok(200);
        assert_eq!(other["next_on"], "2026-11-30");
        let gone = office.owner.seen(&other["version"]).delete(&path(&one)).await;
        assert_eq!(gone.status, 204);
        office.owner.get(&path(&one)).await.problem(404, "not_found");
    }

    each_broken_rule_is_named(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let with = |field: &str, value: Value| {
            let mut wish = monthly(&deal, &office.entity);
            wish[field] = value;
            wish
        };
        let schedule = |months: u8, day: u8| json!({
            "months": months, "day": day, "from": "2026-12-01", "until": "2026-11-01",
            "covers": "past",
        });
        for (wish, wrong) in [
            (with("kinds", json!([])), vec![("/kinds", "required")]),
            (with("kinds", json!(["act", "act"])), vec![("/kinds/1", "repeated")]),
            (with("kinds", json!(["quote"])), vec![("/kinds/0", "not_recurring")]),
            (with("lines", json!([])), vec![("/lines", "no_lines")]),
            (
                with("lines", json!([{"title": "Работа", "price": "1.00", "quantity": "0"}])),
                vec![("/lines/0/quantity", "not_positive")],
            ),
            (
                with("lines", json!([
                    {"title": "Работа", "price": "100000000000.00"},
                    {"title": "Работа", "price": "100000000000.00"},
                ])),
                vec![("/lines", "too_large")],
            ),
            (
                with("schedule", schedule(5, 32)),
                vec![
                    ("/schedule/months", "out_of_range"),
                    ("/schedule/day", "out_of_range"),
                    ("/schedule/until", "ends_before_it_begins"),
                ],
            ),
            (with("deal_id", json!(uuid::Uuid::from_u128(7))), vec![("/deal_id", "unknown_id")]),
            (
                with("legal_entity_id", json!(uuid::Uuid::from_u128(7))),
                vec![("/legal_entity_id", "unknown_id")],
            ),
        ] {
            set_up(&office.owner, wish).await.invalid(&wrong);
        }
        let invoice = office.issued("invoice", &deal).await;
        let upon_invoice = with("contract_id", invoice["id"].clone());
        set_up(&office.owner, upon_invoice).await.invalid(&[("/contract_id", "no_contract")]);
        let contract = office.draft("contract", &deal).await;
        let upon_draft = with("contract_id", contract["id"].clone());
        set_up(&office.owner, upon_draft).await.invalid(&[("/contract_id", "basis_not_issued")]);
    }
}
