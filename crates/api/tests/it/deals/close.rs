use serde_json::json;

use super::{Seller, path};
use crate::support::on_both_engines;

on_both_engines! {
    a_deal_is_won(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let anna = seller.owner.seen(&deal["version"]);
        let won = anna.post(&format!("{}/win", path(&deal)), json!({})).await.ok(200);
        assert_eq!(won["status"], "won");
        assert_eq!(won["stage"]["id"], seller.stage(2));
        assert_eq!(won["closed_on"], "2026-11-25");
        let anna = seller.owner.seen(&won["version"]);
        anna.post(&format!("{}/win", path(&deal)), json!({})).await.problem(409, "deal_closed");
        let body = json!({"stage_id": seller.stage(0)});
        anna.post(&format!("{}/move", path(&deal)), body).await.problem(409, "deal_closed");
    }

    a_deal_is_lost_only_with_a_reason(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let at = format!("{}/lose", path(&deal));
        let anna = seller.owner.seen(&deal["version"]);
        anna.post(&at, json!({})).await.invalid(&[("/loss_reason_id", "required")]);
        let unknown = json!({"loss_reason_id": deal["id"]});
        anna.post(&at, unknown).await.invalid(&[("/loss_reason_id", "unknown_id")]);
        assert_eq!(seller.owner.get(&path(&deal)).await.ok(200), deal);
        let body = json!({"loss_reason_id": seller.reason["id"], "comment": "Нашли дешевле"});
        let lost = anna.post(&at, body).await.ok(200);
        assert_eq!(lost["status"], "lost");
        assert_eq!(lost["loss_reason"]["name"], seller.reason["name"]);
        assert_eq!(lost["loss_comment"], "Нашли дешевле");
    }

    the_date_of_closing_is_the_accounts_own(t) {
        let seller = Seller::of(&t, "romashka").await;
        // 22:30 UTC on the 25th is half past one on the 26th in Moscow.
        t.advance(chrono::TimeDelta::minutes(15 * 60 + 30));
        let anna = t.sign_in_again(&seller.firm).await;
        let deal = anna.post("/deals", json!({})).await.ok(201);
        let won = anna.seen(&deal["version"]).post(&format!("{}/win", path(&deal)), json!({})).await;
        assert_eq!(won.ok(200)["closed_on"], "2026-11-26");
    }

    a_closed_deal_goes_back_to_work(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let reopen = format!("{}/reopen", path(&deal));
        let anna = seller.owner.seen(&deal["version"]);
        anna.post(&reopen, json!({})).await.problem(409, "deal_not_closed");
        let body = json!({"loss_reason_id": seller.reason["id"]});
        let lost = anna.post(&format!("{}/lose", path(&deal)), body).await.ok(200);
        let anna = seller.owner.seen(&lost["version"]);
        let body = json!({"stage_id": seller.stage(3)});
        anna.post(&reopen, body).await.invalid(&[("/stage_id", "stage_not_open")]);
        let open = anna.post(&reopen, json!({"stage_id": seller.stage(1)})).await.ok(200);
        assert_eq!(open["status"], "open");
        assert_eq!(open["loss_reason"], json!(null));
        assert_eq!(open["closed_at"], json!(null));
    }

    a_stage_that_holds_deals_is_not_removed(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Мебель").await;
        let stage = seller.stage(0);
        let at = format!(
            "/pipelines/{}/stages/{}",
            seller.pipeline["id"].as_str().unwrap(),
            stage.as_str().unwrap()
        );
        let refused = seller.owner.seen(&seller.pipeline["version"]).delete(&at).await;
        refused.problem(409, "stage_in_use");
    }
}
