use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{amounts, firm as cell, of, set, table};
use crate::people::{department, dismiss, transfer};
use crate::support::on_both_engines;

const YEAR: (&str, &str) = ("2026-10", "2026-12");

on_both_engines! {
    plans_make_a_table_with_its_sums(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        transfer(owner, &boris, &north).await;
        let cells = json!([
            cell("2026-10", Some("300000"), None),
            {"subject": {"kind": "department", "id": north["id"]}, "month": "2026-10", "amount": "200000"},
            of(&boris, "2026-10", "100000.50"),
            of(&boris, "2026-12", "50000"),
            of(owner, "2026-12", "1"),
        ]);
        let now = set(owner, "revenue", cells).await.ok(200);
        assert_eq!(now["items"].as_array().unwrap().len(), 5);
        let all = table(owner, YEAR, "revenue").await;
        assert_eq!(all["months"], json!(["2026-10", "2026-11", "2026-12"]));
        assert_eq!(all["rows"][0]["subject"], json!({"kind": "firm", "id": null}));
        assert_eq!(amounts(&all, Value::Null), [json!("300000.00"), Value::Null, Value::Null]);
        assert_eq!(amounts(&all, boris.id()), [json!("100000.50"), Value::Null, json!("50000.00")]);
        let rows = all["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["subject"]["id"] == json!(boris.id())).unwrap();
        assert_eq!((&row["total"], &row["department_id"]), (&json!("150000.50"), &north["id"]));
        assert_eq!(all["sums"], json!([
            {"kind": "department", "cells": ["200000.00", "0.00", "0.00"], "total": "200000.00"},
            {"kind": "employee", "cells": ["100000.50", "0.00", "50001.00"], "total": "150001.50"},
        ]));
        let other = table(owner, YEAR, "deals").await;
        assert_eq!(amounts(&other, boris.id()), [Value::Null, Value::Null, Value::Null]);
    }

    a_cell_is_set_changed_and_cleared_as_it_was_seen(t) {
        let owner = t.firm("romashka").await.owner;
        set(&owner, "deals", json!([cell("2026-10", Some("12"), None)])).await.ok(200);
        let again = set(&owner, "deals", json!([
            cell("2026-11", Some("9"), None), cell("2026-10", Some("13"), None),
        ])).await;
        let problem = again.problem(412, "stale");
        assert_eq!(problem["errors"][0]["pointer"], "/cells/1/version");
        assert_eq!(problem["errors"][0]["code"], "cell_changed");
        let all = table(&owner, YEAR, "deals").await;
        assert_eq!(amounts(&all, Value::Null), [json!("12"), Value::Null, Value::Null], "all or none");
        let next = set(&owner, "deals", json!([cell("2026-10", Some("13"), Some(1))])).await.ok(200);
        assert_eq!(next["items"][0]["version"], 2);
        let same = set(&owner, "deals", json!([cell("2026-10", Some("13"), Some(2))])).await.ok(200);
        assert_eq!(same["items"][0]["version"], 2, "nothing is other");
        set(&owner, "deals", json!([cell("2026-10", None, Some(1))])).await.problem(412, "stale");
        let gone = set(&owner, "deals", json!([cell("2026-10", None, Some(2))])).await.ok(200);
        assert_eq!(gone["items"], json!([]));
        set(&owner, "deals", json!([cell("2026-10", None, None)])).await.ok(200);
        let all = table(&owner, YEAR, "deals").await;
        assert_eq!(amounts(&all, Value::Null), [Value::Null, Value::Null, Value::Null]);
    }

    each_broken_cell_is_named(t) {
        let owner = t.firm("romashka").await.owner;
        let good = cell("2026-10", Some("1"), None);
        let nobody = Uuid::from_u128(7);
        for (bad, pointer, rule) in [
            (cell("2026-13", Some("1"), None), "/cells/1/month", "not_a_month"),
            (cell("1999-01", Some("1"), None), "/cells/1/month", "month_out_of_range"),
            (cell("2026-11", Some("1.5"), None), "/cells/1/amount", "not_whole"),
            (cell("2026-11", Some("-1"), None), "/cells/1/amount", "not_whole"),
            (cell("2026-10", Some("1"), None), "/cells/1", "repeated"),
            (json!({"subject": {"kind": "employee"}, "month": "2026-10", "amount": "1"}),
                "/cells/1/subject/id", "required"),
            (json!({"subject": {"kind": "firm", "id": nobody}, "month": "2026-11", "amount": "1"}),
                "/cells/1/subject/id", "firm_has_no_id"),
            (json!({"subject": {"kind": "department", "id": nobody}, "month": "2026-10", "amount": "1"}),
                "/cells/1/subject/id", "unknown_id"),
        ] {
            set(&owner, "deals", json!([good, bad])).await.invalid(&[(pointer, rule)]);
        }
        let negative = json!([cell("2026-10", Some("-1.00"), None)]);
        set(&owner, "profit", negative).await.invalid(&[("/cells/0/amount", "negative")]);
        set(&owner, "deals", json!([])).await.invalid(&[("/cells", "required")]);
        let many: Vec<_> = (0..1001).map(|_| good.clone()).collect();
        set(&owner, "deals", json!(many)).await.invalid(&[("/cells", "too_many")]);
    }

    a_question_that_makes_no_sense_is_refused(t) {
        let owner = t.firm("romashka").await.owner;
        for (months, wrong) in [
            ("month_from=2026-10&month_to=2026-09", ("month_to", "ends_before_it_begins")),
            ("month_from=2024-01&month_to=2027-01", ("month_to", "too_many_months")),
            ("month_from=ever&month_to=2027-01", ("month_from", "not_a_month")),
        ] {
            owner.get(&format!("/plans?{months}&measure=deals")).await.invalid(&[wrong]);
        }
        owner.get("/plans?month_from=2026-01&month_to=2026-01&measure=kittens").await
            .invalid(&[("measure", "unknown_value")]);
    }

    who_has_left_is_planned_for_no_more_and_stays_in_the_table(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let cells = json!([of(&boris, "2026-11", "5"), of(&boris, "2026-12", "6")]);
        set(owner, "deals", cells).await.ok(200);
        dismiss(owner, &boris, None).await.ok(200);
        let all = table(owner, YEAR, "deals").await;
        assert_eq!(amounts(&all, boris.id()), [Value::Null, json!("5"), json!("6")]);
        set(owner, "requests", json!([of(&boris, "2026-12", "5")])).await
            .invalid(&[("/cells/0/subject/id", "left_before")]);
        let clear = json!([{
            "subject": {"kind": "employee", "id": boris.id()}, "month": "2026-12", "version": 1,
        }]);
        set(owner, "deals", clear).await.ok(200);
        let later = table(owner, ("2026-12", "2026-12"), "deals").await;
        let rows = later["rows"].as_array().unwrap();
        assert!(!rows.iter().any(|row| row["subject"]["id"] == json!(boris.id())));
    }
}
