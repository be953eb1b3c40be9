use serde_json::{Value, json};

use super::{note, of, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

on_both_engines! {
    a_note_is_written_changed_and_taken_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let answer = seller.owner.post(&of(&deal), json!({"text": " Звонить\r\nпосле обеда "})).await;
        let note = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(note, json!({
            "id": note["id"],
            "text": "Звонить\nпосле обеда",
            "author": {"id": seller.owner.id(), "name": "owner"},
            "created_at": note["created_at"],
            "updated_at": note["created_at"],
            "version": 1,
        }));
        t.advance(chrono::TimeDelta::minutes(1));
        let owner = seller.owner.seen(&note["version"]);
        let edited = owner.patch(&path(&note), json!({"text": "Звонить до обеда"})).await.ok(200);
        assert_eq!(edited["text"], "Звонить до обеда");
        assert_eq!(edited["created_at"], note["created_at"]);
        assert_ne!(edited["updated_at"], note["updated_at"]);
        assert_eq!(edited["version"], 2);
        let owner = seller.owner.seen(&edited["version"]);
        let same = owner.patch(&path(&note), json!({"text": "Звонить до обеда"})).await.ok(200);
        assert_eq!(same, edited, "nothing changed");
        owner.delete(&path(&note)).await.ok(204);
        assert_eq!(seller.owner.get(&of(&deal)).await.ok(200)["items"], json!([]));
        owner.delete(&path(&note)).await.problem(404, "not_found");
        owner.patch(&path(&note), json!({"text": "Снова"})).await.problem(404, "not_found");
    }

    a_note_has_a_text_of_some_length(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let post = async |body: Value| seller.owner.post(&of(&deal), body).await;
        post(json!({})).await.invalid(&[("/text", "required")]);
        post(json!({"text": " \n"})).await.invalid(&[("/text", "empty")]);
        post(json!({"text": "я".repeat(10_001)})).await.invalid(&[("/text", "too_long")]);
        post(json!({"text": "я".repeat(10_000)})).await.ok(201);
    }

    only_its_author_changes_a_note(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let note = note(&seller.firm.other, &deal, "Просят скидку").await;
        let at = path(&note);
        let owner = seller.owner.seen(&note["version"]);
        owner.patch(&at, json!({"text": "Нет"})).await.problem(403, "not_author");
        owner.delete(&at).await.problem(403, "not_author");
        let author = seller.firm.other.seen(&note["version"]);
        author.patch(&at, json!({"text": "Просят скидку 5 %"})).await.ok(200);
    }

    a_change_needs_the_present_version(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let note = seller.note(&deal, "Просят скидку").await;
        let stale = seller.owner.seen(&json!(7));
        let at = path(&note);
        let body = json!({"text": "Нет"});
        seller.owner.patch(&at, body.clone()).await.problem(428, "version_required");
        seller.owner.delete(&at).await.problem(428, "version_required");
        stale.patch(&at, body).await.problem(412, "stale");
        stale.delete(&at).await.problem(412, "stale");
    }

    on_a_deal_in_the_trash_notes_are_only_read(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let note = seller.note(&deal, "Просят скидку").await;
        seller.owner.seen(&deal["version"]).delete(&deals::path(&deal)).await.ok(204);
        let body = json!({"text": "Ещё"});
        seller.owner.post(&of(&deal), body.clone()).await.problem(409, "in_trash");
        let owner = seller.owner.seen(&note["version"]);
        owner.patch(&path(&note), body).await.problem(409, "in_trash");
        owner.delete(&path(&note)).await.problem(409, "in_trash");
        let list = seller.owner.get(&of(&deal)).await.ok(200);
        assert_eq!(list["items"], json!([note]));
    }

    the_same_request_twice_makes_one_note(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.deal("Свет").await;
        let careful = seller.owner.with("idempotency-key", "note-1");
        let body = json!({"text": "Просят скидку"});
        let note = careful.post(&of(&deal), body.clone()).await.ok(201);
        let again = careful.post(&of(&deal), body.clone()).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        assert_eq!(again.ok(201), note);
        careful.post(&of(&other), body).await.problem(422, "idempotency_key_reused");
        let body = json!({"text": "Просят рассрочку"});
        careful.post(&of(&deal), body).await.problem(422, "idempotency_key_reused");
    }

    the_timeline_tells_of_notes_and_not_what_they_say(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let note = seller.note(&deal, "Секрет").await;
        let owner = seller.owner.seen(&note["version"]);
        let edited = owner.patch(&path(&note), json!({"text": "Тайна"})).await.ok(200);
        seller.owner.seen(&edited["version"]).delete(&path(&note)).await.ok(204);
        let events = seller.owner.get(&format!("{}/events", deals::path(&deal))).await.ok(200);
        let events = events["items"].as_array().unwrap();
        let kinds: Vec<_> = events.iter().map(|event| event["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["note.deleted", "note.edited", "note.added", "deal.created"]);
        for event in &events[..3] {
            assert_eq!(event["data"], json!({"note": note["id"], "deal": deal["id"]}));
            assert_eq!(event["actor"]["name"], "owner");
        }
    }
}
