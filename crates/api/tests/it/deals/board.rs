use serde_json::{Value, json};

use super::{Seller, path, titles};
use crate::support::on_both_engines;

on_both_engines! {
    a_board_shows_the_first_cards_with_count_and_sum(t) {
        let seller = Seller::of(&t, "romashka").await;
        for title in ["А", "Б", "В"] {
            seller.deal(title).await;
        }
        let won = seller.deal("Г").await;
        let anna = seller.owner.seen(&won["version"]);
        anna.post(&format!("{}/win", path(&won)), json!({})).await.ok(200);
        let board = seller.owner.get("/board?limit=2").await.ok(200);
        assert_eq!(board["pipeline_id"], seller.pipeline["id"]);
        let first = &board["columns"][0];
        assert_eq!(first["count"], 3);
        assert_eq!(first["amount"], "4800.00");
        assert_eq!(titles(&first["cards"]), ["В", "Б"]);
        let more = format!(
            "/board/columns/{}?limit=2&cursor={}",
            first["stage_id"].as_str().unwrap(),
            first["next_cursor"].as_str().unwrap()
        );
        let more = seller.owner.get(&more).await.ok(200);
        assert_eq!(titles(&more["items"]), ["А"]);
        assert_eq!(more["next_cursor"], json!(null));
        let won_column = &board["columns"][2];
        assert_eq!((&won_column["count"], titles(&won_column["cards"])), (&json!(1), vec!["Г"]));
        assert_eq!(board["columns"][1]["cards"], json!([]));
    }

    closed_columns_forget_after_thirty_days(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Старая").await;
        let anna = seller.owner.seen(&deal["version"]);
        anna.post(&format!("{}/win", path(&deal)), json!({})).await.ok(200);
        t.advance(chrono::TimeDelta::days(30));
        let anna = t.sign_in_again(&seller.firm).await;
        let board = anna.get("/board").await.ok(200);
        assert_eq!(board["columns"][2]["count"], 1, "the thirtieth day still counts");
        t.advance(chrono::TimeDelta::days(1));
        let anna = t.sign_in_again(&seller.firm).await;
        let board = anna.get("/board").await.ok(200);
        assert_eq!(board["columns"][2], json!({
            "stage_id": seller.stage(2), "count": 0, "amount": "0.00", "cards": [],
            "next_cursor": null,
        }));
    }

    a_card_longer_on_its_stage_than_the_norm_is_stuck(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.deal("Мебель").await;
        let stuck = |board: &Value| board["columns"][0]["cards"][0]["is_stuck"].clone();
        assert_eq!(stuck(&seller.owner.get("/board").await.ok(200)), false);
        t.advance(chrono::TimeDelta::days(3));
        let anna = t.sign_in_again(&seller.firm).await;
        assert_eq!(stuck(&anna.get("/board").await.ok(200)), true);
    }

    a_board_is_narrowed(t) {
        let seller = Seller::of(&t, "romashka").await;
        seller.owner.post("/deals", json!({"title": "VIP", "tags": ["vip"]})).await.ok(201);
        seller.deal("Прочая").await;
        let board = seller.owner.get("/board?tag=vip").await.ok(200);
        assert_eq!(titles(&board["columns"][0]["cards"]), ["VIP"]);
        assert_eq!(board["columns"][0]["count"], 1);
        let nobody = seller.owner.get(&format!("/board?responsible_id={}", uuid::Uuid::nil())).await;
        assert_eq!(nobody.ok(200)["columns"][0]["count"], 0);
        seller.owner.get(&format!("/board?pipeline_id={}", uuid::Uuid::nil())).await.problem(404, "not_found");
    }

    a_board_costs_two_statements(t) {
        let seller = Seller::of(&t, "romashka").await;
        for title in ["А", "Б", "В"] {
            seller.deal(title).await;
            t.take_statements();
            seller.owner.get("/board").await.ok(200);
            assert_eq!(t.take_statements(), 2);
        }
    }
}
