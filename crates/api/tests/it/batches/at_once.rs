use futures_util::future::join_all;
use serde_json::json;

use super::{bulk, counts, undo};
use crate::deals::{Seller, path};
use crate::support::on_both_engines;

on_both_engines! {
    of_two_batches_at_once_each_deal_follows_one(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut deals = Vec::new();
        for number in 0..30 {
            deals.push(seller.deal(&format!("{number}")).await);
        }
        let mut backwards = deals.clone();
        backwards.reverse();
        let (one, other) = futures_util::join!(
            bulk(&seller.owner, &deals, json!({"tags": {"add": ["один"]}})),
            bulk(&seller.firm.other, &backwards, json!({"tags": {"add": ["два"]}})),
        );
        let (one, other) = (one.ok(200), other.ok(200));
        let mut results = [counts(&one), counts(&other)];
        results.sort_unstable();
        assert_eq!(results, [(0, 0, 30), (30, 0, 0)], "the second finds all changed");
        for deal in &deals {
            assert_eq!(seller.now(deal).await["version"], 2);
        }
    }

    batches_and_single_changes_do_not_wait_for_each_other_for_ever(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut deals = Vec::new();
        for number in 0..12 {
            deals.push(seller.deal(&format!("{number}")).await);
        }
        let edits = deals.iter().map(|deal| async {
            let owner = seller.owner.seen(&deal["version"]);
            owner.patch(&path(deal), json!({"title": "Другая"})).await.status
        });
        let (batch, edited) = futures_util::join!(
            bulk(&seller.firm.other, &deals, json!({"stage_id": seller.stage(1)})),
            join_all(edits),
        );
        let batch = batch.ok(200);
        let edited = edited.into_iter().map(|status| {
            assert!(status == 200 || status == 412, "{status}");
            i64::from(status == 200)
        });
        let (changed, _, refused) = counts(&batch);
        assert_eq!((changed + refused, edited.sum::<i64>()), (12, refused));
    }

    batches_and_tasks_do_not_wait_for_each_other_for_ever(t) {
        let seller = Seller::of(&t, "romashka").await;
        let (mut deals, mut tasks) = (Vec::new(), Vec::new());
        for number in 0..12 {
            let deal = seller.deal(&format!("{number}")).await;
            let task = json!({"title": "Звонок", "due_at": "2026-12-01T09:00:00Z", "deal_id": deal["id"]});
            tasks.push(seller.owner.post("/tasks", task).await.ok(201));
            deals.push(seller.now(&deal).await);
        }
        let done = tasks.iter().map(|task| async {
            let complete = format!("/tasks/{}/complete", task["id"].as_str().unwrap());
            seller.owner.seen(&task["version"]).post(&complete, json!({})).await
        });
        let (batch, done) = futures_util::join!(
            bulk(&seller.firm.other, &deals, json!({"stage_id": seller.stage(1)})),
            join_all(done),
        );
        assert_eq!(counts(&batch.ok(200)), (12, 0, 0));
        for done in done {
            done.ok(200);
        }
    }

    a_batch_is_undone_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deals = seller.deals(&["А", "Б"]).await;
        let batch = bulk(&seller.owner, &deals, json!({"stage_id": seller.stage(1)})).await.ok(200);
        let answers = join_all((0..4).map(|_| undo(&seller.owner, &batch))).await;
        let done = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(done, 1);
        for answer in &answers {
            assert!([200, 409, 412].contains(&answer.status), "{}", answer.text);
        }
        assert_eq!(seller.now(&deals[0]).await["version"], 3);
    }
}
