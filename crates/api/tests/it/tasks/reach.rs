use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;
use uuid::Uuid;

use super::{day, path};
use crate::deals::{self, Seller, titles};
use crate::support::on_both_engines;

const NORTH: Uuid = Uuid::from_u128(101);

/// Rights over tasks with one reach, and over deals with another.
fn access(tasks: Reach, deals: Option<Reach>) -> Access {
    let of_tasks = [Permission::TasksRead, Permission::TasksEdit].map(|one| (one, tasks));
    let of_deals = [Permission::DealsRead, Permission::DealsCreate];
    let of_deals = deals.map(|reach| of_deals.map(|one| (one, reach)));
    let permissions: BTreeMap<_, _> = of_tasks
        .into_iter()
        .chain(of_deals.into_iter().flatten())
        .collect();
    Access {
        permissions,
        departments: vec![NORTH],
        departments_below: vec![NORTH],
        ..Access::default()
    }
}

on_both_engines! {
    reach_is_the_same_in_lists_and_changes(t) {
        let seller = Seller::of(&t, "romashka").await;
        let firm = &seller.firm;
        let own = t.colleague(firm, "own", access(Reach::Own, Some(Reach::All))).await;
        let team = t.colleague(firm, "team", access(Reach::Department, Some(Reach::All))).await;
        let deal = seller.deal("Мебель").await;
        let makers = [(&seller.owner, "Хозяин", 1), (&own, "Своя", 2), (&team, "Отдел", 3)];
        for (person, title, due) in makers {
            let body = json!({"deal_id": deal["id"], "title": title, "due_at": day(due)});
            person.post("/tasks", body).await.ok(201);
        }
        let all = seller.owner.get("/tasks").await.ok(200);
        let cases = [
            (&seller.owner, vec!["Хозяин", "Своя", "Отдел"]),
            (&team, vec!["Своя", "Отдел"]),
            (&own, vec!["Своя"]),
        ];
        for (person, visible) in cases {
            let list = person.get("/tasks").await.ok(200);
            assert_eq!(titles(&list["items"]), visible);
            let of_deal = person.get(&format!("{}/tasks", deals::path(&deal))).await.ok(200);
            assert_eq!(titles(&of_deal["items"]), visible);
            for task in all["items"].as_array().unwrap() {
                let changer = person.seen(&json!(99));
                let change = changer.patch(&path(task), json!({"title": "Чужая"})).await;
                if visible.contains(&task["title"].as_str().unwrap()) {
                    change.problem(412, "stale");
                } else {
                    change.problem(404, "not_found");
                }
            }
        }
    }

    of_a_client_everybody_lists_the_tasks_within_reach(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", access(Reach::Own, Some(Reach::All))).await;
        let company = seller.owner.post("/companies", json!({"name": "Ромашка"})).await.ok(201);
        let deal = json!({"title": "Мебель", "company_id": company["id"]});
        let deal = seller.owner.post("/deals", deal).await.ok(201);
        for (person, title, due) in [(&seller.owner, "Хозяин", 1), (&own, "Своя", 2)] {
            let body = json!({"deal_id": deal["id"], "title": title, "due_at": day(due)});
            person.post("/tasks", body).await.ok(201);
        }
        let at = format!("/tasks?company_id={}", company["id"].as_str().unwrap());
        let list = seller.owner.get(&at).await.ok(200);
        assert_eq!(titles(&list["items"]), ["Хозяин", "Своя"]);
        assert_eq!(titles(&own.get(&at).await.ok(200)["items"]), ["Своя"]);
    }

    a_task_on_a_deal_needs_the_deal_in_sight(t) {
        let seller = Seller::of(&t, "romashka").await;
        let firm = &seller.firm;
        let deal = seller.deal("Мебель").await;
        let at = format!("{}/tasks", deals::path(&deal));
        let body = json!({"deal_id": deal["id"], "title": "Позвонить", "due_at": day(1)});
        let narrow = t.colleague(firm, "narrow", access(Reach::All, Some(Reach::Own))).await;
        narrow.post("/tasks", body.clone()).await.invalid(&[("/deal_id", "unknown_id")]);
        narrow.get(&at).await.problem(404, "not_found");
        let blind = t.colleague(firm, "blind", access(Reach::All, None)).await;
        blind.post("/tasks", body.clone()).await.invalid(&[("/deal_id", "unknown_id")]);
        blind.get(&at).await.problem(403, "permission_denied");
        let own = narrow.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let body = json!({"deal_id": own["id"], "title": "Позвонить", "due_at": day(1)});
        narrow.post("/tasks", body).await.ok(201);
    }

    a_task_may_leave_its_givers_sight(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", access(Reach::Own, None)).await;
        let body = json!({"title": "Позвонить", "due_at": day(1)});
        let task = own.post("/tasks", body).await.ok(201);
        let body = json!({"responsible_id": seller.owner.id()});
        let given = own.seen(&task["version"]).patch(&path(&task), body).await.ok(200);
        assert_eq!(given["responsible"]["name"], "owner");
        assert_eq!(own.get("/tasks").await.ok(200)["items"], json!([]));
        let again = own.seen(&given["version"]).patch(&path(&task), json!({"title": "Всё"})).await;
        again.problem(404, "not_found");
    }
}
