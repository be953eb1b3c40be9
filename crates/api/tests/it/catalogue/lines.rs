use serde_json::{Value, json};

use super::{chair, path, without_profit};
use crate::deals::{Seller, path as deal_path};
use crate::support::on_both_engines;
use canape_domain::access::{Access, Permission};

on_both_engines! {
    a_line_takes_what_it_is_not_told_from_its_product(t) {
        let seller = Seller::of(&t, "romashka").await;
        let made = seller.owner.post("/products", chair()).await.ok(201);
        let body = json!({"lines": [
            {"product_id": made["id"], "quantity": "2"},
            {"product_id": made["id"], "title": "Кресло", "price": "100.00", "unit": "пара",
             "vat_rate": "none", "vat_included": false, "cost_price": "1.00"},
            {"title": "Доставка", "price": "500.00"},
        ]});
        let deal = seller.owner.post("/deals", body).await.ok(201);
        let lines = &deal["lines"];
        assert_eq!(lines[0]["product_id"], made["id"]);
        assert_eq!(lines[0]["title"], "Кресло офисное «Комфорт»");
        assert_eq!(lines[0]["unit"], "шт");
        assert_eq!(lines[0]["price"], "12400.00");
        assert_eq!(lines[0]["vat_rate"], "22", "the rate of today");
        assert_eq!(lines[0]["cost_price"], "7900.00");
        assert_eq!(lines[0]["amount"], "24800.00");
        assert_eq!(lines[1]["title"], "Кресло");
        assert_eq!(lines[1]["unit"], "пара");
        assert_eq!(lines[1]["vat_included"], false);
        assert_eq!(lines[1]["cost_price"], "1.00");
        assert_eq!(lines[2]["product_id"], Value::Null);
        assert_eq!(lines[2]["unit"], "шт");
    }

    a_line_keeps_its_copies_whatever_becomes_of_the_product(t) {
        let seller = Seller::of(&t, "romashka").await;
        let owner = &seller.owner;
        let made = owner.post("/products", chair()).await.ok(201);
        let body = json!({"lines": [{"product_id": made["id"]}]});
        let deal = owner.post("/deals", body).await.ok(201);
        let dearer = json!({"price": "20000.00", "cost_price": "10000.00"});
        let edited = owner.seen(&made["version"]).patch(&path(&made), dearer).await.ok(200);
        let archive = format!("{}/archive", path(&made));
        owner.seen(&edited["version"]).post(&archive, Value::Null).await.ok(200);
        let seen = owner.get(&deal_path(&deal)).await.ok(200);
        assert_eq!(seen["lines"], deal["lines"]);
        let line = &deal["lines"][0];
        let keep = json!({"lines": [{
            "id": line["id"], "product_id": made["id"], "quantity": "3",
        }]});
        let at = format!("{}/lines", deal_path(&deal));
        let kept = owner.seen(&deal["version"]).put(&at, keep).await.ok(200);
        assert_eq!(kept["lines"][0]["product_id"], made["id"], "it is archived and stays");
        let own = &kept["lines"][0];
        for field in ["title", "unit", "price", "vat_rate", "vat_included", "cost_price"] {
            assert_eq!(own[field], line[field], "{field}");
        }
        assert_eq!((&own["vat_rate"], &own["quantity"]), (&json!("22"), &json!("3")));
        let anew = json!({"lines": [{"product_id": made["id"]}]});
        let refused = owner.seen(&kept["version"]).put(&at, anew).await;
        refused.invalid(&[("/lines/0/product_id", "product_archived")]);
    }

    a_product_without_a_rate_today_is_not_taken_for_untaxed(t) {
        let seller = Seller::of(&t, "romashka").await;
        let later = json!({"name": "Стол", "price": "100.00",
            "vat_rates": [{"from": "2199-01-01", "rate": "10"}]});
        let made = seller.owner.post("/products", later).await.ok(201);
        assert_eq!(made["vat_rate"], Value::Null);
        let body = json!({"lines": [{"product_id": made["id"]}]});
        let refused = seller.owner.post("/deals", body).await;
        refused.invalid(&[("/lines/0/vat_rate", "product_without_rate")]);
        let told = json!({"lines": [{"product_id": made["id"], "vat_rate": "22"}]});
        assert_eq!(seller.owner.post("/deals", told).await.ok(201)["lines"][0]["vat_rate"], "22");
    }

    a_line_needs_a_name_and_a_price_of_its_own_or_of_a_product(t) {
        let seller = Seller::of(&t, "romashka").await;
        let theirs = t.firm("vasilek").await.owner;
        let alien = theirs.post("/products", chair()).await.ok(201);
        let body = json!({"lines": [{"quantity": "1"}, {"product_id": alien["id"]}]});
        seller.owner.post("/deals", body).await.invalid(&[
            ("/lines/0/title", "required"),
            ("/lines/0/price", "required"),
            ("/lines/1/product_id", "unknown_id"),
        ]);
    }

    what_a_product_costs_comes_into_the_deal_unseen(t) {
        let firm = t.firm("romashka").await;
        let seller = without_profit(&t, &firm).await;
        firm.owner.post("/pipelines", crate::pipelines::sales("Продажи")).await.ok(201);
        let made = firm.owner.post("/products", chair()).await.ok(201);
        let body = json!({"lines": [{"product_id": made["id"]}]});
        let deal = seller.post("/deals", body.clone()).await.ok(201);
        assert_eq!(deal["lines"][0].get("cost_price"), None);
        let seen = firm.owner.get(&deal_path(&deal)).await.ok(200);
        assert_eq!(seen["lines"][0]["cost_price"], "7900.00");
        let mut blind = Access::everything();
        blind.permissions.remove(&Permission::CatalogueRead);
        let blind = t.colleague(&firm, "blind", blind).await;
        blind.post("/deals", body).await.problem(403, "permission_denied");
    }

    picking_costs_one_statement_however_many_lines(t) {
        let seller = Seller::of(&t, "romashka").await;
        let one = seller.owner.post("/products", chair()).await.ok(201);
        let two = seller.owner.post("/products", json!({"name": "Стол"})).await.ok(201);
        let deal = seller.deal("Мебель").await;
        let at = format!("{}/lines", deal_path(&deal));
        let mut version = deal["version"].clone();
        let mut counts = Vec::new();
        for lines in [
            json!([{"product_id": one["id"]}]),
            json!([{"product_id": one["id"]}, {"product_id": two["id"]}, {"product_id": one["id"]}]),
            json!([{"title": "Стул", "price": "1.00"}]),
        ] {
            t.take_statements();
            let set = seller.owner.seen(&version).put(&at, json!({"lines": lines})).await.ok(200);
            counts.push(t.take_statements());
            version = set["version"].clone();
        }
        assert_eq!(counts[0], counts[1]);
        assert_eq!(counts[2] + 1, counts[0], "without products nothing is asked");
    }
}
