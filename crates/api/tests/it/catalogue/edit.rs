use serde_json::{Value, json};

use super::{chair, path};
use crate::support::on_both_engines;

on_both_engines! {
    what_is_absent_stays_and_null_clears(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/products", chair()).await.ok(201);
        let wish = json!({"article": null, "price": "13000.00", "unit_code": "839"});
        let edited = anna.seen(&made["version"]).patch(&path(&made), wish).await.ok(200);
        assert_eq!(edited["article"], Value::Null);
        assert_eq!(edited["price"], "13000.00");
        assert_eq!(edited["unit"]["sign"], "компл");
        assert_eq!(edited["name"], made["name"]);
        assert_eq!(edited["vat_rates"], made["vat_rates"]);
        assert_eq!(edited["cost_price"], made["cost_price"]);
        assert_eq!(edited["version"], 2);
        let same = anna.seen(&edited["version"]).patch(&path(&made), json!({})).await.ok(200);
        assert_eq!(same["version"], 2, "nothing is other than before");
        let stale = anna.seen(&made["version"]).patch(&path(&made), json!({"price": "1.00"})).await;
        stale.problem(412, "stale");
    }

    another_article_must_be_free(t) {
        let anna = t.firm("romashka").await.owner;
        anna.post("/products", chair()).await.ok(201);
        let other = anna.post("/products", json!({"name": "Стол"})).await.ok(201);
        let edit = anna.seen(&other["version"]);
        let refused = edit.patch(&path(&other), json!({"article": "кр-104"})).await;
        refused.invalid(&[("/article", "article_taken")]);
    }

    a_product_is_found_by_what_it_is_called_now(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/products", chair()).await.ok(201);
        let wish = json!({"name": "Табурет", "article": "ТБ-7"});
        anna.seen(&made["version"]).patch(&path(&made), wish).await.ok(200);
        let found = anna.get("/search?q=табурет").await.ok(200);
        assert_eq!(found["items"][0]["kind"], "product");
        assert_eq!(found["items"][0]["subtitle"], "ТБ-7");
        assert_eq!(anna.get("/search?q=кресло").await.ok(200)["items"], json!([]));
    }
}
