use serde_json::json;

use super::{Seller, path};
use crate::support::on_both_engines;

on_both_engines! {
    the_whole_movement_can_be_read(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        t.advance(chrono::TimeDelta::minutes(3));
        let at = format!("{}/move", path(&deal));
        let anna = seller.owner.seen(&deal["version"]);
        let moved = anna.post(&at, json!({"stage_id": seller.stage(1)})).await.ok(200);
        t.advance(chrono::TimeDelta::minutes(5));
        let anna = seller.owner.seen(&moved["version"]);
        anna.post(&format!("{}/win", path(&deal)), json!({})).await.ok(200);

        let movement = seller.owner.get(&format!("{}/movement", path(&deal))).await.ok(200);
        let visits = movement["items"].as_array().unwrap();
        let stages: Vec<_> = visits.iter().map(|visit| &visit["stage"]["name"]).collect();
        assert_eq!(stages, ["Новая", "Счёт выставлен", "Выиграна"]);
        let seconds: Vec<_> = visits.iter().map(|visit| visit["seconds"].as_i64().unwrap()).collect();
        assert_eq!(seconds, [180, 300, 0]);
        assert_eq!(visits[0]["left_at"], visits[1]["entered_at"]);
        assert_eq!(visits[2]["left_at"], json!(null));
        assert_eq!(visits[1]["by"]["id"], json!(seller.owner.id()));
    }

    every_event_tells_who_when_and_what(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let anna = seller.owner.seen(&deal["version"]);
        let body = json!({"loss_reason_id": seller.reason["id"]});
        anna.post(&format!("{}/lose", path(&deal)), body).await.ok(200);
        let at = format!("{}/events", path(&deal));
        let events = seller.owner.get(&at).await.ok(200);
        let kinds: Vec<_> =
            events["items"].as_array().unwrap().iter().map(|event| &event["kind"]).collect();
        assert_eq!(kinds, ["deal.lost", "deal.created"]);
        let lost = &events["items"][0];
        assert_eq!(lost["actor"]["name"], "owner");
        assert_eq!(lost["data"]["reason"], seller.reason["name"]);
        assert_eq!(lost["data"]["from"]["name"], "Новая");
        let first = seller.owner.get(&format!("{at}?limit=1")).await.ok(200);
        let cursor = first["next_cursor"].as_str().unwrap();
        let second = seller.owner.get(&format!("{at}?limit=1&cursor={cursor}")).await.ok(200);
        assert_eq!(second["items"][0], events["items"][1]);
        assert_eq!(second["next_cursor"], json!(null));
    }
}
