use serde_json::{Value, json};

use super::{chair, path};
use crate::support::on_both_engines;

on_both_engines! {
    an_archived_product_is_offered_no_longer(t) {
        let anna = t.firm("romashka").await.owner;
        let made = anna.post("/products", chair()).await.ok(201);
        let archive = format!("{}/archive", path(&made));
        let gone = anna.seen(&made["version"]).post(&archive, Value::Null).await.ok(200);
        assert_ne!(gone["archived_at"], Value::Null);
        assert_eq!(anna.get("/products").await.ok(200)["items"], json!([]));
        assert_eq!(anna.get("/products?q=кресло").await.ok(200)["items"], json!([]));
        assert_eq!(anna.get("/search?q=кресло").await.ok(200)["items"], json!([]));
        let archived = anna.get("/products?archived=true").await.ok(200);
        assert_eq!(archived["items"], json!([gone]));
        let archived = anna.get("/products?archived=true&q=кр").await.ok(200);
        assert_eq!(archived["items"], json!([gone]));
        let edit = anna.seen(&gone["version"]);
        edit.patch(&path(&made), json!({"price": "1.00"})).await.problem(409, "product_archived");
        let back = format!("{}/unarchive", path(&made));
        let back = edit.post(&back, Value::Null).await.ok(200);
        assert_eq!(back["archived_at"], Value::Null);
        assert_eq!(anna.get("/search?q=кресло").await.ok(200)["items"][0]["id"], made["id"]);
    }
}
