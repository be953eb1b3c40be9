use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use super::{at, department, dismiss, transfer};
use crate::support::on_both_engines;

on_both_engines! {
    departments_make_a_tree_and_change(t) {
        let firm = t.account("romashka").await;
        let (owner, other) = (&firm.owner, &firm.other);
        let sales = department(owner, "Продажи", None).await;
        let retail = department(owner, "Розница", Some(&sales)).await;
        assert_eq!(retail["parent_id"], sales["id"]);
        let body = json!({"name": "Розница и опт", "parent_id": null, "head_id": other.id()});
        let edited = owner.seen(&retail["version"]).patch(&at("departments", &retail), body).await.ok(200);
        assert_eq!(edited["name"], "Розница и опт");
        assert_eq!(edited["parent_id"], Value::Null);
        assert_eq!(edited["head"]["name"], "other");
        let stale = owner.seen(&retail["version"]).patch(&at("departments", &retail), json!({"name": "А"})).await;
        stale.problem(412, "stale");
        let list = owner.get("/departments").await.ok(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 2);
    }

    a_department_never_lies_below_itself(t) {
        let owner = t.account("romashka").await.owner;
        let top = department(&owner, "Фирма", None).await;
        let middle = department(&owner, "Продажи", Some(&top)).await;
        let low = department(&owner, "Розница", Some(&middle)).await;
        for below in [&top, &middle, &low] {
            let body = json!({"parent_id": below["id"]});
            let refused = owner.seen(&top["version"]).patch(&at("departments", &top), body).await;
            refused.invalid(&[("/parent_id", "own_branch")]);
        }
    }

    two_moves_at_once_make_no_circle(t) {
        let owner = t.account("romashka").await.owner;
        let left = department(&owner, "Левый", None).await;
        let right = department(&owner, "Правый", None).await;
        let below = |what: &Value, top: &Value| {
            let owner = owner.seen(&what["version"]);
            let (path, body) = (at("departments", what), json!({"parent_id": top["id"]}));
            async move { owner.patch(&path, body).await }
        };
        let (first, second) = futures_util::join!(below(&left, &right), below(&right, &left));
        let mut both = [first.status, second.status];
        both.sort_unstable();
        assert_eq!(both, [200, 422]);
    }

    what_a_department_refers_to_must_be_there(t) {
        let owner = t.account("romashka").await.owner;
        let foreign = t.account("vasilek").await.owner;
        let theirs = department(&foreign, "Чужой", None).await;
        let made = owner.post("/departments", json!({"name": "Наш", "parent_id": theirs["id"]})).await;
        made.invalid(&[("/parent_id", "unknown_id")]);
        let made = owner.post("/departments", json!({"name": "Наш", "head_id": foreign.id()})).await;
        made.invalid(&[("/head_id", "unknown_id")]);
        owner.post("/departments", json!({"name": " "})).await.invalid(&[("/name", "empty")]);
        department(&owner, "Наш", None).await;
        owner.post("/departments", json!({"name": "Наш"})).await.problem(409, "name_taken");
    }

    the_same_wish_sent_twice_makes_one_department(t) {
        let owner = t.account("romashka").await.owner.with("idempotency-key", "one");
        let first = owner.post("/departments", json!({"name": "Наш"})).await.ok(201);
        let second = owner.post("/departments", json!({"name": "Наш"})).await;
        assert_eq!(second.header("idempotent-replayed"), Some("true"));
        assert_eq!(second.ok(201)["id"], first["id"]);
        owner.post("/departments", json!({"name": "Другой"})).await.problem(422, "idempotency_key_reused");
    }

    a_department_closes_when_nothing_is_in_it(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let sales = department(owner, "Продажи", None).await;
        let below = department(owner, "Розница", Some(&sales)).await;
        let path = at("departments", &sales);
        let closer = owner.seen(&sales["version"]);
        closer.delete(&path).await.problem(409, "department_has_departments");
        owner.seen(&below["version"]).delete(&at("departments", &below)).await.ok(204);
        transfer(owner, &boris, &sales).await;
        closer.delete(&path).await.problem(409, "department_has_people");
        let deal = boris.post("/deals", json!({"title": "Открытая"})).await.ok(201);
        dismiss(owner, &boris, Some(&firm.other)).await.ok(200);
        // The deal went to somebody of no department, and holds the department no more.
        let card = owner.get(&at("deals", &deal)).await.ok(200);
        assert_eq!(card["responsible"]["name"], "other");
        closer.delete(&path).await.ok(204);
        assert_eq!(owner.get("/departments").await.ok(200)["items"], json!([]));
        // What is closed is no place to work, and its name is free.
        closer.delete(&path).await.problem(412, "stale");
        let refused = owner.post("/departments", json!({"name": "А", "parent_id": sales["id"]})).await;
        refused.invalid(&[("/parent_id", "unknown_id")]);
        department(owner, "Продажи", None).await;
    }

    open_deals_keep_their_department_open(t) {
        let firm = t.account("romashka").await;
        let owner = &firm.owner;
        let boris = t.employ(owner, "boris", BuiltIn::Manager).await;
        let sales = department(owner, "Продажи", None).await;
        let other = department(owner, "Опт", None).await;
        transfer(owner, &boris, &sales).await;
        boris.post("/deals", json!({"title": "Открытая"})).await.ok(201);
        transfer(owner, &boris, &other).await;
        let closer = owner.seen(&sales["version"]);
        closer.delete(&at("departments", &sales)).await.problem(409, "department_has_deals");
    }
}
