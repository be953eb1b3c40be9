use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{at, card, department, having_seen, sees, transfer, user};
use crate::support::{Person, TestServer, on_both_engines};

/// Two departments with a manager and a deal in each.
struct Firm {
    whole: crate::support::Firm,
    owner: Person,
    boris: Person,
    vera: Person,
    north: Value,
    south: Value,
}

async fn firm(t: &TestServer) -> Firm {
    let whole = t.account("romashka").await;
    let owner = whole.owner.clone();
    let boris = t.employ(&owner, "boris", BuiltIn::Manager).await;
    let vera = t.employ(&owner, "vera", BuiltIn::Manager).await;
    let north = department(&owner, "Север", None).await;
    let south = department(&owner, "Юг", None).await;
    transfer(&owner, &boris, &north).await;
    transfer(&owner, &vera, &south).await;
    for (who, title) in [(&boris, "Северная"), (&vera, "Южная")] {
        who.post("/deals", json!({"title": title})).await.ok(201);
    }
    Firm {
        whole,
        owner,
        boris,
        vera,
        north,
        south,
    }
}

on_both_engines! {
    a_move_changes_what_is_in_reach_at_once(t) {
        let firm = firm(&t).await;
        let head = t.employ(&firm.owner, "head", BuiltIn::HeadOfDepartment).await;
        assert_eq!(sees(&head).await, [""; 0]);
        transfer(&firm.owner, &head, &firm.north).await;
        assert_eq!(sees(&head).await, ["Северная"]);
        transfer(&firm.owner, &head, &firm.south).await;
        assert_eq!(sees(&head).await, ["Южная"]);
        let out = format!("{}/move", user(&head));
        having_seen(&firm.owner, &head).await.post(&out, json!({})).await.ok(200);
        assert_eq!(sees(&head).await, [""; 0]);
    }

    who_leads_a_department_reaches_it_and_what_lies_below_at_once(t) {
        let firm = firm(&t).await;
        let head = t.employ(&firm.owner, "head", BuiltIn::HeadOfDepartment).await;
        let edit = |of: &Value, body: Value| {
            let path = at("departments", of);
            let owner = firm.owner.clone();
            async move {
                let list = owner.get("/departments").await.ok(200);
                let items = list["items"].as_array().unwrap().clone();
                let now = items.iter().find(|one| path.ends_with(one["id"].as_str().unwrap())).unwrap();
                owner.seen(&now["version"]).patch(&path, body).await.ok(200)
            }
        };
        edit(&firm.north, json!({"head_id": head.id()})).await;
        assert_eq!(sees(&head).await, ["Северная"]);
        edit(&firm.south, json!({"parent_id": firm.north["id"]})).await;
        assert_eq!(sees(&head).await, ["Северная", "Южная"]);
        edit(&firm.south, json!({"parent_id": null})).await;
        assert_eq!(sees(&head).await, ["Северная"]);
        edit(&firm.north, json!({"head_id": null})).await;
        assert_eq!(sees(&head).await, [""; 0]);
    }

    deals_stay_with_the_department_that_they_had(t) {
        let firm = firm(&t).await;
        let head = t.employ(&firm.owner, "head", BuiltIn::HeadOfDepartment).await;
        transfer(&firm.owner, &head, &firm.north).await;
        transfer(&firm.owner, &firm.boris, &firm.south).await;
        assert_eq!(sees(&head).await, ["Северная"]);
        assert_eq!(sees(&firm.boris).await, ["Северная"]);
        firm.boris.post("/deals", json!({"title": "Новая"})).await.ok(201);
        assert_eq!(sees(&head).await, ["Северная"]);
    }

    stays_follow_each_other_without_a_gap_or_an_overlap(t) {
        let firm = firm(&t).await;
        t.advance(TimeDelta::days(9));
        let owner = t.sign_in_again(&firm.whole).await;
        let at = format!("{}/move", user(&firm.boris));
        let past = json!({"department_id": firm.south["id"], "from_on": "2026-12-01"});
        let moved = having_seen(&owner, &firm.boris).await.post(&at, past).await.ok(200);
        let told = |stay: &Value| {
            let text = |value: &Value| value.as_str().unwrap_or("…").to_owned();
            [&stay["department"]["name"], &stay["from_on"], &stay["to_on"]].map(text)
        };
        let stays: Vec<_> = moved["memberships"].as_array().unwrap().iter().map(told).collect();
        assert_eq!(stays, [["Юг", "2026-12-01", "…"], ["Север", "2026-11-25", "2026-11-30"]]);
        assert_eq!(moved["user"]["department"]["name"], "Юг");

        // The same day again replaces what was said of it.
        let again = json!({"department_id": firm.north["id"], "from_on": "2026-12-01"});
        let moved = having_seen(&owner, &firm.boris).await.post(&at, again).await.ok(200);
        let stays: Vec<_> = moved["memberships"].as_array().unwrap().iter().map(told).collect();
        assert_eq!(stays, [["Север", "2026-12-01", "…"], ["Север", "2026-11-25", "2026-11-30"]]);

        let rules = [
            ("2026-12-05", "in_the_future"),
            ("2026-11-30", "before_last_move"),
        ];
        for (day, rule) in rules {
            let body = json!({"department_id": firm.south["id"], "from_on": day});
            let refused = having_seen(&owner, &firm.boris).await.post(&at, body).await;
            refused.invalid(&[("/from_on", rule)]);
        }
        let out = having_seen(&owner, &firm.boris).await.post(&at, json!({"from_on": "2026-12-03"})).await;
        let out = out.ok(200);
        assert_eq!(out["user"]["department"], Value::Null);
        assert_eq!(told(&out["memberships"][0]), ["Север", "2026-12-01", "2026-12-02"]);
    }

    a_move_needs_a_department_that_is_there(t) {
        let firm = firm(&t).await;
        let foreign = t.account("vasilek").await.owner;
        let theirs = department(&foreign, "Чужой", None).await;
        let at = format!("{}/move", user(&firm.vera));
        let seen = having_seen(&firm.owner, &firm.vera).await;
        let refused = seen.post(&at, json!({"department_id": theirs["id"]})).await;
        refused.invalid(&[("/department_id", "unknown_id")]);
        let same = seen.post(&at, json!({"department_id": firm.south["id"]})).await.ok(200);
        assert_eq!(same["user"]["version"], card(&firm.owner, &firm.vera).await["user"]["version"]);
    }
}
