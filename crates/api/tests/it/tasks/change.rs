use serde_json::json;

use super::{day, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

on_both_engines! {
    a_task_is_the_callers_unless_told(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({"title": "Позвонить", "due_at": "2026-12-01T15:00:00.5+03:00"});
        let answer = seller.owner.post("/tasks", body).await;
        let task = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(task, json!({
            "id": task["id"],
            "title": "Позвонить",
            "due_at": "2026-12-01T12:00:00.500Z",
            "deal": null,
            "responsible": {"id": seller.owner.id(), "name": "owner"},
            "completed_at": null,
            "created_at": task["created_at"],
            "version": 1,
        }));
        let deal = seller.deal("Мебель").await;
        let task = seller.task(&deal, "Выслать счёт", 2).await;
        assert_eq!(task["deal"], json!({"id": deal["id"], "name": "Мебель"}));
    }

    all_that_is_wrong_is_named_at_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({"title": " ", "due_at": "2200-01-01T00:00:00Z"});
        let wrong = seller.owner.post("/tasks", body).await;
        wrong.invalid(&[("/title", "empty"), ("/due_at", "year_out_of_range")]);
        let body = json!({"title": "x".repeat(201), "due_at": day(1)});
        seller.owner.post("/tasks", body).await.invalid(&[("/title", "too_long")]);
        let body = json!({"title": "Позвонить", "due_at": "завтра"});
        seller.owner.post("/tasks", body).await.invalid(&[("/due_at", "wrong_type")]);
        let body = json!({"title": "Позвонить"});
        seller.owner.post("/tasks", body).await.invalid(&[("/due_at", "required")]);
    }

    another_accounts_ids_in_the_body_are_unknown(t) {
        let seller = Seller::of(&t, "romashka").await;
        let other = Seller::of(&t, "vasilek").await;
        let deal = other.deal("Чужая").await;
        let body = json!({"deal_id": deal["id"], "title": "Позвонить", "due_at": day(1)});
        seller.owner.post("/tasks", body).await.invalid(&[("/deal_id", "unknown_id")]);
        let body = json!({"responsible_id": other.owner.id(), "title": "Позвонить", "due_at": day(1)});
        seller.owner.post("/tasks", body).await.invalid(&[("/responsible_id", "unknown_id")]);
    }

    the_same_request_twice_makes_one_task(t) {
        let seller = Seller::of(&t, "romashka").await;
        let careful = seller.owner.with("idempotency-key", "call-1");
        let body = json!({"title": "Позвонить", "due_at": day(1)});
        let task = careful.post("/tasks", body.clone()).await.ok(201);
        seller.turn(&task, "complete").await;
        let again = careful.post("/tasks", body).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let again = again.ok(201);
        assert_eq!(again["id"], task["id"]);
        assert_ne!(again["completed_at"], json!(null), "as it is now");
        let other = json!({"title": "Написать", "due_at": day(1)});
        careful.post("/tasks", other).await.problem(422, "idempotency_key_reused");
    }

    a_deal_in_the_trash_gets_no_tasks(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let task = seller.task(&deal, "Позвонить", 1).await;
        seller.owner.seen(&deal["version"]).delete(&deals::path(&deal)).await.ok(204);
        let body = json!({"deal_id": deal["id"], "title": "Позвонить", "due_at": day(1)});
        seller.owner.post("/tasks", body).await.problem(409, "in_trash");
        assert_eq!(seller.owner.get("/tasks").await.ok(200)["items"], json!([]), "nor shows them");
        seller.turn(&task, "complete").await;
    }

    a_task_is_completed_once_and_reopened_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let task = seller.task(&deal, "Позвонить", 1).await;
        let done = seller.turn(&task, "complete").await;
        assert_eq!(done["version"], 2);
        assert_ne!(done["completed_at"], json!(null));
        let owner = seller.owner.seen(&done["version"]);
        let send = async |person: &crate::support::Person, verb: &str| {
            let at = format!("{}/{verb}", path(&task));
            person.send(reqwest::Method::POST, &at, None).await
        };
        send(&owner, "complete").await.problem(409, "task_completed");
        let open = seller.turn(&done, "reopen").await;
        assert_eq!(open["completed_at"], json!(null));
        let owner = seller.owner.seen(&open["version"]);
        send(&owner, "reopen").await.problem(409, "task_not_completed");
    }

    a_change_needs_the_present_version(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let task = seller.task(&deal, "Позвонить", 1).await;
        let stale = seller.owner.seen(&json!(7));
        let body = json!({"title": "Написать"});
        let at = path(&task);
        seller.owner.patch(&at, body.clone()).await.problem(428, "version_required");
        stale.patch(&at, body).await.problem(412, "stale");
        for verb in ["complete", "reopen"] {
            let at = format!("{at}/{verb}");
            let post = reqwest::Method::POST;
            seller.owner.send(post.clone(), &at, None).await.problem(428, "version_required");
            stale.send(post, &at, None).await.problem(412, "stale");
        }
    }

    fields_are_edited_in_place(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let task = seller.task(&deal, "Позвонить", 1).await;
        let body = json!({"title": "Написать", "due_at": day(3), "responsible_id": seller.firm.other.id()});
        let owner = seller.owner.seen(&task["version"]);
        let edited = owner.patch(&path(&task), body).await.ok(200);
        assert_eq!(edited["title"], "Написать");
        assert_eq!(edited["due_at"], day(3));
        assert_eq!(edited["responsible"]["id"], json!(seller.firm.other.id()));
        assert_eq!(edited["version"], 2);
        let owner = seller.owner.seen(&edited["version"]);
        let same = owner.patch(&path(&task), json!({"title": "Написать"})).await.ok(200);
        assert_eq!(same["version"], 2, "nothing changed");
        let unknown = json!({"responsible_id": deal["id"]});
        owner.patch(&path(&task), unknown).await.invalid(&[("/responsible_id", "unknown_id")]);
    }
}
