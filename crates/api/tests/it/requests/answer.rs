use chrono::TimeDelta;
use serde_json::json;

use super::{asked, inbox, path, read};
use crate::batches::bulk;
use crate::deals;
use crate::people::{at, department};
use crate::support::on_both_engines;

on_both_engines! {
    whoever_accepts_works_on_the_deal(t) {
        let (seller, site) = inbox(&t).await;
        let deal = asked(&site, "Десять стульев").await;
        t.advance(TimeDelta::minutes(5));
        let at = format!("{}/accept", path(&deal));
        let request = seller.owner.seen(&deal["version"]).post(&at, json!({})).await.ok(200);
        assert_eq!(request["state"], "accepted");
        assert_eq!(request["responsible"]["name"], "owner");
        assert_eq!(request["answered_by"]["name"], "owner");
        assert_eq!(request["seconds_to_answer"], 300);
        let card = seller.owner.get(&deals::path(&deal)).await.ok(200);
        assert_eq!(card["responsible"]["name"], "owner");
        assert_eq!(card["status"], "open");
        assert_eq!(card["version"], request["version"]);
        let events = seller.owner.get(&format!("{}/events", deals::path(&deal))).await.ok(200);
        assert_eq!(events["items"][0]["kind"], "request.accepted");
    }

    a_request_is_accepted_for_a_colleague_or_a_department(t) {
        let (seller, site) = inbox(&t).await;
        let deal = asked(&site, "Десять стульев").await;
        let at = format!("{}/accept", path(&deal));
        let owner = seller.owner.seen(&deal["version"]);
        let wrong = json!({"responsible_id": uuid::Uuid::nil()});
        owner.post(&at, wrong).await.invalid(&[("/responsible_id", "unknown_id")]);
        let wrong = json!({"department_id": uuid::Uuid::nil()});
        owner.post(&at, wrong).await.invalid(&[("/department_id", "unknown_id")]);
        let body = json!({"responsible_id": seller.firm.other.id()});
        let request = owner.post(&at, body).await.ok(200);
        assert_eq!(request["responsible"]["name"], "other");
        assert_eq!(request["answered_by"]["name"], "owner");
    }

    an_archived_department_takes_nothing_on(t) {
        let (seller, site) = inbox(&t).await;
        let north = department(&seller.owner, "Север", None).await;
        let gone = at("departments", &north);
        seller.owner.seen(&north["version"]).delete(&gone).await.ok(204);
        let deal = asked(&site, "Десять стульев").await;
        let owner = seller.owner.seen(&deal["version"]);
        let body = json!({"department_id": north["id"]});
        let accept = format!("{}/accept", path(&deal));
        owner.post(&accept, body.clone()).await.invalid(&[("/department_id", "unknown_id")]);
        let batch = bulk(&seller.owner, &[deal], body).await;
        batch.invalid(&[("/change/department_id", "unknown_id")]);
    }

    of_two_who_accept_at_once_one_wins_and_the_other_is_told_who(t) {
        let (seller, site) = inbox(&t).await;
        for _ in 0..5 {
            let deal = asked(&site, "Десять стульев").await;
            let at = format!("{}/accept", path(&deal));
            let one = seller.owner.seen(&deal["version"]);
            let two = seller.firm.other.seen(&deal["version"]);
            let (first, second) = futures_util::join!(one.post(&at, json!({})), two.post(&at, json!({})));
            let (winner, loser) = if first.status == 200 { (first, second) } else { (second, first) };
            let by = winner.ok(200)["answered_by"]["name"].clone();
            let problem = loser.problem(409, "request_answered");
            assert_eq!(problem["detail"], by);
        }
    }

    a_stale_look_is_no_answer(t) {
        let (seller, site) = inbox(&t).await;
        let deal = asked(&site, "Десять стульев").await;
        let owner = &seller.owner;
        let other = json!({"title": "Двенадцать стульев"});
        owner.seen(&deal["version"]).patch(&deals::path(&deal), other).await.ok(200);
        let at = format!("{}/accept", path(&deal));
        owner.seen(&deal["version"]).post(&at, json!({})).await.problem(412, "stale");
        owner.post(&at, json!({})).await.problem(428, "version_required");
    }

    a_declined_request_is_a_lost_deal(t) {
        let (seller, site) = inbox(&t).await;
        let deal = asked(&site, "Реклама").await;
        let at = format!("{}/decline", path(&deal));
        let owner = seller.owner.seen(&deal["version"]);
        owner.post(&at, json!({})).await.invalid(&[("/loss_reason_id", "required")]);
        let wrong = json!({"loss_reason_id": uuid::Uuid::nil()});
        owner.post(&at, wrong).await.invalid(&[("/loss_reason_id", "unknown_id")]);
        let body = json!({"loss_reason_id": seller.reason["id"], "comment": "Не по адресу"});
        assert_eq!(owner.post(&at, body).await.ok(200)["state"], "declined");
        let card = seller.owner.get(&deals::path(&deal)).await.ok(200);
        assert_eq!(card["status"], "lost");
        assert_eq!(card["loss_comment"], "Не по адресу");
        assert_eq!(read(&seller.owner, &deal).await["answered_by"]["name"], "owner");
    }
}
