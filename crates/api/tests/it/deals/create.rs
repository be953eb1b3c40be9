use serde_json::json;

use super::{Seller, path};
use crate::support::on_both_engines;

on_both_engines! {
    a_deal_of_nothing_is_a_deal_of_its_maker(t) {
        let seller = Seller::of(&t, "romashka").await;
        let answer = seller.owner.post("/deals", json!({})).await;
        let deal = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(deal["number"], 1);
        assert_eq!(deal["title"], "Сделка № 1");
        assert_eq!(deal["amount"], "0.00");
        assert_eq!(deal["status"], "open");
        assert_eq!(deal["stage"]["id"], seller.stage(0));
        assert_eq!(deal["responsible"]["id"], json!(seller.owner.id()));
        assert_eq!(deal["channel"]["name"], "Не указан");
        assert_eq!(deal["source"], json!(null));
        assert_eq!(seller.owner.get(&path(&deal)).await.ok(200), deal);
        assert_eq!(seller.deal("Вторая").await["number"], 2);
    }

    a_request_is_kept_whole(t) {
        let seller = Seller::of(&t, "romashka").await;
        let words = "Нужны стулья,\n10 штук. Звонить: +7 (910) 123-45-67";
        let source = json!({"domain": "romashka.example", "utm_source": "direct", "request_text": words});
        let deal = seller.owner.post("/deals", json!({"source": source})).await.ok(201);
        assert_eq!(deal["source"]["request_text"], words);
        assert_eq!(deal["source"]["domain"], "romashka.example");
        assert_eq!(deal["source"]["referrer"], json!(null));
    }

    lines_make_the_amount(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({
            "title": "Мебель",
            "amount": "1.00",
            "lines": [
                {"title": "Стул", "quantity": "1.5", "price": "100.00", "discount_percent": "10",
                 "vat_rate": "20", "vat_included": false, "cost_price": "60.00"},
                {"title": "Доставка", "price": "500.00"},
            ],
        });
        let deal = seller.owner.post("/deals", body).await.ok(201);
        assert_eq!(deal["amount"], "662.00");
        assert_eq!(deal["amount_is_from_lines"], true);
        assert_eq!(deal["lines"][0]["amount"], "162.00");
        assert_eq!(deal["lines"][0]["vat_amount"], "27.00");
        assert_eq!(deal["lines"][0]["cost_price"], "60.00");
        assert_eq!(deal["lines"][1]["unit"], "шт");
    }

    all_that_is_wrong_is_named_at_once(t) {
        let seller = Seller::of(&t, "romashka").await;
        let body = json!({
            "title": "x".repeat(10_000),
            "amount": "1.005",
            "lines": [{"title": " ", "quantity": "0", "price": "-1.00", "vat_rate": "18"}],
            "tags": ["срочно", ""],
        });
        seller.owner.post("/deals", body).await.invalid(&[
            ("/title", "too_long"),
            ("/amount", "too_precise"),
            ("/lines/0/title", "empty"),
            ("/lines/0/quantity", "not_positive"),
            ("/lines/0/price", "negative"),
            ("/lines/0/vat_rate", "unknown_vat_rate"),
            ("/tags/1", "empty"),
        ]);
        seller.owner.post("/deals", json!({"amount": 1600.0})).await.invalid(&[
            ("/amount", "wrong_type"),
        ]);
        assert_eq!(seller.owner.get("/deals").await.ok(200)["items"], json!([]));
    }

    another_accounts_ids_in_the_body_are_unknown(t) {
        let seller = Seller::of(&t, "romashka").await;
        let other = Seller::of(&t, "vasilek").await;
        let channels = other.owner.get("/channels").await.ok(200);
        let body = json!({"channel_id": channels["items"][0]["id"], "responsible_id": other.owner.id()});
        seller.owner.post("/deals", body).await.invalid(&[
            ("/responsible_id", "unknown_id"),
            ("/channel_id", "unknown_id"),
        ]);
        let foreign = json!({"stage_id": other.stage(0)});
        seller.owner.post("/deals", foreign).await.invalid(&[("/stage_id", "unknown_id")]);
        let foreign = json!({"pipeline_id": other.pipeline["id"]});
        seller.owner.post("/deals", foreign).await.invalid(&[("/pipeline_id", "unknown_id")]);
    }

    a_deal_begins_on_an_open_stage(t) {
        let seller = Seller::of(&t, "romashka").await;
        let won = json!({"stage_id": seller.stage(2)});
        seller.owner.post("/deals", won).await.invalid(&[("/stage_id", "stage_not_open")]);
        let without = json!({"stage_id": seller.stage(1)});
        seller.owner.post("/deals", without).await.invalid(&[("/amount", "required_by_stage")]);
    }

    the_same_request_twice_makes_one_deal(t) {
        let seller = Seller::of(&t, "romashka").await;
        let careful = seller.owner.with("idempotency-key", "order-1");
        let deal = careful.post("/deals", json!({"title": "Мебель"})).await.ok(201);
        let edit = seller.owner.seen(&deal["version"]);
        edit.patch(&path(&deal), json!({"title": "Мебель и свет"})).await.ok(200);
        let again = careful.post("/deals", json!({"title": "Мебель"})).await;
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let again = again.ok(201);
        assert_eq!(again["id"], deal["id"]);
        assert_eq!(again["title"], "Мебель и свет", "as it is now");
        careful.post("/deals", json!({})).await.problem(422, "idempotency_key_reused");
    }

    deals_made_at_once_get_numbers_without_gaps(t) {
        let seller = Seller::of(&t, "romashka").await;
        let owner = &seller.owner;
        let makers = (0..20).map(|index| async move {
            // Every third fails after the number was taken by nobody: it is given again.
            let body = if index % 3 == 0 {
                json!({"title": "x".repeat(500)})
            } else {
                json!({"title": format!("Сделка {index}")})
            };
            owner.post("/deals", body).await
        });
        let answers = futures_util::future::join_all(makers).await;
        let mut numbers: Vec<i64> = answers
            .iter()
            .filter(|answer| answer.status == 201)
            .map(|answer| answer.json()["number"].as_i64().unwrap())
            .collect();
        numbers.sort_unstable();
        let expected: Vec<i64> = (1..=i64::try_from(numbers.len()).unwrap()).collect();
        assert_eq!(numbers, expected);
        assert_eq!(numbers.len(), 13);
    }
}
