use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;
use uuid::Uuid;

use super::{Seller, path, titles};
use crate::support::on_both_engines;

/// A seller's rights over deals with one reach.
fn access(reach: Reach, departments: &[Uuid], below: &[Uuid]) -> Access {
    let deals = [
        Permission::DealsRead,
        Permission::DealsCreate,
        Permission::DealsEdit,
        Permission::DealsDelete,
    ];
    let permissions: BTreeMap<_, _> = deals.into_iter().map(|one| (one, reach)).collect();
    Access {
        permissions,
        departments: departments.to_vec(),
        departments_below: below.to_vec(),
        ..Access::default()
    }
}

const NORTH: Uuid = Uuid::from_u128(101);
const BELOW_NORTH: Uuid = Uuid::from_u128(102);

on_both_engines! {
    reach_is_the_same_in_list_card_board_and_change(t) {
        let seller = Seller::of(&t, "romashka").await;
        let firm = &seller.firm;
        let own = t.colleague(firm, "own", access(Reach::Own, &[NORTH], &[NORTH])).await;
        let team = t.colleague(firm, "team", access(Reach::Department, &[NORTH], &[NORTH, BELOW_NORTH])).await;
        let below = t.colleague(firm, "below", access(Reach::DepartmentAndBelow, &[NORTH], &[NORTH, BELOW_NORTH])).await;
        let deep = t.colleague(firm, "deep", access(Reach::Own, &[BELOW_NORTH], &[BELOW_NORTH])).await;
        for (person, title) in [(&seller.owner, "Хозяин"), (&own, "Своя"), (&team, "Отдел"), (&deep, "Ниже")] {
            person.post("/deals", json!({"title": title})).await.ok(201);
        }
        let cases = [
            (&seller.owner, vec!["Ниже", "Отдел", "Своя", "Хозяин"]),
            (&below, vec!["Ниже", "Отдел", "Своя"]),
            (&team, vec!["Отдел", "Своя"]),
            (&own, vec!["Своя"]),
            (&deep, vec!["Ниже"]),
        ];
        let all = seller.owner.get("/deals").await.ok(200);
        for (person, visible) in cases {
            let list = person.get("/deals").await.ok(200);
            assert_eq!(titles(&list["items"]), visible);
            let board = person.get("/board").await.ok(200);
            assert_eq!(titles(&board["columns"][0]["cards"]), visible);
            assert_eq!(board["columns"][0]["count"], visible.len());
            for deal in all["items"].as_array().unwrap() {
                let is_visible = visible.contains(&deal["title"].as_str().unwrap());
                let card = person.get(&path(deal)).await;
                let changer = person.seen(&json!(99));
                let change = changer.patch(&path(deal), json!({"title": "Чужое"})).await;
                if is_visible {
                    card.ok(200);
                    change.problem(412, "stale");
                } else {
                    card.problem(404, "not_found");
                    change.problem(404, "not_found");
                    person.get(&format!("{}/movement", path(deal))).await.problem(404, "not_found");
                    person.get(&format!("{}/events", path(deal))).await.problem(404, "not_found");
                }
            }
        }
    }

    a_deal_may_leave_its_givers_sight(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", access(Reach::Own, &[NORTH], &[NORTH])).await;
        let deal = own.post("/deals", json!({"title": "Своя"})).await.ok(201);
        let body = json!({"responsible_id": seller.owner.id()});
        own.seen(&deal["version"]).post(&format!("{}/assign", path(&deal)), body).await.ok(204);
        own.get(&path(&deal)).await.problem(404, "not_found");
        assert_eq!(seller.owner.get(&path(&deal)).await.ok(200)["responsible"]["name"], "owner");
    }
}
