use serde_json::json;

use super::{asked, inbox, path};
use crate::deals::titles;
use crate::support::on_both_engines;

on_both_engines! {
    who_waits_longest_comes_first(t) {
        let (seller, site) = inbox(&t).await;
        for title in ["Первая", "Вторая", "Третья"] {
            asked(&site, title).await;
        }
        let owner = &seller.owner;
        let first = owner.get("/requests?state=new&limit=2").await.ok(200);
        assert_eq!(titles(&first["items"]), ["Первая", "Вторая"]);
        let cursor = first["next_cursor"].as_str().unwrap();
        let rest = owner.get(&format!("/requests?state=new&limit=2&cursor={cursor}")).await.ok(200);
        assert_eq!(titles(&rest["items"]), ["Третья"]);
        let newest = owner.get("/requests?sort=-arrived_at").await.ok(200);
        assert_eq!(titles(&newest["items"]), ["Третья", "Вторая", "Первая"]);
    }

    the_inbox_is_narrowed_by_state_and_channel_and_counted(t) {
        let (seller, site) = inbox(&t).await;
        let owner = &seller.owner;
        let taken = asked(&site, "Взята").await;
        let body = json!({});
        owner.seen(&taken["version"]).post(&format!("{}/accept", path(&taken)), body).await.ok(200);
        let channel = owner.post("/channels", json!({"name": "Ярмарка"})).await.ok(201);
        let body = json!({"title": "С ярмарки", "channel_id": channel["id"]});
        site.post("/deals", body).await.ok(201);
        asked(&site, "Ждёт").await;
        let by = async |query: &str| owner.get(&format!("/requests?{query}")).await.ok(200);
        assert_eq!(titles(&by("state=accepted").await["items"]), ["Взята"]);
        assert_eq!(titles(&by("state=new,accepted").await["items"]), ["Взята", "С ярмарки", "Ждёт"]);
        let id = channel["id"].as_str().unwrap();
        assert_eq!(titles(&by(&format!("channel_id={id}")).await["items"]), ["С ярмарки"]);
        let badge = by("state=new&limit=1&count=true").await;
        assert_eq!(badge["count"], 2);
        owner.get("/requests?state=lost").await.invalid(&[("state", "unknown_value")]);
        owner.get("/requests?sort=title").await.invalid(&[("sort", "unknown_value")]);
    }

    the_inbox_costs_the_same_however_much_waits(t) {
        let (seller, site) = inbox(&t).await;
        let cost = async || {
            seller.owner.get("/requests?state=new&count=true").await.ok(200);
            t.take_statements();
            seller.owner.get("/requests?state=new&count=true").await.ok(200);
            t.take_statements()
        };
        asked(&site, "Первая").await;
        let one = cost().await;
        for _ in 0..5 {
            asked(&site, "Ещё").await;
        }
        assert_eq!(cost().await, one);
        assert_eq!(one, 2);
    }
}
