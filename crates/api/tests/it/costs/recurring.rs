use canape_domain::lobby::AccountState;
use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{months, noon, path, rent};
use crate::people::dismiss;
use crate::support::{Person, on_both_engines};

async fn rule(by: &Person, from: &str) -> Value {
    let mut rule = rent(by, from).await;
    let fields = rule.as_object_mut().unwrap();
    let month = fields.remove("month").unwrap();
    fields.insert("from_month".to_owned(), month);
    rule
}

fn at(rule: &Value) -> String {
    format!("/recurring-costs/{}", rule["id"].as_str().unwrap())
}

on_both_engines! {
    months_that_have_come_are_made_at_once_and_each_other_once_on_its_first_morning(t) {
        let firm = t.account("romashka").await;
        t.set_state(&firm, AccountState::Active).await;
        let owner = &firm.owner;
        let made = owner.post("/recurring-costs", rule(owner, "2026-09").await).await.ok(201);
        assert_eq!(made["made_until"], "2026-11");
        let all = |count: usize| {
            ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02"][..count].iter()
                .map(|month| ((*month).to_owned(), "1200.00".to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(months(owner, "").await, all(3));
        let owner = &noon(&t, owner, "2026-11-30").await;
        assert_eq!(months(owner, "").await, all(3));
        let owner = &noon(&t, owner, "2026-12-01").await;
        assert_eq!(months(owner, "").await, all(4));
        let owner = &noon(&t, owner, "2026-12-15").await;
        assert_eq!(months(owner, "").await, all(4), "once");
        let owner = &noon(&t, owner, "2027-02-20").await;
        assert_eq!(months(owner, "").await, all(6), "months that were missed are made up for");
        let now = owner.get(&at(&made)).await.ok(200);
        assert_eq!(now["made_until"], "2027-02");
    }

    each_cost_that_was_made_lives_by_itself(t) {
        let firm = t.account("romashka").await;
        t.set_state(&firm, AccountState::Active).await;
        let owner = &firm.owner;
        let made = owner.post("/recurring-costs", rule(owner, "2026-10").await).await.ok(201);
        let costs = owner.get("/costs?sort=month").await.ok(200)["items"].clone();
        assert_eq!(costs[0]["recurring_id"], made["id"]);
        owner.seen(&costs[0]["version"]).delete(&path(&costs[0])).await.ok(204);
        let other = json!({"amount": "1500.00"});
        owner.seen(&costs[1]["version"]).patch(&path(&costs[1]), other).await.ok(200);
        let dearer = json!({"amount": "2000.00"});
        let rule = owner.seen(&made["version"]).patch(&at(&made), dearer).await.ok(200);
        let owner = &noon(&t, owner, "2026-12-01").await;
        let pair = |month: &str, amount: &str| (month.to_owned(), amount.to_owned());
        let left = [pair("2026-11", "1500.00"), pair("2026-12", "2000.00")];
        assert_eq!(months(owner, "").await, left);
        let now = owner.get(&at(&rule)).await.ok(200);
        owner.seen(&now["version"]).delete(&at(&rule)).await.ok(204);
        owner.get(&at(&rule)).await.problem(404, "not_found");
        assert_eq!(months(owner, "").await, left, "what it made stays");
    }

    a_rule_ends_with_its_last_month_and_may_go_on(t) {
        let firm = t.account("romashka").await;
        t.set_state(&firm, AccountState::Active).await;
        let owner = &firm.owner;
        let made = owner.post("/recurring-costs", rule(owner, "2026-11").await).await.ok(201);
        let end = json!({"to_month": "2026-11"});
        let ended = owner.seen(&made["version"]).patch(&at(&made), end).await.ok(200);
        let running = owner.get("/recurring-costs?running=true").await.ok(200);
        assert_eq!(running["items"], json!([]));
        let over = owner.get("/recurring-costs?running=false").await.ok(200);
        assert_eq!(over["items"][0]["id"], made["id"]);
        let owner = &noon(&t, owner, "2027-01-15").await;
        assert_eq!(months(owner, "").await.len(), 1);
        let on = json!({"to_month": null});
        owner.seen(&ended["version"]).patch(&at(&made), on).await.ok(200);
        assert_eq!(months(owner, "").await.len(), 3, "the months in between are made up for");
        let owner = &noon(&t, owner, "2027-02-01").await;
        assert_eq!(months(owner, "").await.len(), 4);
    }

    each_broken_rule_is_named(t) {
        let owner = t.firm("romashka").await.owner;
        let wish = rule(&owner, "2026-10").await;
        for (name, value, wrong) in [
            ("from_month", json!("2023-11"), ("/from_month", "too_many_months")),
            ("from_month", json!("1990-01"), ("/from_month", "month_out_of_range")),
            ("to_month", json!("2026-09"), ("/to_month", "ends_before_it_begins")),
            ("amount", json!("0"), ("/amount", "not_positive")),
            ("vat_amount", json!("1200"), ("/vat_amount", "vat_not_below_amount")),
            ("category_id", json!(uuid::Uuid::from_u128(7)), ("/category_id", "unknown_id")),
        ] {
            let mut wish = wish.clone();
            wish[name] = value;
            owner.post("/recurring-costs", wish).await.invalid(&[wrong]);
        }
        let mut longest = wish;
        longest["from_month"] = json!("2023-12");
        owner.post("/recurring-costs", longest).await.ok(201);
        assert_eq!(months(&owner, "").await.len(), 36);
    }

    who_has_left_costs_nothing_more(t) {
        let firm = t.account("romashka").await;
        t.set_state(&firm, AccountState::Active).await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let mut wish = rule(owner, "2026-11").await;
        wish["subject"] = json!({"kind": "employee", "id": boris.id()});
        let made = owner.post("/recurring-costs", wish).await.ok(201);
        owner.post("/recurring-costs", rule(owner, "2026-11").await).await.ok(201);
        dismiss(owner, &boris, None).await.ok(200);
        let owner = &noon(&t, owner, "2027-01-02").await;
        assert_eq!(months(owner, "&subject_kind=employee").await.len(), 1);
        assert_eq!(months(owner, "&subject_kind=firm").await.len(), 3);
        let now = owner.get(&at(&made)).await.ok(200);
        let end = json!({"to_month": "2026-11"});
        owner.seen(&now["version"]).patch(&at(&made), end).await.ok(200);
    }

    the_same_request_twice_sets_up_one_rule(t) {
        let owner = t.firm("romashka").await.owner.with("idempotency-key", "key-1");
        let wish = rule(&owner, "2026-10").await;
        let made = owner.post("/recurring-costs", wish.clone()).await.ok(201);
        let again = owner.post("/recurring-costs", wish).await.ok(201);
        assert_eq!(again["id"], made["id"]);
        assert_eq!(months(&owner, "").await.len(), 2);
    }
}
