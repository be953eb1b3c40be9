use serde_json::{Value, json};

use super::{chair, path, without_profit};
use crate::support::on_both_engines;

on_both_engines! {
    a_product_is_made_and_read_back(t) {
        let anna = t.firm("romashka").await.owner;
        let answer = anna.post("/products", chair()).await;
        let made = answer.ok(201);
        assert_eq!(answer.header("etag"), Some("\"1\""));
        assert_eq!(made["kind"], "goods");
        assert_eq!(made["unit"], json!({"code": "796", "sign": "шт", "name": "Штука"}));
        assert_eq!(made["cost_price"], "7900.00");
        assert_eq!(made["vat_included"], true);
        assert_eq!(anna.get(&path(&made)).await.ok(200), made);
        let bare = anna.post("/products", json!({"name": "Сборка", "kind": "service"})).await.ok(201);
        assert_eq!(bare["price"], "0.00");
        assert_eq!(bare["vat_rate"], "none");
        assert_eq!(bare["article"], Value::Null);
    }

    the_rate_goes_by_the_day(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/products", chair()).await.ok(201);
        for (on, rate) in [
            ("2018-12-31", Value::Null),
            ("2025-12-31", json!("20")),
            ("2026-01-01", json!("22")),
        ] {
            let read = anna.get(&format!("{}?on={on}", path(&made))).await.ok(200);
            assert_eq!(read["vat_rate"], rate, "{on}");
            let list = anna.get(&format!("/products?on={on}")).await.ok(200);
            assert_eq!(list["items"][0]["vat_rate"], rate, "{on}");
        }
    }

    all_broken_rules_are_named_at_once(t) {
        let anna = t.firm("romashka").await.owner;
        let body = json!({
            "name": " ",
            "article": "я".repeat(51),
            "unit_code": "999",
            "price": "-1",
            "cost_price": "много",
            "vat_rates": [{"from": "2026-01-01", "rate": "18"}],
        });
        anna.post("/products", body).await.invalid(&[
            ("/article", "too_long"),
            ("/name", "empty"),
            ("/unit_code", "unknown_unit"),
            ("/price", "negative"),
            ("/cost_price", "malformed"),
            ("/vat_rates/0/rate", "unknown_vat_rate"),
        ]);
        let late = json!({"name": "Стул", "vat_rates": [{"from": "2026-01-01", "rate": "20"}]});
        let refused = anna.post("/products", late).await;
        refused.invalid(&[("/vat_rates/0/rate", "vat_rate_out_of_term")]);
        let typo = json!({"name": "Стул", "cost_price": " ",
            "vat_rates": [{"from": "0026-01-01", "rate": "none"}]});
        anna.post("/products", typo).await.invalid(&[("/vat_rates/0/from", "year_out_of_range")]);
        let nowhere = json!({"name": "Стул", "group_id": "01900000-0000-7000-8000-000000000000"});
        anna.post("/products", nowhere).await.invalid(&[("/group_id", "unknown_id")]);
    }

    an_article_is_one_products_whatever_the_capitals(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let made = anna.post("/products", chair()).await.ok(201);
        let twin = json!({"name": "Другое", "article": "кр-104"});
        anna.post("/products", twin.clone()).await.invalid(&[("/article", "article_taken")]);
        let archive = format!("{}/archive", path(&made));
        let gone = anna.seen(&made["version"]).post(&archive, Value::Null).await.ok(200);
        anna.post("/products", twin).await.ok(201);
        let back = format!("{}/unarchive", path(&made));
        let refused = anna.seen(&gone["version"]).post(&back, Value::Null).await;
        refused.invalid(&[("/article", "article_taken")]);
        let theirs = t.firm("vasilek").await.owner;
        theirs.post("/products", chair()).await.ok(201);
    }

    what_a_unit_costs_is_for_those_who_may_see_profit(t) {
        let firm = t.firm("romashka").await;
        let seller = without_profit(&t, &firm).await;
        let made = firm.owner.post("/products", chair()).await.ok(201);
        assert_eq!(seller.get(&path(&made)).await.ok(200).get("cost_price"), None);
        let list = seller.get("/products").await.ok(200);
        assert_eq!(list["items"][0].get("cost_price"), None);
        seller.post("/products", chair()).await.problem(403, "permission_denied");
        let edit = seller.seen(&made["version"]);
        let refused = edit.patch(&path(&made), json!({"cost_price": "1.00"})).await;
        refused.problem(403, "permission_denied");
        let edited = edit.patch(&path(&made), json!({"price": "1.00"})).await.ok(200);
        assert_eq!(edited.get("cost_price"), None);
        let seen = firm.owner.get(&path(&made)).await.ok(200);
        assert_eq!(seen["cost_price"], "7900.00", "what is not seen is not lost");
    }

    the_same_request_twice_makes_one_product(t) {
        let anna = t.firm("romashka").await.owner.with("idempotency-key", "key-1");
        let made = anna.post("/products", chair()).await.ok(201);
        let again = anna.post("/products", chair()).await;
        assert_eq!(again.ok(201), made);
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let other = json!({"name": "Другое"});
        anna.post("/products", other).await.problem(422, "idempotency_key_reused");
    }
}
