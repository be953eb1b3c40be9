use serde_json::{Value, json};

use super::path;
use crate::support::on_both_engines;

on_both_engines! {
    products_are_moved_and_archived_together(t) {
        let firm = t.firm("romashka").await;
        let anna = &firm.owner;
        let mut ids = Vec::new();
        for name in ["Стол", "Стул", "Шкаф"] {
            ids.push(anna.post("/products", json!({"name": name})).await.ok(201)["id"].clone());
        }
        let group = anna.post("/product-groups", json!({"name": "Мебель"})).await.ok(201);
        let into = json!({"ids": ids, "group_id": group["id"]});
        let before = t.last_event(&firm).await;
        t.take_statements();
        assert_eq!(anna.post("/products/bulk", into.clone()).await.ok(200), json!({"changed": 3}));
        assert_eq!(t.take_statements(), 6, "groups, products, rows, entries, numbers, events");
        assert_eq!(t.last_event(&firm).await, before + 3);
        assert_eq!(anna.post("/products/bulk", into).await.ok(200), json!({"changed": 0}));
        let list = anna.get("/products").await.ok(200);
        assert!(list["items"].as_array().unwrap().iter().all(|one| one["group"]["name"] == "Мебель"));
        assert_eq!(list["items"][0]["version"], 2);
        let away = json!({"ids": &ids[..2], "archived": true});
        assert_eq!(anna.post("/products/bulk", away).await.ok(200), json!({"changed": 2}));
        assert_eq!(anna.get("/products").await.ok(200)["items"].as_array().unwrap().len(), 1);
        assert_eq!(anna.get("/search?q=стол").await.ok(200)["items"], json!([]));
        let out = json!({"ids": [ids[2]], "group_id": null});
        anna.post("/products/bulk", out).await.ok(200);
        let third = anna.get(&path(&json!({"id": ids[2]}))).await.ok(200);
        assert_eq!(third["group"], Value::Null);
    }

    each_product_that_cannot_be_changed_is_named(t) {
        let anna = t.firm("romashka").await.owner;
        let mut ids = Vec::new();
        for name in ["Стол", "Стул", "Шкаф"] {
            let body = json!({"name": name, "article": "А-1"});
            let made = anna.post("/products", body).await.ok(201);
            let away = json!({"ids": [made["id"]], "archived": true});
            anna.post("/products/bulk", away).await.ok(200);
            ids.push(made["id"].clone());
        }
        let moved = json!({"ids": [ids[0]], "group_id": null});
        let moved = anna.post("/products/bulk", moved).await;
        moved.invalid(&[("/ids/0", "product_archived")]);
        let both = json!({"ids": [ids[0], ids[1]], "archived": false});
        anna.post("/products/bulk", both).await.invalid(&[("/ids/1", "article_taken")]);
        let one = json!({"ids": [ids[2]], "archived": false});
        assert_eq!(anna.post("/products/bulk", one).await.ok(200), json!({"changed": 1}));
        let other = json!({"ids": [ids[0]], "archived": false});
        anna.post("/products/bulk", other).await.invalid(&[("/ids/0", "article_taken")]);
    }

    all_of_them_or_none(t) {
        let anna = t.firm("romashka").await.owner;
        let theirs = t.firm("vasilek").await.owner;
        let mine = anna.post("/products", json!({"name": "Стол"})).await.ok(201);
        let alien = theirs.post("/products", json!({"name": "Стол"})).await.ok(201);
        let both = json!({"ids": [mine["id"], alien["id"]], "archived": true});
        anna.post("/products/bulk", both).await.invalid(&[("/ids/1", "unknown_id")]);
        assert_eq!(anna.get(&path(&mine)).await.ok(200)["version"], 1);
        let nothing = json!({"ids": [mine["id"]]});
        anna.post("/products/bulk", nothing).await.invalid(&[("/group_id", "one_change")]);
        anna.post("/products/bulk", json!({"ids": [], "archived": true})).await
            .invalid(&[("/ids", "required")]);
    }
}
