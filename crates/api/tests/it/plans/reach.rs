use canape_domain::access::{Access, Permission, Reach};
use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{amounts, firm as cell, of, set, table};
use crate::legal_entities;
use crate::people::{department, transfer};
use crate::support::on_both_engines;

fn names(table: &Value) -> Vec<&str> {
    let rows = table["rows"].as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap_or("фирма"))
        .collect()
}

on_both_engines! {
    each_sees_the_plans_of_those_within_reach(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let head = t.employ(owner, "helga", BuiltIn::HeadOfDepartment).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let vera = t.employ(owner, "vera", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        let south = department(owner, "Юг", None).await;
        transfer(owner, &head, &north).await;
        transfer(owner, &boris, &north).await;
        transfer(owner, &vera, &south).await;
        let cells = json!([
            cell("2026-11", Some("9"), None), of(&boris, "2026-11", "5"), of(&vera, "2026-11", "4"),
        ]);
        set(owner, "deals", cells).await.ok(200);
        let month = ("2026-11", "2026-11");
        assert_eq!(names(&table(&boris, month, "deals").await), ["boris"]);
        let of_head = table(&head, month, "deals").await;
        assert_eq!(names(&of_head), ["Север", "boris", "helga"]);
        assert_eq!(of_head["sums"][1]["total"], "5");
        let observer = t.employ(owner, "olga", BuiltIn::Observer).await;
        assert_eq!(names(&table(&observer, month, "deals").await)[0], "фирма");
        set(&head, "deals", json!([of(&head, "2026-11", "3")])).await.ok(200);
        set(&head, "deals", json!([of(&vera, "2026-11", "3"), cell("2026-12", Some("1"), None)])).await
            .invalid(&[
                ("/cells/0/subject/id", "unknown_id"), ("/cells/1/subject/kind", "beyond_reach"),
            ]);
        for reader in [&boris, &observer] {
            set(reader, "deals", json!([of(&boris, "2026-12", "3")])).await
                .problem(403, "permission_denied");
        }
        let copy = json!({"month_from": "2026-11", "month_to": "2026-11", "to_first": "2026-12"});
        let done = head.post("/plans/copy", copy).await.ok(200);
        assert_eq!(done["created"], 2, "what is beyond the reach stays");
    }

    plans_of_a_closed_month_change_only_by_the_right_to(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let admin = t.employ(owner, "admin", BuiltIn::Administrator).await;
        let entity = owner.get("/legal-entities").await.ok(200)["items"][0].clone();
        let close = json!({"closed_until": "2026-09-30"});
        let at = legal_entities::path(&entity);
        owner.seen(&entity["version"]).patch(&at, close).await.ok(200);
        let september = json!([cell("2026-09", Some("1"), None)]);
        set(&admin, "deals", september.clone()).await
            .invalid(&[("/cells/0/month", "period_closed")]);
        let spread = json!({
            "measure": "deals", "total": "12", "month_from": "2026-09", "month_to": "2026-12",
            "subjects": [{"kind": "firm"}],
        });
        admin.post("/plans/spread", spread).await.invalid(&[("/month_from", "period_closed")]);
        set(owner, "deals", september).await.ok(200);
        let copy = json!({"month_from": "2026-09", "month_to": "2026-09", "to_first": "2026-08"});
        admin.post("/plans/copy", copy).await.invalid(&[("/to_first", "period_closed")]);
    }

    plans_of_profit_are_for_those_who_see_profit(t) {
        let firm = t.firm("romashka").await;
        let owner = &firm.owner;
        let mut access = Access::everything();
        access.permissions.remove(&Permission::ProfitRead);
        let boris = t.colleague(&firm, "boris", access).await;
        set(owner, "profit", json!([cell("2026-11", Some("900.00"), None)])).await.ok(200);
        set(owner, "revenue", json!([cell("2026-11", Some("5000.00"), None)])).await.ok(200);

        let asked = "/plans?month_from=2026-11&month_to=2026-11&measure";
        boris.get(&format!("{asked}=profit")).await.problem(403, "permission_denied");
        boris.get(&format!("{asked}=revenue")).await.ok(200);
        set(&boris, "profit", json!([cell("2026-12", Some("1.00"), None)])).await
            .problem(403, "permission_denied");
        let spread = json!({
            "measure": "profit", "total": "12.00", "month_from": "2026-12", "month_to": "2026-12",
            "subjects": [{"kind": "firm"}],
        });
        boris.post("/plans/spread", spread).await.problem(403, "permission_denied");
        let mut copy = json!({
            "measure": "profit", "month_from": "2026-11", "month_to": "2026-11", "to_first": "2026-12",
        });
        boris.post("/plans/copy", copy.clone()).await.problem(403, "permission_denied");
        // Of everything they copy what they see.
        copy.as_object_mut().unwrap().remove("measure");
        let done = boris.post("/plans/copy", copy.clone()).await.ok(200);
        assert_eq!(done, json!({"created": 1, "changed": 0, "left": 0}));
        let december = ("2026-12", "2026-12");
        assert_eq!(amounts(&table(owner, december, "profit").await, Value::Null), [Value::Null]);
        let export = json!({
            "report": "plan-fact", "format": "csv",
            "parameters": {"month_from": "2026-11", "month_to": "2026-11", "measure": "profit"},
        });
        boris.post("/reports/export", export).await.problem(403, "permission_denied");
        let done = owner.post("/plans/copy", copy).await.ok(200);
        assert_eq!(done, json!({"created": 1, "changed": 0, "left": 1}));
    }

    plans_of_profit_reach_as_far_as_profit(t) {
        let firm = t.firm("romashka").await;
        let owner = &firm.owner;
        let mut access = Access::everything();
        access.permissions.insert(Permission::ProfitRead, Reach::Own);
        let vera = t.colleague(&firm, "vera", access).await;
        for measure in ["profit", "deals"] {
            let cells = json!([
                cell("2026-11", Some("9"), None), of(owner, "2026-11", "5"), of(&vera, "2026-11", "4"),
            ]);
            set(owner, measure, cells).await.ok(200);
        }
        let month = ("2026-11", "2026-11");
        assert_eq!(names(&table(&vera, month, "profit").await), ["vera"]);
        assert!(names(&table(&vera, month, "deals").await).len() > 3);
        set(&vera, "profit", json!([of(owner, "2026-12", "5")])).await
            .invalid(&[("/cells/0/subject/id", "unknown_id")]);
        let copy = json!({"month_from": "2026-11", "month_to": "2026-11", "to_first": "2026-12"});
        let done = vera.post("/plans/copy", copy).await.ok(200);
        assert_eq!(done, json!({"created": 4, "changed": 0, "left": 0}));
        let copied = table(owner, ("2026-12", "2026-12"), "profit").await;
        assert_eq!(amounts(&copied, vera.id()), [json!("4.00")]);
        assert_eq!(amounts(&copied, owner.id()), [Value::Null]);
    }

    another_account_has_other_plans(t) {
        let ours = t.firm("romashka").await.owner;
        let theirs = t.firm("lutik").await.owner;
        set(&ours, "deals", json!([of(&ours, "2026-11", "3")])).await.ok(200);
        set(&theirs, "deals", json!([of(&ours, "2026-11", "3")])).await
            .invalid(&[("/cells/0/subject/id", "unknown_id")]);
        let all = table(&theirs, ("2026-11", "2026-11"), "deals").await;
        assert!(all["rows"].as_array().unwrap().iter().all(|row| row["cells"] == json!([null])));
    }
}
