use canape_domain::roles::BuiltIn;
use serde_json::json;

use crate::people::{department, transfer};
use crate::support::on_both_engines;

on_both_engines! {
    the_terms_of_a_colleague_go_by_their_first_month(t) {
        let owner = t.firm("romashka").await.owner;
        let from = |month: &str| format!("/employee-pay/{}/{month}", owner.id());
        let terms = json!({"salary": "90000.00", "commission": "2.5", "commission_of": "profit"});
        let first = owner.put(&from("2026-01"), terms.clone()).await.ok(200);
        assert_eq!((&first["version"], &first["commission"]), (&json!(1), &json!("2.5")));
        let more = json!({"salary": "95000.00", "commission": "3", "commission_of": "revenue"});
        owner.put(&from("2026-07"), more.clone()).await.ok(200);
        owner.put(&from("2026-01"), more.clone()).await.problem(412, "stale");
        let mut seen = more.clone();
        seen["version"] = json!(1);
        let other = owner.put(&from("2026-01"), seen).await.ok(200);
        assert_eq!((&other["version"], &other["salary"]), (&json!(2), &json!("95000.00")));
        let mut stale = terms;
        stale["version"] = json!(1);
        owner.put(&from("2026-01"), stale).await.problem(412, "stale");
        let list = owner.get(&format!("/employee-pay?user_id={}", owner.id())).await.ok(200);
        let months: Vec<_> = list["items"].as_array().unwrap().iter()
            .map(|one| one["from_month"].as_str().unwrap()).collect();
        assert_eq!(months, ["2026-07", "2026-01"]);
        owner.seen(&json!(1)).delete(&from("2026-01")).await.problem(412, "stale");
        owner.seen(&json!(2)).delete(&from("2026-01")).await.ok(204);
        owner.seen(&json!(2)).delete(&from("2026-01")).await.problem(404, "not_found");
    }

    each_broken_rule_is_named(t) {
        let owner = t.firm("romashka").await.owner;
        let wish = json!({"salary": "90000", "commission": "5", "commission_of": "revenue"});
        let from = |month: &str| format!("/employee-pay/{}/{month}", owner.id());
        for (field, value, wrong) in [
            ("salary", json!("-1"), ("/salary", "negative")),
            ("salary", json!("сто"), ("/salary", "malformed")),
            ("commission", json!("100.01"), ("/commission", "out_of_range")),
            ("commission_of", json!("kittens"), ("/commission_of", "unknown_value")),
        ] {
            let mut wish = wish.clone();
            wish[field] = value;
            owner.put(&from("2026-01"), wish).await.invalid(&[wrong]);
        }
        owner.put(&from("2026-13"), wish.clone()).await.invalid(&[("from_month", "not_a_month")]);
        owner.put(&from("1999-01"), wish.clone()).await
            .invalid(&[("from_month", "month_out_of_range")]);
        let nobody = format!("/employee-pay/{}/2026-01", uuid::Uuid::from_u128(7));
        owner.put(&nobody, wish).await.problem(404, "not_found");
    }

    what_colleagues_are_paid_only_those_above_see(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let head = t.employ(owner, "helga", BuiltIn::HeadOfDepartment).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        transfer(owner, &head, &north).await;
        transfer(owner, &boris, &north).await;
        let terms = json!({"salary": "1", "commission": "0", "commission_of": "profit"});
        for user in [owner.id(), boris.id()] {
            let from = format!("/employee-pay/{user}/2026-01");
            owner.put(&from, terms.clone()).await.ok(200);
        }
        let seen = head.get("/employee-pay").await.ok(200)["items"].clone();
        assert_eq!(seen.as_array().unwrap().len(), 1);
        assert_eq!(seen[0]["user_id"], json!(boris.id()));
        boris.get("/employee-pay").await.problem(403, "permission_denied");
        let from = format!("/employee-pay/{}/2026-02", boris.id());
        head.put(&from, terms).await.problem(403, "permission_denied");
    }
}
