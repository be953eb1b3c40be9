use serde_json::json;

use super::{asked, inbox, path, read};
use crate::deals;
use crate::support::on_both_engines;

on_both_engines! {
    what_a_program_sends_is_a_new_request_kept_whole(t) {
        let (seller, site) = inbox(&t).await;
        let deal = asked(&site, "Десять стульев").await;
        assert_eq!(deal["responsible"], json!(null), "nobody works on it yet");
        let whole = seller.owner.get(&path(&deal)).await.ok(200);
        let request = &whole["request"];
        assert_eq!(request["state"], "new");
        assert_eq!(request["text"], "Десять стульев, пожалуйста");
        assert_eq!(request["number"], deal["number"]);
        assert_eq!(request["arrived_at"], deal["created_at"]);
        assert_eq!(request["answered_at"], json!(null));
        assert_eq!(whole["source"]["domain"], "shop.example");
        assert_eq!(whole["contact"]["name"], "Вера");
        assert_eq!(whole["contact"]["phones"][0]["e164"], "+79101234567");
    }

    the_same_request_sent_twice_is_one(t) {
        let (seller, site) = inbox(&t).await;
        let site = site.with("idempotency-key", "order-115");
        let first = asked(&site, "Десять стульев").await;
        assert_eq!(asked(&site, "Десять стульев").await["id"], first["id"]);
        let list = seller.owner.get("/requests?count=true").await.ok(200);
        assert_eq!(list["count"], 1);
    }

    what_a_person_enters_is_no_request(t) {
        let (seller, _) = inbox(&t).await;
        let deal = seller.deal("По телефону").await;
        seller.owner.get(&path(&deal)).await.problem(404, "not_found");
        let list = seller.owner.get("/requests").await.ok(200);
        assert_eq!(list["items"], json!([]));
    }

    whoever_works_on_the_deal_elsewhere_answers_the_request(t) {
        let (seller, site) = inbox(&t).await;
        let id = json!({"responsible_id": seller.owner.id()});
        let stage = json!({"stage_id": seller.stage(1)});
        let reason = json!({"loss_reason_id": seller.reason["id"]});
        let cases = [
            ("move", stage, "accepted"),
            ("win", json!({}), "accepted"),
            ("assign", id, "accepted"),
            ("lose", reason, "declined"),
        ];
        for (verb, body, state) in cases {
            let deal = asked(&site, verb).await;
            let at = format!("{}/{verb}", deals::path(&deal));
            seller.owner.seen(&deal["version"]).post(&at, body).await.ok(200);
            let request = read(&seller.owner, &deal).await;
            assert_eq!(request["state"], state, "{verb}");
            assert_eq!(request["answered_by"]["name"], "owner", "{verb}");
        }
        let deal = asked(&site, "В корзину").await;
        seller.owner.seen(&deal["version"]).delete(&deals::path(&deal)).await.ok(204);
        assert_eq!(read(&seller.owner, &deal).await["state"], "declined");
        // A look, a note and another title are no answer.
        let deal = asked(&site, "Ждёт").await;
        seller.note(&deal, "Похоже на тендер").await;
        let other = json!({"title": "Ждёт ответа"});
        seller.owner.seen(&deal["version"]).patch(&deals::path(&deal), other).await.ok(200);
        assert_eq!(read(&seller.owner, &deal).await["state"], "new");
    }
}
