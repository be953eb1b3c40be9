use serde_json::json;

use super::of;
use crate::deals::Seller;
use crate::support::on_both_engines;

on_both_engines! {
    the_newest_come_first_page_by_page(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.deal("Свет").await;
        seller.note(&other, "Не отсюда").await;
        for text in ["А", "Б", "В"] {
            seller.note(&deal, text).await;
            t.advance(chrono::TimeDelta::seconds(1));
        }
        let at = of(&deal);
        let first = seller.owner.get(&format!("{at}?limit=2")).await.ok(200);
        assert_eq!((&first["items"][0]["text"], &first["items"][1]["text"]), (&json!("В"), &json!("Б")));
        seller.note(&deal, "Г").await;
        let cursor = first["next_cursor"].as_str().unwrap();
        let rest = seller.owner.get(&format!("{at}?limit=2&cursor={cursor}")).await.ok(200);
        assert_eq!(rest["items"].as_array().unwrap().len(), 1);
        assert_eq!(rest["items"][0]["text"], "А");
        assert_eq!(rest["next_cursor"], json!(null));
        let foreign = format!("{}?cursor={cursor}", of(&other));
        seller.owner.get(&foreign).await.invalid(&[("cursor", "foreign_cursor")]);
    }

    a_list_costs_a_statement_besides_its_deal(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        for text in ["А", "Б", "В"] {
            seller.note(&deal, text).await;
            t.take_statements();
            seller.owner.get(&of(&deal)).await.ok(200);
            assert_eq!(t.take_statements(), 2);
        }
    }
}
