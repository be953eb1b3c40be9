use serde_json::{Value, json};

use super::{day, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

/// The next task that card, board and list show, which is the same everywhere.
async fn next(seller: &Seller, deal: &Value) -> Value {
    let card = seller.owner.get(&deals::path(deal)).await.ok(200);
    assert_eq!(
        card["version"], deal["version"],
        "the deal itself is as it was"
    );
    let board = seller.owner.get("/board").await.ok(200);
    let cards = board["columns"][0]["cards"].as_array().unwrap();
    let on_board = cards.iter().find(|one| one["id"] == deal["id"]).unwrap();
    assert_eq!(on_board["next_task"], card["next_task"]);
    let list = seller.owner.get("/deals").await.ok(200);
    let row = list["items"].as_array().unwrap().iter();
    let row = row.clone().find(|one| one["id"] == deal["id"]).unwrap();
    assert_eq!(row["next_task_due_at"], card["next_task"]["due_at"]);
    card["next_task"].clone()
}

on_both_engines! {
    the_next_task_is_the_earliest_open_one(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.deal("Свет").await;
        assert_eq!(next(&seller, &deal).await, json!(null));
        let late = seller.task(&deal, "Выслать счёт", 5).await;
        assert_eq!(next(&seller, &deal).await["id"], late["id"]);
        let early = seller.task(&deal, "Позвонить", 2).await;
        let shown = json!({"id": early["id"], "title": "Позвонить", "due_at": day(2)});
        assert_eq!(next(&seller, &deal).await, shown);

        let done = seller.turn(&early, "complete").await;
        assert_eq!(next(&seller, &deal).await["id"], late["id"]);
        let early = seller.turn(&done, "reopen").await;
        assert_eq!(next(&seller, &deal).await["id"], early["id"]);

        let owner = seller.owner.seen(&early["version"]);
        let body = json!({"title": "Перезвонить", "due_at": day(1)});
        let early = owner.patch(&path(&early), body).await.ok(200);
        let shown = json!({"id": early["id"], "title": "Перезвонить", "due_at": day(1)});
        assert_eq!(next(&seller, &deal).await, shown);
        let owner = seller.owner.seen(&early["version"]);
        let early = owner.patch(&path(&early), json!({"due_at": day(9)})).await.ok(200);
        assert_eq!(next(&seller, &deal).await["id"], late["id"]);

        seller.turn(&late, "complete").await;
        seller.turn(&early, "complete").await;
        assert_eq!(next(&seller, &deal).await, json!(null));
        assert_eq!(next(&seller, &other).await, json!(null));
        let idle = seller.owner.get("/deals?without_task=true").await.ok(200);
        assert_eq!(deals::titles(&idle["items"]), ["Свет", "Мебель"]);
    }

    tasks_completed_at_once_leave_no_next_one(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let mut tasks = Vec::new();
        for due in 1..=8 {
            tasks.push(seller.task(&deal, "Позвонить", due).await);
        }
        futures_util::future::join_all(tasks.iter().map(|task| seller.turn(task, "complete"))).await;
        assert_eq!(next(&seller, &deal).await, json!(null));
    }
}
