use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::support::{Person, TestServer, on_both_engines};

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

async fn act(who: &Person, deal: &Value, what: &str, body: Value) -> Value {
    let who = who.seen(&deal["version"]);
    who.post(&format!("{}/{what}", path(deal)), body)
        .await
        .ok(200)
}

fn later(t: &TestServer, anna: &Person, minutes: i64) -> Person {
    t.advance(TimeDelta::minutes(minutes));
    t.renewed(anna)
}

fn stage<'a>(funnel: &'a Value, name: &str) -> &'a Value {
    let stages = funnel["stages"].as_array().expect("stages");
    stages
        .iter()
        .find(|one| one["stage"]["name"] == name)
        .expect("the stage")
}

on_both_engines! {
    deals_of_a_period_are_followed_wherever_they_are(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut anna = seller.owner.clone();
        let mut deals = Vec::new();
        for _ in 0..4 {
            deals.push(seller.deal("Мебель").await);
        }
        // One goes all the way, one is lost from the second stage, one is won at once, one waits.
        anna = later(&t, &anna, 10);
        let on = json!({"stage_id": seller.stage(1)});
        let first = act(&anna, &deals[0], "move", on.clone()).await;
        anna = later(&t, &anna, 10);
        let second = act(&anna, &deals[1], "move", on).await;
        act(&anna, &first, "win", json!({})).await;
        anna = later(&t, &anna, 10);
        act(&anna, &second, "lose", json!({"loss_reason_id": seller.reason["id"]})).await;
        act(&anna, &deals[2], "win", json!({})).await;

        let road = seller.pipeline["id"].as_str().unwrap();
        let cohort = anna.get(&format!("/reports/funnel?{DAYS}&pipeline_id={road}")).await.ok(200);
        let new = stage(&cohort, "Новая");
        assert_eq!((&new["entered"], &new["went_on"], &new["won"], &new["lost"]),
            (&json!(4), &json!(3), &json!(2), &json!(0)));
        assert_eq!((&new["to_next"], &new["to_won"]), (&json!("75.00"), &json!("50.00")));
        // 10, 20 and 30 minutes.
        assert_eq!((&new["median_seconds"], &new["ninetieth_seconds"]), (&json!(1200), &json!(1800)));
        let billed = stage(&cohort, "Счёт выставлен");
        assert_eq!((&billed["entered"], &billed["went_on"], &billed["won"], &billed["lost"]),
            (&json!(2), &json!(1), &json!(1), &json!(1)));
        assert_eq!(billed["median_seconds"], 600);

        let moves = format!("/reports/funnel?{DAYS}&mode=moves&pipeline_id={road}");
        let moves = anna.get(&moves).await.ok(200);
        let new = stage(&moves, "Новая");
        assert_eq!((&new["entered"], &new["went_on"], &new["won"], &new["lost"]),
            (&json!(4), &json!(3), &json!(1), &json!(0)));
        assert_eq!((&new["to_next"], &new["to_won"]), (&json!("100.00"), &json!("33.33")));
        let billed = stage(&moves, "Счёт выставлен");
        assert_eq!((&billed["entered"], &billed["went_on"], &billed["lost"]),
            (&json!(2), &json!(1), &json!(1)));

        let before = format!("/reports/funnel?from=2026-10-01&to=2026-10-31&pipeline_id={road}");
        let before = anna.get(&before).await.ok(200);
        let empty = stage(&before, "Новая");
        assert_eq!((&empty["entered"], &empty["to_next"], &empty["median_seconds"]),
            (&json!(0), &json!(null), &json!(null)));
    }

    a_road_may_lead_to_several_successes(t) {
        let seller = Seller::of(&t, "romashka").await;
        let road = seller.pipeline["id"].as_str().unwrap();
        let body = json!({"name": "Передана партнёру", "kind": "won", "after_id": seller.stage(2)});
        let stages = format!("/pipelines/{road}/stages");
        let owner = seller.owner.seen(&seller.pipeline["version"]);
        let added = owner.post(&stages, body).await.ok(201);
        let deal = seller.deal("Мебель").await;
        let anna = seller.owner.clone();
        let won = act(&anna, &deal, "win", json!({"stage_id": added["stages"][3]["id"]})).await;
        let open = act(&anna, &won, "reopen", json!({"stage_id": seller.stage(1)})).await;
        act(&anna, &open, "win", json!({"stage_id": seller.stage(2)})).await;
        let cohort = anna.get(&format!("/reports/funnel?{DAYS}&pipeline_id={road}")).await.ok(200);
        for name in ["Новая", "Счёт выставлен"] {
            let open = stage(&cohort, name);
            assert_eq!((&open["entered"], &open["went_on"], &open["won"]),
                (&json!(1), &json!(1), &json!(1)));
        }
    }

    the_path_of_a_deal_tells_when_where_and_by_whom(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let fresh = seller.deal("Свет").await;
        let mut anna = later(&t, &seller.owner, 60);
        act(&anna, &deal, "move", json!({"stage_id": seller.stage(1)})).await;
        let all = anna.get(&format!("/reports/movement?{DAYS}")).await.ok(200);
        assert_eq!(all["items"][1]["id"], deal["id"]);
        let visits = &all["items"][1]["visits"];
        assert_eq!(visits[0]["stage"]["name"], "Новая");
        assert_eq!(visits[0]["seconds"], 3600);
        assert_eq!(visits[0]["by"]["id"], json!(seller.owner.id()));
        assert_eq!(visits[1]["left_at"], json!(null));
        let stuck = format!("/reports/movement?{DAYS}&standing=stuck");
        assert_eq!(anna.get(&stuck).await.ok(200)["items"], json!([]));
        // The norm of the first stage is two days.
        anna = later(&t, &anna, 3 * 24 * 60);
        let standing = anna.get(&stuck).await.ok(200);
        assert_eq!(standing["items"].as_array().unwrap().len(), 1);
        assert_eq!(standing["items"][0]["id"], fresh["id"]);
        assert_eq!(standing["items"][0]["is_stuck"], true);
        let idle = format!("/reports/movement?{DAYS}&standing=without_task");
        assert_eq!(anna.get(&idle).await.ok(200)["items"].as_array().unwrap().len(), 2);
    }
}
