use serde_json::{Value, json};

use super::{day, path};
use crate::deals::{self, Seller};
use crate::support::on_both_engines;

on_both_engines! {
    tasks_stand_in_the_timeline_of_their_deal(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.deal("Свет").await;
        seller.task(&other, "Не отсюда", 1).await;
        let task = seller.task(&deal, "Позвонить", 1).await;
        let body = json!({"title": "Написать", "due_at": day(2), "responsible_id": seller.firm.other.id()});
        let task = seller.owner.seen(&task["version"]).patch(&path(&task), body).await.ok(200);
        let task = seller.turn(&task, "complete").await;
        seller.turn(&task, "reopen").await;
        let owner = seller.owner.seen(&deal["version"]);
        owner.patch(&deals::path(&deal), json!({"title": "Стулья"})).await.ok(200);

        let at = format!("{}/events", deals::path(&deal));
        let mut events: Vec<Value> = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = seller.owner.get(&format!("{at}?limit=2{cursor}")).await.ok(200);
            events.extend(page["items"].as_array().unwrap().iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        let kinds: Vec<_> = events.iter().map(|event| event["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, [
            "deal.edited",
            "task.reopened",
            "task.completed",
            "task.edited",
            "task.created",
            "deal.created",
        ]);
        assert_eq!(events[1]["data"], json!({
            "task": task["id"], "deal": deal["id"], "title": "Написать",
        }));
        let changes = &events[3]["data"]["changes"];
        assert_eq!(changes[0], json!({"field": "title", "from": "Позвонить", "to": "Написать"}));
        assert_eq!(changes[1], json!({"field": "due_at", "from": day(1), "to": day(2)}));
        assert_eq!(changes[2]["field"], "responsible");
        assert_eq!(events[4]["data"]["title"], "Позвонить");
        assert_eq!(events[4]["data"]["responsible"], "owner");
        assert_eq!(seller.owner.get(&at).await.ok(200)["items"], json!(events));
    }
}
