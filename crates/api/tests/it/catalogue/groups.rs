use serde_json::{Value, json};

use crate::support::{Person, on_both_engines};

async fn make(anna: &Person, name: &str, parent: &Value) -> Value {
    let body = json!({"name": name, "parent_id": parent});
    anna.post("/product-groups", body).await.ok(201)
}

fn path(of: &Value) -> String {
    format!("/product-groups/{}", of["id"].as_str().unwrap())
}

on_both_engines! {
    groups_make_a_tree_of_five_levels(t) {
        let anna = t.firm("romashka").await.owner;
        let mut parent = Value::Null;
        for level in 1..=5 {
            parent = make(&anna, &format!("Уровень {level}"), &parent).await["id"].clone();
        }
        let sixth = json!({"name": "Уровень 6", "parent_id": parent});
        anna.post("/product-groups", sixth).await.invalid(&[("/parent_id", "too_deep")]);
        let product = json!({"name": "Стол", "group_id": parent});
        let product = anna.post("/products", product).await.ok(201);
        assert_eq!(
            product["group"]["name"],
            "Уровень 1 / Уровень 2 / Уровень 3 / Уровень 4 / Уровень 5"
        );
        let list = anna.get("/product-groups").await.ok(200);
        assert_eq!(list["items"].as_array().unwrap().len(), 5);
    }

    a_group_never_comes_under_itself(t) {
        let anna = t.firm("romashka").await.owner;
        let top = make(&anna, "Мебель", &Value::Null).await;
        let below = make(&anna, "Столы", &top["id"]).await;
        let edit = anna.seen(&top["version"]);
        for under in [&top, &below] {
            let refused = edit.patch(&path(&top), json!({"parent_id": under["id"]})).await;
            refused.invalid(&[("/parent_id", "own_group")]);
        }
        let edit = anna.seen(&below["version"]);
        let freed = edit.patch(&path(&below), json!({"parent_id": null})).await.ok(200);
        assert_eq!(freed["parent_id"], Value::Null);
    }

    namesakes_do_not_stand_side_by_side(t) {
        let anna = t.firm("romashka").await.owner;
        let top = make(&anna, "Мебель", &Value::Null).await;
        make(&anna, "Мебель", &top["id"]).await;
        let twin = json!({"name": "мебель"});
        anna.post("/product-groups", twin.clone()).await.problem(409, "name_taken");
        let other = make(&anna, "Свет", &Value::Null).await;
        let edit = anna.seen(&other["version"]);
        edit.patch(&path(&other), twin).await.problem(409, "name_taken");
        let kept = edit.patch(&path(&other), json!({"name": "СВЕТ"})).await.ok(200);
        assert_eq!(kept["name"], "СВЕТ");
    }

    a_group_goes_only_when_it_is_empty(t) {
        let anna = t.firm("romashka").await.owner;
        let top = make(&anna, "Мебель", &Value::Null).await;
        let below = make(&anna, "Столы", &top["id"]).await;
        let product = json!({"name": "Стол", "group_id": below["id"]});
        let product = anna.post("/products", product).await.ok(201);
        for group in [&top, &below] {
            let refused = anna.seen(&group["version"]).delete(&path(group)).await;
            refused.problem(409, "group_not_empty");
        }
        let out = json!({"ids": [product["id"]], "group_id": null});
        anna.post("/products/bulk", out).await.ok(200);
        anna.seen(&below["version"]).delete(&path(&below)).await.ok(204);
        anna.seen(&top["version"]).delete(&path(&top)).await.ok(204);
        assert_eq!(anna.get("/product-groups").await.ok(200)["items"], json!([]));
    }
}
