use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{of, path, recorded, rent};
use crate::people::{department, transfer};
use crate::pipelines::sales;
use crate::support::{Person, on_both_engines};

async fn seen(by: &Person) -> Vec<Value> {
    let list = by.get("/costs?sort=created_at").await.ok(200);
    let items = list["items"].as_array().unwrap().iter();
    items.map(|row| row["id"].clone()).collect()
}

on_both_engines! {
    a_head_sees_what_the_department_costs(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        owner.post("/pipelines", sales("Мебель")).await.ok(201);
        let head = t.employ(owner, "helga", BuiltIn::HeadOfDepartment).await;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let vera = t.employ(owner, "vera", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        let below = department(owner, "Северо-запад", Some(&north)).await;
        let south = department(owner, "Юг", None).await;
        transfer(owner, &head, &north).await;
        transfer(owner, &boris, &below).await;
        transfer(owner, &vera, &south).await;
        let deal = |by: Person| async move {
            by.post("/deals", json!({"title": "Стол"})).await.ok(201)["id"].clone()
        };
        let (theirs, others) = (deal(boris.clone()).await, deal(vera.clone()).await);
        let channel = owner.get("/channels").await.ok(200)["items"][0]["id"].clone();
        let mut within = Vec::new();
        let mut beyond = vec![recorded(owner, rent(owner, "2026-10").await).await];
        for (kind, id, is_within) in [
            ("deal", theirs, true),
            ("deal", others.clone(), false),
            ("employee", json!(boris.id()), true),
            ("employee", json!(vera.id()), false),
            ("department", below["id"].clone(), true),
            ("department", south["id"].clone(), false),
            ("channel", channel, false),
        ] {
            let cost = recorded(owner, of(owner, "2026-10", kind, id).await).await;
            if is_within { within.push(cost["id"].clone()) } else { beyond.push(cost) }
        }
        assert_eq!(seen(&head).await, within);
        for cost in &beyond {
            head.get(&path(cost)).await.problem(404, "not_found");
        }
        let wish = rent(owner, "2026-10").await;
        head.post("/costs", wish).await.problem(403, "permission_denied");
        boris.get("/costs").await.problem(403, "permission_denied");
        let observer = t.employ(owner, "olga", BuiltIn::Observer).await;
        observer.get("/costs").await.problem(403, "permission_denied");
        let accountant = t.employ(owner, "buh", BuiltIn::Accountant).await;
        assert_eq!(seen(&accountant).await.len(), 8);
    }

    whoever_manages_the_costs_of_a_department_charges_nobody_else(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let keeper = t.employ(owner, "keeper", BuiltIn::HeadOfDepartment).await;
        let vera = t.employ(owner, "vera", BuiltIn::Manager).await;
        let north = department(owner, "Север", None).await;
        transfer(owner, &keeper, &north).await;
        let rights = [
            ("deals.read", "department"), ("profit.read", "department"),
            ("costs.read", "department"), ("costs.manage", "department"),
            ("dictionaries.read", "all"),
        ];
        let role = crate::people::own_role(owner, "Хозяин расходов", &rights).await;
        crate::people::appoint(owner, &keeper, &role).await.ok(200);
        recorded(&keeper, of(owner, "2026-10", "department", &north["id"]).await).await;
        keeper.post("/costs", rent(owner, "2026-10").await).await
            .invalid(&[("/subject/kind", "beyond_reach")]);
        keeper.post("/costs", of(owner, "2026-10", "employee", vera.id()).await).await
            .invalid(&[("/subject/id", "unknown_id")]);
        let own = of(owner, "2026-10", "employee", keeper.id()).await;
        let own = recorded(&keeper, own).await;
        let change = json!({"subject": {"kind": "employee", "id": vera.id()}});
        keeper.seen(&own["version"]).patch(&path(&own), change).await
            .invalid(&[("/subject/id", "unknown_id")]);
        let terms = json!({"salary": "1", "commission": "0", "commission_of": "profit"});
        let from = format!("/employee-pay/{}/2026-10", vera.id());
        keeper.put(&from, terms).await.problem(404, "not_found");
    }

    costs_tell_profit_so_a_role_that_hides_it_hides_them(t) {
        let firm = t.account("romashka").await;
        let rights = json!({"name": "Слепой", "permissions": [
            {"name": "deals.read", "reach": "all"}, {"name": "costs.read", "reach": "all"},
        ]});
        firm.owner.post("/roles", rights).await
            .invalid(&[("/permissions/1/reach", "beyond_sight")]);
    }

    another_account_has_other_costs(t) {
        let ours = t.firm("romashka").await.owner;
        let theirs = t.firm("lutik").await.owner;
        let cost = recorded(&ours, rent(&ours, "2026-10").await).await;
        theirs.get(&path(&cost)).await.problem(404, "not_found");
        let mut wish = rent(&theirs, "2026-10").await;
        wish["category_id"] = cost["category"]["id"].clone();
        theirs.post("/costs", wish).await.invalid(&[("/category_id", "unknown_id")]);
        assert_eq!(seen(&theirs).await, Vec::<Value>::new());
    }
}
