use canape_api::worker::Outcome;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{counts, undo};
use crate::deals::{Seller, path};
use crate::support::on_both_engines;

/// Begins a change of everything in work.
async fn begin(seller: &Seller, change: Value) -> Value {
    let body = json!({"filter": {"status": "open"}, "change": change});
    seller.owner.post("/deals/bulk", body).await.ok(202)
}

async fn now(seller: &Seller, batch: &Value) -> Value {
    let at = format!("/deals/bulk/{}", batch["id"].as_str().unwrap());
    seller.owner.get(&at).await.ok(200)
}

on_both_engines! {
    more_than_two_hundred_deals_change_in_the_background_and_back(t) {
        let seller = Seller::of(&t, "romashka").await;
        for number in 0..405 {
            seller.deal(&format!("{number}")).await;
        }
        let batch = begin(&seller, json!({"stage_id": seller.stage(1)})).await;
        assert_eq!((&batch["status"], &batch["total"]), (&json!("running"), &json!(405)));
        assert_eq!(counts(&batch), (0, 0, 0));
        let late = seller.deal("Новая").await;
        assert_eq!(t.run_due().await.len(), 1);
        let done = now(&seller, &batch).await;
        assert_eq!((counts(&done), &done["status"]), ((405, 0, 0), &json!("done")));
        assert_eq!(seller.now(&late).await["stage"]["id"], seller.stage(0));
        let board = seller.owner.get("/board").await.ok(200);
        let column = |board: &Value, at: usize| {
            (board["columns"][at]["count"].clone(), board["columns"][at]["amount"].clone())
        };
        assert_eq!(column(&board, 1), (json!(405), json!("648000.00")));
        let back = undo(&seller.owner, &batch).await.ok(202);
        assert_eq!((&back["status"], &back["total"]), (&json!("running"), &json!(405)));
        t.run_due().await;
        let back = now(&seller, &back).await;
        assert_eq!((counts(&back), &back["status"]), ((405, 0, 0), &json!("done")));
        let board = seller.owner.get("/board").await.ok(200);
        assert_eq!(column(&board, 0), (json!(406), json!("649600.00")));
        assert_eq!(column(&board, 1), (json!(0), json!("0.00")));
    }

    a_batch_that_was_stopped_goes_no_further(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let body = json!({
            "filter": {"status": "open"},
            "change": {"tags": {"add": ["vip"]}},
            "in_background": true,
        });
        let batch = seller.owner.post("/deals/bulk", body).await.ok(202);
        let at = format!("/deals/bulk/{}/cancel", batch["id"].as_str().unwrap());
        seller.firm.other.post(&at, json!({})).await.problem(404, "not_found");
        let stopped = seller.owner.post(&at, json!({})).await.ok(200);
        assert_eq!(stopped["status"], "cancelled");
        seller.owner.post(&at, json!({})).await.problem(409, "batch_over");
        t.run_due().await;
        assert_eq!(now(&seller, &batch).await["status"], "cancelled");
        assert_eq!(seller.now(&deal).await["version"], 1);
    }

    a_batch_whose_work_is_given_up_stops_where_it_is(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Мебель").await;
        let body = json!({"filter": {}, "change": {"tags": {"add": ["vip"]}}, "in_background": true});
        let batch = seller.owner.post("/deals/bulk", body).await.ok(202);
        for _ in 0..12 {
            let now = t.house.app.now();
            let leased = t.house.app.lobby.lease(now, now + TimeDelta::minutes(1), 9).await;
            assert_eq!(leased.unwrap().len(), 1);
            t.advance(TimeDelta::minutes(1));
        }
        assert_eq!(t.run_due().await, [Outcome::Buried]);
        let at = format!("/deals/bulk/{}", batch["id"].as_str().unwrap());
        let over = t.renewed(&seller.owner).get(&at).await.ok(200);
        assert_eq!((&over["status"], counts(&over)), (&json!("cancelled"), (0, 0, 0)));
    }

    a_programs_batch_is_its_keys_and_ends_with_it(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let key = json!({"name": "Сайт", "scopes": ["deals.read", "deals.edit"]});
        let key = seller.owner.post("/api-keys", key).await.ok(201);
        let program = t.stranger().with("x-api-key", key["secret_key"].as_str().unwrap());
        let vip = json!({"filter": {}, "change": {"tags": {"add": ["vip"]}}, "in_background": true});
        program.post("/deals/bulk", vip).await.ok(202);
        t.run_due().await;
        let events = format!("{}/events", path(&deal));
        let events = seller.owner.get(&events).await.ok(200);
        let told = &events["items"][0];
        assert_eq!((&told["kind"], &told["actor"]["id"]), (&json!("deal.edited"), &key["id"]));
        assert_eq!(t.last_actor(&seller.firm).await, "key");
        let late = json!({"filter": {}, "change": {"tags": {"add": ["опт"]}}, "in_background": true});
        let late = program.post("/deals/bulk", late).await.ok(202);
        let gone = format!("/api-keys/{}", key["id"].as_str().unwrap());
        seller.owner.delete(&gone).await.ok(204);
        t.run_due().await;
        assert_eq!(now(&seller, &late).await["status"], "cancelled");
        assert_eq!(seller.now(&deal).await["tags"], json!(["vip"]));
    }

    what_fits_no_more_when_its_turn_comes_is_counted(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А", "Б"]).await;
        let body = json!({
            "filter": {"status": "open"},
            "change": {"tags": {"add": ["vip"]}},
            "in_background": true,
        });
        let batch = seller.owner.post("/deals/bulk", body).await.ok(202);
        let win = format!("{}/win", path(&deals[0]));
        seller.owner.seen(&deals[0]["version"]).post(&win, json!({})).await.ok(200);
        assert_eq!(now(&seller, &batch).await["skipped"], 0);
        t.run_due().await;
        let done = now(&seller, &batch).await;
        assert_eq!((counts(&done), &done["total"], &done["skipped"]), ((1, 0, 0), &json!(2), &json!(1)));
    }

    a_dismissed_authors_batch_is_stopped(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let body = json!({
            "filter": {},
            "change": {"tags": {"add": ["vip"]}},
            "in_background": true,
        });
        seller.firm.other.post("/deals/bulk", body).await.ok(202);
        t.dismiss(&seller.firm.other).await;
        t.run_due().await;
        assert_eq!(seller.now(&deal).await["version"], 1);
    }
}
