use serde_json::{Value, json};

use super::chair;
use crate::support::{Person, on_both_engines};

async fn make(anna: &Person, name: &str, price: &str, group: &Value) -> Value {
    let body = json!({"name": name, "price": price, "group_id": group});
    anna.post("/products", body).await.ok(201)
}

fn names(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap())
        .collect()
}

on_both_engines! {
    a_list_goes_by_name_or_price_page_by_page(t) {
        let anna = t.firm("romashka").await.owner;
        for (name, price) in [("шкаф", "3.00"), ("Ёлка", "1.00"), ("Стол", "2.00"), ("стул", "2.00")] {
            make(&anna, name, price, &Value::Null).await;
        }
        let all = anna.get("/products").await.ok(200);
        assert_eq!(names(&all), ["Ёлка", "Стол", "стул", "шкаф"], "whatever the capitals");
        for (sort, order) in [
            ("-name", ["шкаф", "стул", "Стол", "Ёлка"]),
            ("price", ["Ёлка", "Стол", "стул", "шкаф"]),
            ("-created_at", ["стул", "Стол", "Ёлка", "шкаф"]),
        ] {
            let mut seen = Vec::new();
            let mut cursor = String::new();
            loop {
                let page = anna.get(&format!("/products?sort={sort}&limit=1{cursor}")).await.ok(200);
                seen.extend(names(&page).into_iter().map(ToOwned::to_owned));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(seen, order, "{sort}");
        }
        anna.get("/products?sort=colour").await.invalid(&[("sort", "unknown_value")]);
    }

    a_group_is_listed_with_those_below(t) {
        let anna = t.firm("romashka").await.owner;
        let top = anna.post("/product-groups", json!({"name": "Мебель"})).await.ok(201);
        let body = json!({"name": "Столы", "parent_id": top["id"]});
        let below = anna.post("/product-groups", body).await.ok(201);
        make(&anna, "Шкаф", "1.00", &top["id"]).await;
        make(&anna, "Стол", "1.00", &below["id"]).await;
        make(&anna, "Лампа", "1.00", &Value::Null).await;
        let service = json!({"name": "Сборка", "kind": "service", "group_id": top["id"]});
        anna.post("/products", service).await.ok(201);
        let of = |group: &Value, more: &str| {
            format!("/products?group_id={}{more}", group["id"].as_str().unwrap())
        };
        let listed = anna.get(&of(&top, "&count=true")).await.ok(200);
        assert_eq!(names(&listed), ["Сборка", "Стол", "Шкаф"]);
        assert_eq!(listed["count"], 3);
        assert_eq!(names(&anna.get(&of(&below, "")).await.ok(200)), ["Стол"]);
        assert_eq!(names(&anna.get(&of(&top, "&kind=service")).await.ok(200)), ["Сборка"]);
        assert_eq!(names(&anna.get(&of(&below, "&q=шкаф")).await.ok(200)), [""; 0]);
        assert_eq!(names(&anna.get(&of(&top, "&q=шкаф")).await.ok(200)), ["Шкаф"]);
        let unknown = "/products?group_id=01900000-0000-7000-8000-000000000000";
        anna.get(unknown).await.invalid(&[("group_id", "unknown_id")]);
    }

    a_product_is_found_by_article_or_a_piece_of_its_name(t) {
        let anna = t.firm("romashka").await.owner;
        anna.post("/products", chair()).await.ok(201);
        make(&anna, "Крючок", "1.00", &Value::Null).await;
        for typed in ["кр-104", "КР", "КР-1", "кр104", "р104", "омфорт", "кресло%20комф", "Кр-10"] {
            let found = anna.get(&format!("/products?q={typed}")).await.ok(200);
            assert_eq!(names(&found)[0], "Кресло офисное «Комфорт»", "{typed}");
        }
        let both = anna.get("/products?q=кр").await.ok(200);
        assert_eq!(names(&both), ["Кресло офисное «Комфорт»", "Крючок"], "the article first");
        assert_eq!(names(&anna.get("/products?q=кр%20104%20крючок").await.ok(200)), [""; 0]);
        let found = anna.get("/search?q=кр-104").await.ok(200);
        assert_eq!(found["items"][0]["title"], "Кресло офисное «Комфорт»");
        assert_eq!(found["items"][0]["kind"], "product");
    }

    a_list_costs_the_same_however_long(t) {
        let anna = t.firm("romashka").await.owner;
        let group = anna.post("/product-groups", json!({"name": "Мебель"})).await.ok(201);
        let list = anna.post("/price-lists", json!({"name": "Опт"})).await.ok(201);
        let listed = format!("/products?price_list_id={}", list["id"].as_str().unwrap());
        for name in ["Стол", "Столик", "Столище"] {
            make(&anna, name, "1.00", &group["id"]).await;
            t.take_statements();
            anna.get("/products").await.ok(200);
            assert_eq!(t.take_statements(), 2, "the groups and the page");
            anna.get(&listed).await.ok(200);
            assert_eq!(t.take_statements(), 4, "and the list with its prices");
            anna.get("/products?q=толи").await.ok(200);
            assert!(t.take_statements() <= 4, "groups, beginnings, search, rows");
        }
    }
}
