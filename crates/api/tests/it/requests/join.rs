use serde_json::{Value, json};

use super::{asked, inbox, path, read};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

/// Somebody with the same telephone, entered by hand.
async fn known(seller: &Seller) -> Value {
    let body =
        json!({"first_name": "Вера", "last_name": "Лютикова", "phones": ["+7 910 123-45-67"]});
    seller.owner.post("/contacts", body).await.ok(201)
}

/// Whether a contact lies in the trash.
async fn is_gone(seller: &Seller, contact: &Value) -> bool {
    let at = format!("/contacts/{}", contact["id"].as_str().unwrap());
    !seller.owner.get(&at).await.ok(200)["deleted_at"].is_null()
}

on_both_engines! {
    a_request_tells_whose_it_may_be(t) {
        let (seller, site) = inbox(&t).await;
        let contact = known(&seller).await;
        let open = json!({"title": "Стулья", "contact_id": contact["id"]});
        let open = seller.owner.post("/deals", open).await.ok(201);
        let other = json!({"first_name": "Вера", "phones": ["+7 910 123-45-68"]});
        seller.owner.post("/contacts", other).await.ok(201);
        let deal = asked(&site, "Десять стульев").await;
        let similar = seller.owner.get(&path(&deal)).await.ok(200)["similar"].clone();
        assert_eq!(similar["contacts"].as_array().unwrap().len(), 1, "{similar}");
        assert_eq!(similar["contacts"][0]["id"], contact["id"]);
        assert_eq!(similar["deals"][0]["id"], open["id"]);
        assert_eq!(similar["deals"].as_array().unwrap().len(), 1, "{similar}");
    }

    joined_to_a_known_client_the_deal_is_theirs_and_the_double_is_put_aside(t) {
        let (seller, site) = inbox(&t).await;
        let contact = known(&seller).await;
        let deal = asked(&site, "Десять стульев").await;
        let at = format!("{}/join", path(&deal));
        let owner = seller.owner.seen(&deal["version"]);
        owner.post(&at, json!({})).await.invalid(&[("", "join_to_what")]);
        let wrong = json!({"contact_id": uuid::Uuid::nil()});
        owner.post(&at, wrong).await.invalid(&[("/contact_id", "unknown_id")]);
        let body = json!({"contact_id": contact["id"]});
        let request = owner.post(&at, body).await.ok(200);
        assert_eq!(request["state"], "joined");
        assert_eq!(request["contact"]["id"], contact["id"]);
        assert_eq!(request["responsible"]["name"], "owner");
        assert!(is_gone(&seller, &deal["contact"]).await);
        assert!(!is_gone(&seller, &contact).await);
    }

    a_double_whose_requisites_somebody_wrote_down_stays(t) {
        let (seller, site) = inbox(&t).await;
        let contact = known(&seller).await;
        let body = json!({"title": "Столы", "company": {"name": "ИП Лютикова", "inn": "500100732259"},
            "source": {"domain": "shop.example"}});
        let deal = site.post("/deals", body).await.ok(201);
        let double = format!("/companies/{}", deal["company"]["id"].as_str().unwrap());
        let requisites = json!({"form": "sole_trader", "inn": "500100732259"});
        let at = format!("{double}/requisites/2026-01-01");
        seller.owner.seen(&json!(0)).put(&at, requisites).await.ok(200);
        let other = json!({"name": "ООО «Лютик»"});
        let other = seller.owner.post("/companies", other).await.ok(201);
        let join = json!({"contact_id": contact["id"], "company_id": other["id"]});
        let at = format!("{}/join", path(&deal));
        seller.owner.seen(&deal["version"]).post(&at, join).await.ok(200);
        assert_eq!(seller.owner.get(&double).await.ok(200)["deleted_at"], Value::Null);
    }

    a_double_that_has_something_else_stays(t) {
        let (seller, site) = inbox(&t).await;
        let contact = known(&seller).await;
        let deal = asked(&site, "Десять стульев").await;
        let more = json!({"title": "Ещё одна", "contact_id": deal["contact"]["id"]});
        seller.owner.post("/deals", more).await.ok(201);
        let at = format!("{}/join", path(&deal));
        let body = json!({"contact_id": contact["id"]});
        seller.owner.seen(&deal["version"]).post(&at, body).await.ok(200);
        assert!(!is_gone(&seller, &deal["contact"]).await);
    }

    joined_to_an_open_deal_its_words_stand_there_and_its_own_deal_is_in_the_trash(t) {
        let (seller, site) = inbox(&t).await;
        let open = seller.deal("Стулья").await;
        let deal = asked(&site, "Десять стульев").await;
        let at = format!("{}/join", path(&deal));
        let body = json!({"deal_id": open["id"]});
        let owner = seller.owner.seen(&deal["version"]);
        let request = owner.post(&at, body).await.ok(200);
        assert_eq!(request["state"], "joined");
        assert_eq!(request["joined_to"]["id"], open["id"]);
        let events = seller.owner.get(&format!("{}/events", deals::path(&open))).await.ok(200);
        let event = &events["items"][0];
        assert_eq!(event["kind"], "request.received");
        assert_eq!(event["data"]["text"], "Десять стульев, пожалуйста");
        assert_eq!(event["data"]["number"], deal["number"]);
        let card = seller.owner.get(&deals::path(&deal)).await.ok(200);
        assert!(!card["deleted_at"].is_null());
        assert!(is_gone(&seller, &deal["contact"]).await);
        let again = json!({"deal_id": open["id"]});
        let again = owner.post(&at, again).await.problem(409, "request_answered");
        assert_eq!(again["detail"], "owner");
    }

    a_double_that_is_changed_at_the_same_moment_keeps_nobody_waiting(t) {
        let (seller, site) = inbox(&t).await;
        let contact = known(&seller).await;
        for turn in 0..12 {
            let deal = asked(&site, &format!("Стулья {turn}")).await;
            let double = format!("/contacts/{}", deal["contact"]["id"].as_str().unwrap());
            let at = format!("{}/join", path(&deal));
            let join = json!({"contact_id": contact["id"]});
            let owner = seller.owner.seen(&deal["version"]);
            let other = seller.owner.seen(&json!(1));
            let change = json!({"middle_name": "Игоревна"});
            let (joined, changed) =
                tokio::join!(owner.post(&at, join), other.patch(&double, change));
            joined.ok(200);
            let changed = changed.status;
            assert!([200, 409, 412].contains(&changed), "{changed}");
            // What somebody has touched stays; else it was put aside.
            assert_eq!(is_gone(&seller, &deal["contact"]).await, changed != 200);
        }
    }

    of_two_requests_joined_to_each_other_at_once_one_is(t) {
        let (seller, site) = inbox(&t).await;
        for _ in 0..5 {
            let (one, other) = (asked(&site, "Стол").await, asked(&site, "Стул").await);
            let join = async |from: &Value, to: &Value| {
                let body = json!({"deal_id": to["id"]});
                seller.owner.seen(&from["version"]).post(&format!("{}/join", path(from)), body).await.status
            };
            let (there, back) = futures_util::join!(join(&one, &other), join(&other, &one));
            let mut both = [there, back];
            both.sort_unstable();
            assert_eq!(both, [200, 412]);
        }
    }

    a_request_joins_only_an_open_deal_of_the_callers(t) {
        let (seller, site) = inbox(&t).await;
        let closed = seller.deal("Закрытая").await;
        let win = format!("{}/win", deals::path(&closed));
        seller.owner.seen(&closed["version"]).post(&win, json!({})).await.ok(200);
        let deal = asked(&site, "Десять стульев").await;
        let at = format!("{}/join", path(&deal));
        let owner = seller.owner.seen(&deal["version"]);
        let cases = [
            (json!({"deal_id": closed["id"]}), "deal_not_open"),
            (json!({"deal_id": deal["id"]}), "unknown_id"),
            (json!({"deal_id": uuid::Uuid::nil()}), "unknown_id"),
            (json!({"deal_id": closed["id"], "contact_id": closed["id"]}), "join_to_one"),
        ];
        for (body, rule) in cases {
            owner.post(&at, body).await.invalid(&[("/deal_id", rule)]);
        }
        assert_eq!(read(&seller.owner, &deal).await["state"], "new");
    }
}
