use serde_json::{Value, json};

use super::{Seller, path, titles};
use crate::support::on_both_engines;

async fn column(seller: &Seller, index: usize) -> Value {
    let board = seller.owner.get("/board").await.ok(200);
    board["columns"][index]["cards"].clone()
}

on_both_engines! {
    a_deal_moves_along_its_pipeline(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let at = format!("{}/move", path(&deal));
        let anna = seller.owner.seen(&deal["version"]);
        let moved = anna.post(&at, json!({"stage_id": seller.stage(1)})).await.ok(200);
        assert_eq!(moved["stage"]["id"], seller.stage(1));
        assert_ne!(moved["stage_entered_at"], deal["stage_entered_at"]);
        let late = anna.post(&at, json!({"stage_id": seller.stage(0)})).await;
        late.problem(412, "stale");
    }

    cards_keep_the_order_in_which_people_put_them(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut deals = Vec::new();
        for title in ["А", "Б", "В", "Г"] {
            deals.push(seller.deal(title).await);
        }
        assert_eq!(titles(&column(&seller, 0).await), ["Г", "В", "Б", "А"], "the newest on top");
        let body = json!({"stage_id": seller.stage(0), "after_id": deals[2]["id"]});
        let at = format!("{}/move", path(&deals[0]));
        seller.owner.seen(&deals[0]["version"]).post(&at, body).await.ok(200);
        assert_eq!(titles(&column(&seller, 0).await), ["Г", "В", "А", "Б"]);
        let top = json!({"stage_id": seller.stage(0)});
        let at = format!("{}/move", path(&deals[1]));
        seller.owner.seen(&deals[1]["version"]).post(&at, top).await.ok(200);
        assert_eq!(titles(&column(&seller, 0).await), ["Б", "Г", "В", "А"]);
    }

    a_column_never_runs_out_of_room(t) {
        let seller = Seller::of(&t, "romashka").await;
        let top = seller.deal("Верх").await;
        let mut first = seller.deal("А").await;
        let mut second = seller.deal("Б").await;
        let under_top = json!({"stage_id": seller.stage(0), "after_id": top["id"]});
        // Always into the same gap: ranks grow until the column is spread anew.
        for _ in 0..400 {
            let at = format!("{}/move", path(&first));
            let mover = seller.owner.seen(&first["version"]);
            first = mover.post(&at, under_top.clone()).await.ok(200);
            std::mem::swap(&mut first, &mut second);
        }
        let last = second["title"].as_str().unwrap();
        let other = first["title"].as_str().unwrap();
        let cards = column(&seller, 0).await;
        let below: Vec<_> = titles(&cards).into_iter().skip_while(|title| *title != "Верх").collect();
        assert_eq!(below, ["Верх", last, other]);
    }

    closing_is_no_move(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let at = format!("{}/move", path(&deal));
        let anna = seller.owner.seen(&deal["version"]);
        anna.post(&at, json!({"stage_id": seller.stage(3)})).await.problem(409, "close_explicitly");
        let other = seller.owner.post("/pipelines", crate::pipelines::sales("Опт")).await.ok(201);
        let body = json!({"stage_id": other["stages"][0]["id"]});
        anna.post(&at, body).await.invalid(&[("/stage_id", "unknown_id")]);
        let body = json!({"stage_id": seller.stage(1), "after_id": deal["id"]});
        anna.post(&at, body).await.invalid(&[("/after_id", "unknown_id")]);
        assert_eq!(seller.owner.get(&path(&deal)).await.ok(200), deal);
    }

    a_stage_asks_for_what_it_needs(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.owner.post("/deals", json!({"title": "Без суммы"})).await.ok(201);
        let at = format!("{}/move", path(&deal));
        let anna = seller.owner.seen(&deal["version"]);
        let refused = anna.post(&at, json!({"stage_id": seller.stage(1)})).await;
        refused.invalid(&[("/amount", "required_by_stage")]);
    }

    a_move_costs_the_same_whatever_the_board_holds(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut costs = Vec::new();
        for _ in 0..3 {
            let deal = seller.deal("Мебель").await;
            let at = format!("{}/move", path(&deal));
            let anna = seller.owner.seen(&deal["version"]);
            t.take_statements();
            anna.post(&at, json!({"stage_id": seller.stage(1)})).await.ok(200);
            costs.push(t.take_statements());
        }
        // Two of them keep the sums of reports.
        assert_eq!(costs, [11, 11, 11]);
    }
}
