use serde_json::{Value, json};

use super::path as product_path;
use crate::support::on_both_engines;

fn path(of: &Value) -> String {
    format!("/price-lists/{}", of["id"].as_str().unwrap())
}

on_both_engines! {
    prices_of_a_list_come_with_the_products(t) {
        let anna = t.firm("romashka").await.owner;
        let table = anna.post("/products", json!({"name": "Стол", "price": "100.00"})).await.ok(201);
        let chair = anna.post("/products", json!({"name": "Стул", "price": "50.00"})).await.ok(201);
        let list = anna.post("/price-lists", json!({"name": "Опт"})).await.ok(201);
        let at = format!("{}/prices", path(&list));
        let prices = json!({"prices": [
            {"product_id": table["id"], "price": "90.00"},
            {"product_id": chair["id"], "price": "45.00"},
        ]});
        let set = anna.seen(&list["version"]).put(&at, prices).await.ok(200);
        let ask = format!("/products?price_list_id={}", list["id"].as_str().unwrap());
        let listed = anna.get(&ask).await.ok(200);
        assert_eq!(listed["items"][0]["list_price"], "90.00");
        assert_eq!(listed["items"][1]["list_price"], "45.00");
        assert_eq!(listed["items"][1]["price"], "50.00");
        let other = json!({"prices": [
            {"product_id": table["id"], "price": "80.00"},
            {"product_id": chair["id"], "price": null},
        ]});
        anna.seen(&set["version"]).put(&at, other.clone()).await.ok(200);
        let listed = anna.get(&ask).await.ok(200);
        assert_eq!(listed["items"][0]["list_price"], "80.00");
        assert_eq!(listed["items"][1]["list_price"], Value::Null);
        anna.seen(&set["version"]).put(&at, other).await.problem(412, "stale");
        assert_eq!(anna.get("/products").await.ok(200)["items"][0]["list_price"], Value::Null);
    }

    of_new_prices_and_a_deletion_at_once_one_wins(t) {
        let anna = t.firm("romashka").await.owner;
        let table = anna.post("/products", json!({"name": "Стол"})).await.ok(201);
        for turn in 0..8 {
            let list = anna.post("/price-lists", json!({"name": format!("Опт {turn}")})).await.ok(201);
            let prices = json!({"prices": [{"product_id": table["id"], "price": "90.00"}]});
            let seen = anna.seen(&list["version"]);
            let at = format!("{}/prices", path(&list));
            let gone = path(&list);
            let (set, deleted) = tokio::join!(seen.put(&at, prices), seen.delete(&gone));
            match (set.status, deleted.status) {
                (200, 412) => {
                    let ask = format!("/products?price_list_id={}", list["id"].as_str().unwrap());
                    assert_eq!(anna.get(&ask).await.ok(200)["items"][0]["list_price"], "90.00");
                }
                (404 | 412, 204) => {}
                both => panic!("{both:?}"),
            }
        }
    }

    what_is_wrong_with_prices_is_named_and_nothing_is_set(t) {
        let anna = t.firm("romashka").await.owner;
        let theirs = t.firm("vasilek").await.owner;
        let table = anna.post("/products", json!({"name": "Стол"})).await.ok(201);
        let alien = theirs.post("/products", json!({"name": "Стол"})).await.ok(201);
        let list = anna.post("/price-lists", json!({"name": "Опт"})).await.ok(201);
        let at = format!("{}/prices", path(&list));
        let edit = anna.seen(&list["version"]);
        let price = |product: &Value, price: &str| json!({"product_id": product["id"], "price": price});
        let wrong = json!({"prices": [price(&table, "-1")]});
        edit.put(&at, wrong).await.invalid(&[("/prices/0/price", "negative")]);
        let wrong = json!({"prices": [price(&table, "1"), price(&alien, "1"), price(&table, "2")]});
        edit.put(&at, wrong).await.invalid(&[
            ("/prices/1/product_id", "unknown_id"),
            ("/prices/2/product_id", "repeated"),
        ]);
        let unknown = format!("/products?price_list_id={}", alien["id"].as_str().unwrap());
        anna.get(&unknown).await.invalid(&[("price_list_id", "unknown_id")]);
    }

    lists_are_named_apart_and_go_with_their_prices(t) {
        let anna = t.firm("romashka").await.owner;
        let table = anna.post("/products", json!({"name": "Стол"})).await.ok(201);
        let list = anna.post("/price-lists", json!({"name": "Опт"})).await.ok(201);
        anna.post("/price-lists", json!({"name": "ОПТ"})).await.problem(409, "name_taken");
        let edit = anna.seen(&list["version"]);
        let renamed = edit.patch(&path(&list), json!({"name": "Дилеры"})).await.ok(200);
        let prices = json!({"prices": [{"product_id": table["id"], "price": "1.00"}]});
        let at = format!("{}/prices", path(&list));
        let set = anna.seen(&renamed["version"]).put(&at, prices).await.ok(200);
        anna.seen(&set["version"]).delete(&path(&list)).await.ok(204);
        assert_eq!(anna.get("/price-lists").await.ok(200)["items"], json!([]));
        anna.get(&product_path(&table)).await.ok(200);
    }
}
