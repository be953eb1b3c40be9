use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{amounts, firm as cell, of, set, table};
use crate::people::dismiss;
use crate::support::on_both_engines;

on_both_engines! {
    last_year_is_copied_with_so_much_more(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let vera = t.employ(owner, "vera", BuiltIn::Manager).await;
        let cells = json!([
            cell("2026-11", Some("100000.00"), None), cell("2026-12", Some("200000.00"), None),
            of(&boris, "2026-11", "10.01"), of(&vera, "2026-11", "7"),
        ]);
        set(owner, "revenue", cells).await.ok(200);
        set(owner, "deals", json!([cell("2026-11", Some("9"), None)])).await.ok(200);
        set(owner, "revenue", json!([cell("2027-12", Some("5"), None)])).await.ok(200);
        dismiss(owner, &vera, None).await.ok(200);
        let wish = json!({
            "month_from": "2026-11", "month_to": "2026-12", "to_first": "2027-11", "percent": "10",
        });
        let done = owner.post("/plans/copy", wish.clone()).await.ok(200);
        assert_eq!(done, json!({"created": 3, "changed": 0, "left": 2}));
        let next = table(owner, ("2027-11", "2027-12"), "revenue").await;
        assert_eq!(amounts(&next, Value::Null), [json!("110000.00"), json!("5.00")]);
        assert_eq!(amounts(&next, boris.id()), [json!("11.01"), Value::Null]);
        let deals = table(owner, ("2027-11", "2027-11"), "deals").await;
        assert_eq!(amounts(&deals, Value::Null), [json!("10")]);
        let mut over = wish;
        over["overwrites"] = json!(true);
        over["measure"] = json!("revenue");
        let done = owner.post("/plans/copy", over).await.ok(200);
        assert_eq!(done, json!({"created": 0, "changed": 1, "left": 3}));
        let next = table(owner, ("2027-11", "2027-12"), "revenue").await;
        assert_eq!(amounts(&next, Value::Null), [json!("110000.00"), json!("220000.00")]);
    }

    a_sum_is_spread_to_the_last_kopeck(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let wish = json!({
            "measure": "revenue", "total": "100.00", "month_from": "2027-01", "month_to": "2027-03",
            "subjects": [
                {"kind": "employee", "id": boris.id(), "weight": 2},
                {"kind": "employee", "id": owner.id()},
            ],
        });
        let key = owner.with("idempotency-key", "key-1");
        let done = key.post("/plans/spread", wish.clone()).await.ok(200);
        assert_eq!(done, json!({"created": 6, "changed": 0, "left": 0}));
        let again = key.post("/plans/spread", wish.clone()).await.ok(200);
        assert_eq!(again["created"], 0, "once");
        let all = table(owner, ("2027-01", "2027-03"), "revenue").await;
        assert_eq!(amounts(&all, boris.id()), ["22.23", "22.22", "22.22"].map(|one| json!(one)));
        assert_eq!(all["sums"][0]["total"], "100.00");
        owner.post("/plans/spread", wish.clone()).await.invalid(&[("/overwrites", "cells_filled")]);
        let mut over = wish;
        over["overwrites"] = json!(true);
        over["total"] = json!("200");
        let done = owner.post("/plans/spread", over).await.ok(200);
        assert_eq!(done["changed"], 6);
        let all = table(owner, ("2027-01", "2027-03"), "revenue").await;
        assert_eq!(all["sums"][0]["total"], "200.00");
    }

    each_broken_rule_is_named(t) {
        let owner = t.firm("romashka").await.owner;
        let copy = json!({"month_from": "2026-01", "month_to": "2026-12", "to_first": "2027-01"});
        for (field, value, wrong) in [
            ("month_to", json!("2025-12"), ("/month_to", "ends_before_it_begins")),
            ("month_to", json!("2029-01"), ("/month_to", "too_many_months")),
            ("to_first", json!("2100-02"), ("/to_first", "month_out_of_range")),
            ("percent", json!("-101"), ("/percent", "growth_out_of_range")),
        ] {
            let mut wish = copy.clone();
            wish[field] = value;
            owner.post("/plans/copy", wish).await.invalid(&[wrong]);
        }
        let most = json!([cell("2026-01", Some("100000000000.00"), None)]);
        set(&owner, "revenue", most).await.ok(200);
        let mut beyond = copy;
        beyond["percent"] = json!("1");
        owner.post("/plans/copy", beyond).await.invalid(&[("/percent", "too_large")]);
        let spread = json!({
            "measure": "deals", "total": "12", "month_from": "2027-01", "month_to": "2027-12",
            "subjects": [{"kind": "firm"}],
        });
        for (field, value, wrong) in [
            ("total", json!("1.5"), ("/total", "not_whole")),
            ("month_to", json!("2026-12"), ("/month_to", "ends_before_it_begins")),
            ("subjects", json!([]), ("/subjects", "required")),
            ("subjects", json!([{"kind": "firm"}, {"kind": "firm"}]), ("/subjects/1", "repeated")),
            ("subjects", json!([{"kind": "firm", "weight": 0}]), ("/subjects/0/weight", "not_positive")),
            ("subjects", json!([{"kind": "firm", "weight": 1001}]), ("/subjects/0/weight", "out_of_range")),
            ("subjects", json!([{"kind": "employee", "id": uuid::Uuid::from_u128(7)}]),
                ("/subjects/0/id", "unknown_id")),
        ] {
            let mut wish = spread.clone();
            wish[field] = value;
            owner.post("/plans/spread", wish).await.invalid(&[wrong]);
        }
    }
}
