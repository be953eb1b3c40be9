//! What was lost, by products.

use serde_json::{Value, json};

use super::drill::behind;
use crate::deals::{Seller, path};
use crate::support::on_both_engines;

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

async fn lose(seller: &Seller, body: Value) {
    let deal = seller.owner.post("/deals", body).await.ok(201);
    let why = json!({"loss_reason_id": seller.reason["id"]});
    let anna = seller.owner.seen(&deal["version"]);
    anna.post(&format!("{}/lose", path(&deal)), why)
        .await
        .ok(200);
}

on_both_engines! {
    a_deal_is_lost_with_each_of_its_products_and_once_in_the_whole(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let mut products = Vec::new();
        for name in ["Стул", "Стол"] {
            let product = json!({"name": name, "kind": "goods", "price": "100.00"});
            products.push(anna.post("/products", product).await.ok(201)["id"].clone());
        }
        let line = |product: usize, price: &str| {
            json!({"product_id": products[product], "price": price, "quantity": "2", "vat_rate": "none"})
        };
        let delivery = json!({"title": "Доставка", "price": "7.00", "quantity": "1"});
        lose(&seller, json!({"lines": [line(0, "10.00"), line(1, "30.00"), line(0, "1.00")]})).await;
        lose(&seller, json!({"lines": [line(0, "5.00"), delivery]})).await;
        lose(&seller, json!({"amount": "100.00"})).await;
        let ask = format!("/reports/loss-reasons?{DAYS}&split=product");
        let report = anna.get(&ask).await.ok(200);
        let rows: Vec<_> = report["rows"].as_array().unwrap().iter()
            .map(|row| (row["keys"][1]["name"].as_str(), &row["figures"]))
            .collect();
        let figures = |lost: i64, share: &str, amount: &str| {
            json!({"lost": lost, "lost_share": share, "lost_amount": amount})
        };
        assert_eq!(rows, [
            (None, &figures(2, "66.67", "107.00")),
            (Some("Стул"), &figures(2, "66.67", "32.00")),
            (Some("Стол"), &figures(1, "33.33", "60.00")),
        ]);
        assert_eq!(report["total"], figures(3, "100.00", "199.00"));
        let cell = format!("report=loss-reasons&measure=lost_amount&{DAYS}");
        for (product, sums) in [
            (products[0].as_str().unwrap(), ["10.00", "22.00"].as_slice()),
            (products[1].as_str().unwrap(), &["60.00"]),
            ("none", &["100.00", "7.00"]),
        ] {
            let lost = behind(anna, &format!("{cell}&row=product:{product}")).await;
            let told: Vec<_> = lost.iter().map(|deal| deal["value"].as_str().unwrap()).collect();
            assert_eq!(told, sums, "{product}, the latest first");
        }
        // A filter asks for whole deals.
        let with_tables = format!("{cell}&product_id={}", products[1].as_str().unwrap());
        assert_eq!(behind(anna, &with_tables).await[0]["value"], "82.00");
        let wish = json!({
            "report": "loss-reasons", "format": "csv",
            "parameters": {
                "from": "2026-11-01", "to": "2026-11-30", "split": "product", "measures": "lost",
            },
        });
        let lines = anna.post("/reports/export", wish).await;
        let text = String::from_utf8(lines.bytes.clone()).unwrap();
        assert!(text.contains(";Без товара;2") && text.contains(";Стол;1"), "{text}");
    }

    losses_by_products_take_one_statement_more(t) {
        let seller = Seller::of(&t, "romashka").await;
        let mut counts = Vec::new();
        for query in ["", "&split=product", "&split=product&compare=previous"] {
            lose(&seller, json!({"amount": "100.00"})).await;
            t.take_statements();
            seller.owner.get(&format!("/reports/loss-reasons?{DAYS}{query}")).await.ok(200);
            counts.push(t.take_statements());
        }
        // Departments, sums by rows, sums of the whole, names.
        assert_eq!(counts, [3, 4, 6]);
    }
}
