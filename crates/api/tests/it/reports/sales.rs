use canape_domain::roles::BuiltIn;
use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::documents::Office;
use crate::payments::{received, record};
use crate::support::{Person, on_both_engines};

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

pub async fn sell(who: &Person, body: Value) -> Value {
    let deal = who.post("/deals", body).await.ok(201);
    let win = format!("{}/win", path(&deal));
    who.seen(&deal["version"])
        .post(&win, json!({}))
        .await
        .ok(200)
}

on_both_engines! {
    products_are_rated_by_their_lines(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let product = json!({"name": "Стул", "kind": "goods", "price": "100.00"});
        let chair = anna.post("/products", product).await.ok(201);
        let lines = json!([
            {"product_id": chair["id"], "title": "Стул", "price": "122.00", "quantity": "7", "vat_rate": "22"},
            {"title": "Доставка", "price": "50.00", "quantity": "1"},
        ]);
        sell(anna, json!({"lines": lines})).await;
        sell(anna, json!({"amount": "150.00"})).await;
        let report = anna.get(&format!("/reports/rating?rated=products&{DAYS}")).await.ok(200);
        let row = |row: &Value| {
            let parts = ["kind", "name", "class", "evenness", "deals", "revenue", "share"];
            parts.map(|part| row[part].clone())
        };
        let rows: Vec<_> = report["rows"].as_array().unwrap().iter().map(row).collect();
        let null = Value::Null;
        let chair = [
            json!("product"), json!("Стул"), json!("a"), null.clone(), json!(1), json!("700.00"),
            json!("77.78"),
        ];
        // Without a product, or without lines.
        let rest = [
            json!("none"), null.clone(), json!("a"), null, json!(2), json!("200.00"), json!("22.22"),
        ];
        assert_eq!(rows, [chair, rest]);
        let company = anna.get(&format!("/reports/company?{DAYS}")).await.ok(200);
        assert_eq!(report["total"]["revenue"], company["total"]["revenue"]);
        let short = anna.get(&format!("/reports/rating?rated=products&{DAYS}&most=1")).await.ok(200);
        assert_eq!(short["rest"], json!({"number": 1, "revenue": "200.00"}));
        assert_eq!(short["groups"], report["groups"]);
        anna.get(&format!("/reports/rating?rated=products&{DAYS}&most=1001"))
            .await
            .invalid(&[("most", "limit_out_of_range")]);
        let unknown = "00000000-0000-7000-8000-000000000001";
        anna.get(&format!("/reports/rating?rated=clients&{DAYS}&product_id={unknown}"))
            .await
            .invalid(&[("product_id", "unknown_id")]);
    }

    a_deal_earns_what_is_paid_of_it(t) {
        let office = Office::of(&t, "romashka").await;
        let anna = &office.owner;
        let deal = office.deal().await;
        let invoice = office.issued("invoice", &deal).await;
        record(anna, received(&office, "100.25", &[(&invoice, "100.25")])).await.ok(201);
        let card = anna.get(&path(&deal)).await.ok(200);
        let win = format!("{}/win", path(&deal));
        anna.seen(&card["version"]).post(&win, json!({})).await.ok(200);
        let ask = |query: &str| format!("/reports/deals?{DAYS}{query}");
        let worth = anna.get(&ask("")).await.ok(200);
        assert_eq!((&worth["number"], &worth["as_of"]), (&json!(1), &Value::Null));
        assert_eq!(worth["total"]["revenue"], "401.00");
        assert_eq!(worth["total"]["paid"], Value::Null);
        assert_eq!(worth["items"][0]["profit"], worth["total"]);
        let paid = anna.get(&ask("&basis=paid")).await.ok(200);
        assert_eq!(paid["as_of"], "2026-11-25");
        assert_eq!(paid["total"]["paid"], "100.25");
        assert_eq!(paid["total"]["revenue"], "100.25");
        assert_eq!(paid["items"][0]["profit"], paid["total"]);
        let before = anna.get(&ask("&basis=paid&as_of=2026-10-31")).await.ok(200);
        assert_eq!(before["total"]["paid"], "0.00");
        assert_eq!(before["items"][0]["profit"], before["total"]);
        anna.get(&ask("&as_of=2026-10-31")).await.invalid(&[("as_of", "only_with_paid")]);
        anna.get(&ask("&basis=paid&as_of=0026-10-31"))
            .await
            .invalid(&[("as_of", "year_out_of_range")]);
    }

    the_profit_of_deals_is_for_those_who_may_see_it(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let boris = t.employ(&seller.owner, "boris", BuiltIn::Manager).await;
        sell(&boris, json!({"amount": "5.00"})).await;
        boris.get(&format!("/reports/deals?{DAYS}")).await.problem(403, "permission_denied");
        let own = boris.get(&format!("/reports/cohorts?{DAYS}")).await.ok(200);
        assert_eq!(own["cohorts"][0]["clients"], 0, "nobody is told of whom they bought");
        seller.owner.get("/reports/cohorts?from=2020-01-01&to=2026-11-30")
            .await
            .invalid(&[("to", "too_many_months")]);
    }

    reports_of_sales_take_as_many_statements_whatever_they_count(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let mut counts = Vec::new();
        for _ in 0..2 {
            for _ in 0..3 {
                sell(anna, json!({"amount": "5.00"})).await;
            }
            t.take_statements();
            for report in [
                "deals?basis=paid&", "rating?rated=clients&", "rating?rated=products&", "cohorts?",
            ] {
                anna.get(&format!("/reports/{report}{DAYS}")).await.ok(200);
                counts.push(t.take_statements());
            }
        }
        let (few, many) = counts.split_at(4);
        assert_eq!(few, many);
        assert_eq!(few, [7, 2, 2, 2]);
    }
}
