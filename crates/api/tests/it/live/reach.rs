use std::collections::BTreeMap;

use canape_domain::access::{Access, Permission, Reach};
use serde_json::json;
use uuid::Uuid;

use super::advance;
use crate::batches::bulk;
use crate::deals::{Seller, path};
use crate::notes;
use crate::people::department;
use crate::requests::site;
use crate::support::on_both_engines;

const NORTH: Uuid = Uuid::from_u128(101);

fn may(permissions: &[Permission]) -> Access {
    let permissions: BTreeMap<_, _> = permissions.iter().map(|one| (*one, Reach::Own)).collect();
    Access {
        permissions,
        departments: vec![NORTH],
        departments_below: vec![NORTH],
        ..Access::default()
    }
}

fn seller_of_own() -> Access {
    may(&[
        Permission::DealsRead,
        Permission::DealsCreate,
        Permission::DealsEdit,
        Permission::TasksRead,
        Permission::ClientsRead,
        Permission::ClientsCreate,
    ])
}

on_both_engines! {
    what_is_out_of_reach_is_not_told(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", seller_of_own()).await;
        let mut stream = own.listen(None).await;
        let mut whole = seller.owner.listen(None).await;
        let foreign = seller.deal("Чужая").await;
        notes::note(&seller.owner, &foreign, "Тайна").await;
        let task = json!({
            "deal_id": foreign["id"], "title": "Позвонить", "due_at": "2026-12-01T09:00:00Z",
        });
        seller.owner.post("/tasks", task).await.ok(201);
        let contact = json!({"first_name": "Вера", "responsible_id": seller.owner.id()});
        seller.owner.post("/contacts", contact).await.ok(201);
        advance(&seller, &seller.owner, &foreign).await;
        let deal = own.post("/deals", json!({"title": "Своя"})).await.ok(201);
        assert_eq!(stream.change().await, ("deal.created".to_owned(), deal["id"].clone()));
        // The same from the log, for somebody who comes back.
        let mut resumed = own.listen(Some(0)).await;
        assert_eq!(resumed.change().await, ("deal.created".to_owned(), deal["id"].clone()));
        for kind in ["deal.created", "note.added", "task.created", "contact.created"] {
            assert_eq!(whole.change().await.0, kind);
        }
    }

    what_left_the_reach_is_told_once_to_whose_it_was(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", seller_of_own()).await;
        let third = t.colleague(&seller.firm, "third", seller_of_own()).await;
        let deal = json!({"title": "Своя", "amount": "5.00"});
        let deal = own.post("/deals", deal).await.ok(201);
        let mut stream = own.listen(None).await;
        let mut silent = third.listen(None).await;
        let body = json!({"responsible_id": seller.owner.id()});
        let assign = format!("{}/assign", path(&deal));
        own.seen(&deal["version"]).post(&assign, body).await.ok(204);
        assert_eq!(stream.change().await, ("deal.assigned".to_owned(), deal["id"].clone()));
        // What happens to it later is no longer theirs to know; nor was any of it the third one's.
        let deal = seller.owner.get(&path(&deal)).await.ok(200);
        advance(&seller, &seller.owner, &deal).await;
        let next = own.post("/deals", json!({"title": "Следующая"})).await.ok(201);
        assert_eq!(stream.change().await, ("deal.created".to_owned(), next["id"].clone()));
        let theirs = third.post("/deals", json!({"title": "Третьего"})).await.ok(201);
        assert_eq!(silent.change().await, ("deal.created".to_owned(), theirs["id"].clone()));
    }

    a_deal_put_into_a_department_is_told_to_whose_it_was(t) {
        let seller = Seller::of(&t, "romashka").await;
        let south = department(&seller.owner, "Юг", None).await;
        let site = site(&t, &seller.owner).await;
        let deal = site.post("/deals", json!({"title": "Ничья"})).await.ok(201);
        let own = t.colleague(&seller.firm, "own", seller_of_own()).await;
        let mut stream = own.listen(None).await;
        bulk(&seller.owner, std::slice::from_ref(&deal), json!({"department_id": south["id"]})).await.ok(200);
        assert_eq!(stream.change().await, ("deal.edited".to_owned(), deal["id"].clone()));
        own.get(&path(&deal)).await.problem(404, "not_found");
    }

    a_client_given_away_is_told_to_whose_it_was(t) {
        let seller = Seller::of(&t, "romashka").await;
        let own = t.colleague(&seller.firm, "own", seller_of_own()).await;
        let body = json!({"first_name": "Вера", "responsible_id": own.id()});
        let contact = seller.owner.post("/contacts", body).await.ok(201);
        let mut stream = own.listen(None).await;
        let one = format!("/contacts/{}", contact["id"].as_str().unwrap());
        let body = json!({"responsible_id": seller.owner.id()});
        seller.owner.seen(&contact["version"]).patch(&one, body).await.ok(200);
        assert_eq!(stream.change().await, ("contact.edited".to_owned(), contact["id"].clone()));
    }

    dictionaries_and_pipelines_are_told_to_who_may_read_them(t) {
        let seller = Seller::of(&t, "romashka").await;
        let reader = may(&[Permission::DictionariesRead]);
        let reader = t.colleague(&seller.firm, "reader", reader).await;
        let mut stream = reader.listen(None).await;
        seller.owner.post("/pipelines", crate::pipelines::sales("Опт")).await.ok(201);
        seller.deal("Обеды в офис").await;
        let channel = seller.owner.post("/channels", json!({"name": "Ярмарка"})).await.ok(201);
        assert_eq!(stream.change().await, ("channel.created".to_owned(), channel["id"].clone()));
    }
}
