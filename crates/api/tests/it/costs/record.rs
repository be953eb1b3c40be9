use serde_json::{Value, json};
use uuid::Uuid;

use super::{category, of, path, recorded, rent};
use crate::deals::Seller;
use crate::people::dismiss;
use crate::support::on_both_engines;
use canape_domain::roles::BuiltIn;

on_both_engines! {
    a_cost_counts_without_the_vat_that_is_deducted(t) {
        let owner = t.firm("romashka").await.owner;
        let cost = recorded(&owner, rent(&owner, "2026-10").await).await;
        assert_eq!(cost["net_amount"], "1000.00");
        assert_eq!(cost["subject"], json!({"kind": "firm", "id": null, "name": null, "number": null}));
        assert_eq!(cost["category"]["name"], "Аренда");
        let mut plain = rent(&owner, "2026-10").await;
        plain.as_object_mut().unwrap().remove("vat_amount");
        let plain = recorded(&owner, plain).await;
        assert_eq!((&plain["vat_amount"], &plain["net_amount"]), (&json!("0.00"), &json!("1200.00")));
    }

    a_cost_is_of_a_deal_a_colleague_a_department_or_a_channel(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let owner = &seller.owner;
        let deal = seller.deal("Мебель").await;
        let north = owner.post("/departments", json!({"name": "Север"})).await.ok(201);
        let channels = owner.get("/channels").await.ok(200);
        let channel = channels["items"][1].clone();
        for (kind, id, name) in [
            ("deal", deal["id"].clone(), "Мебель"),
            ("employee", json!(owner.id()), ""),
            ("department", north["id"].clone(), "Север"),
            ("channel", channel["id"].clone(), channel["name"].as_str().unwrap()),
        ] {
            let cost = recorded(owner, of(owner, "2026-10", kind, &id).await).await;
            assert_eq!((&cost["subject"]["kind"], &cost["subject"]["id"]), (&json!(kind), &id));
            if !name.is_empty() {
                assert_eq!(cost["subject"]["name"], name);
            }
            let one = owner.get(&path(&cost)).await.ok(200);
            assert_eq!(one, cost);
        }
        let told = owner.get(&format!("/deals/{}/events", deal["id"].as_str().unwrap())).await.ok(200);
        assert!(!told.to_string().contains("cost."), "who sees a deal need not see its profit");
    }

    each_broken_rule_is_named(t) {
        let owner = t.firm("romashka").await.owner;
        let usual = rent(&owner, "2026-10").await;
        let with = |fields: Value| {
            let mut wish = usual.clone();
            for (name, value) in fields.as_object().unwrap() {
                wish[name] = value.clone();
            }
            wish
        };
        let nobody = Uuid::from_u128(7);
        for (fields, wrong) in [
            (json!({"amount": "0"}), ("/amount", "not_positive")),
            (json!({"amount": "-5"}), ("/amount", "not_positive")),
            (json!({"amount": "пять"}), ("/amount", "malformed")),
            (json!({"vat_amount": "1200.00"}), ("/vat_amount", "vat_not_below_amount")),
            (json!({"vat_amount": "-1"}), ("/vat_amount", "negative")),
            (json!({"month": "1999-12"}), ("/month", "month_out_of_range")),
            (json!({"month": "2101-01"}), ("/month", "month_out_of_range")),
            (json!({"month": "2026-10-01"}), ("/month", "not_a_month")),
            (json!({"note": "я".repeat(301)}), ("/note", "too_long")),
            (json!({"category_id": nobody}), ("/category_id", "unknown_id")),
            (json!({"subject": {"kind": "firm", "id": nobody}}), ("/subject/id", "firm_has_no_id")),
            (json!({"subject": {"kind": "deal"}}), ("/subject/id", "required")),
            (json!({"subject": {"kind": "deal", "id": nobody}}), ("/subject/id", "unknown_id")),
            (json!({"subject": {"kind": "employee", "id": nobody}}), ("/subject/id", "unknown_id")),
            (json!({"subject": {"kind": "department", "id": nobody}}), ("/subject/id", "unknown_id")),
            (json!({"subject": {"kind": "channel", "id": nobody}}), ("/subject/id", "unknown_id")),
        ] {
            owner.post("/costs", with(fields)).await.invalid(&[wrong]);
        }
        assert_eq!(owner.get("/costs").await.ok(200)["items"], json!([]));
    }

    what_is_archived_or_thrown_away_is_charged_nothing_new(t) {
        let seller = Seller::of(&t, "romashka").await;
        let owner = &seller.owner;
        let wish = rent(owner, "2026-10").await;
        let cost = recorded(owner, wish.clone()).await;
        let rents = category(owner, "Аренда").await;
        let at = format!("/cost-categories/{}", rents.as_str().unwrap());
        owner.seen(&json!(1)).delete(&at).await.ok(204);
        owner.post("/costs", wish).await.invalid(&[("/category_id", "category_archived")]);
        let kept = owner.seen(&cost["version"]).patch(&path(&cost), json!({"note": "Склад"})).await;
        assert_eq!(kept.ok(200)["note"], "Склад", "what has it keeps it");
        let deal = seller.deal("Мебель").await;
        let mut wish = of(owner, "2026-10", "deal", &deal["id"]).await;
        wish["category_id"] = category(owner, "Доставка").await;
        owner.seen(&deal["version"]).delete(&crate::deals::path(&deal)).await.ok(204);
        owner.post("/costs", wish).await.invalid(&[("/subject/id", "deal_in_trash")]);
    }

    who_has_left_is_charged_for_the_months_of_their_work_alone(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        dismiss(owner, &boris, None).await.ok(200);
        recorded(owner, of(owner, "2026-11", "employee", boris.id()).await).await;
        owner.post("/costs", of(owner, "2026-12", "employee", boris.id()).await).await
            .invalid(&[("/subject/id", "left_before")]);
        let terms = json!({"salary": "1", "commission": "0", "commission_of": "profit"});
        let from = format!("/employee-pay/{}/2026-12", boris.id());
        owner.put(&from, terms).await.invalid(&[("/from_month", "left_before")]);
    }

    a_cost_is_corrected_and_removed(t) {
        let owner = t.firm("romashka").await.owner;
        let cost = recorded(&owner, rent(&owner, "2026-10").await).await;
        let seen = owner.seen(&cost["version"]);
        let more = json!({"amount": "600.00", "vat_amount": "0", "month": "2026-11", "note": "Склад"});
        let other = seen.patch(&path(&cost), more.clone()).await.ok(200);
        assert_eq!((&other["month"], &other["net_amount"]), (&json!("2026-11"), &json!("600.00")));
        assert_eq!(other["version"], 2);
        seen.patch(&path(&cost), json!({"amount": "1"})).await.problem(412, "stale");
        let seen = owner.seen(&other["version"]);
        assert_eq!(seen.patch(&path(&cost), more).await.ok(200)["version"], 2, "nothing is other");
        seen.patch(&path(&cost), json!({"vat_amount": "600"})).await
            .invalid(&[("/vat_amount", "vat_not_below_amount")]);
        seen.delete(&path(&cost)).await.ok(204);
        owner.get(&path(&cost)).await.problem(404, "not_found");
    }

    the_same_request_twice_records_one_cost(t) {
        let owner = t.firm("romashka").await.owner.with("idempotency-key", "key-1");
        let wish = rent(&owner, "2026-10").await;
        let cost = recorded(&owner, wish.clone()).await;
        let again = owner.post("/costs", wish).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(again.ok(201), cost);
        assert_eq!(super::months(&owner, "").await.len(), 1);
    }
}
