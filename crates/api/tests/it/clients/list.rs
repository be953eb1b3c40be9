use serde_json::{Value, json};

use super::anna_elkina;
use crate::support::{Person, on_both_engines};

async fn make(anna: &Person, names: &[&str]) {
    for name in names {
        anna.post("/contacts", json!({"last_name": name}))
            .await
            .ok(201);
    }
}

fn names(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap())
        .collect()
}

on_both_engines! {
    a_list_goes_on_where_the_page_before_ended(t) {
        let anna = t.firm("romashka").await.owner;
        make(&anna, &["А", "Б", "В", "Г", "Д"]).await;
        let first = anna.get("/contacts?limit=2").await.ok(200);
        assert_eq!(names(&first), ["Д", "Г"]);
        make(&anna, &["Новый"]).await;
        let cursor = first["next_cursor"].as_str().unwrap();
        let second = anna.get(&format!("/contacts?limit=3&cursor={cursor}")).await.ok(200);
        assert_eq!(names(&second), ["В", "Б", "А"]);
        assert_eq!(second["next_cursor"], Value::Null);
    }

    a_cursor_is_good_for_its_own_question_only(t) {
        let anna = t.firm("romashka").await.owner;
        make(&anna, &["А", "Б"]).await;
        let first = anna.get("/contacts?limit=1").await.ok(200);
        let cursor = first["next_cursor"].as_str().unwrap();
        let boris = t.firm("vasilek").await.owner;
        for (person, path) in [
            (&anna, format!("/contacts?trash=true&cursor={cursor}")),
            (&anna, format!("/contacts?q=а&cursor={cursor}")),
            (&anna, format!("/companies?cursor={cursor}")),
            (&anna, format!("/contacts?cursor={}", &cursor[2..])),
            (&boris, format!("/contacts?cursor={cursor}")),
        ] {
            person.get(&path).await.invalid(&[("cursor", "foreign_cursor")]);
        }
    }

    everything_wrong_with_a_question_is_named_at_once(t) {
        let anna = t.firm("romashka").await.owner;
        let wrong = format!("/contacts?limit=0&cursor=x&q={}", "я".repeat(201));
        anna.get(&wrong).await.invalid(&[
            ("q", "too_long"),
            ("limit", "limit_out_of_range"),
            ("cursor", "foreign_cursor"),
        ]);
        anna.get("/contacts?colour=red").await.invalid(&[("colour", "unknown_field")]);
        anna.get("/contacts?count=some").await.invalid(&[("count", "unknown_value")]);
        anna.get("/companies?company_id=1").await.invalid(&[("company_id", "unknown_field")]);
    }

    contacts_are_counted_when_that_is_asked(t) {
        let anna = t.firm("romashka").await.owner;
        make(&anna, &["А", "Б", "В"]).await;
        let plain = anna.get("/contacts?limit=1").await.ok(200);
        assert_eq!(plain.get("count"), None);
        for how in ["true", "exact"] {
            let counted = anna.get(&format!("/contacts?limit=1&count={how}")).await.ok(200);
            assert_eq!((&counted["count"], &counted["count_is_exact"]), (&json!(3), &json!(true)));
        }
    }

    a_contact_is_found_while_it_is_typed(t) {
        let anna = t.firm("romashka").await.owner;
        anna.post("/contacts", anna_elkina()).await.ok(201);
        make(&anna, &["Петрова"]).await;
        for typed in ["ё", "елк", "анна%20ёлк", "910123", "%2B7%20910%20123-4", "anna@romashka.ru"] {
            let found = anna.get(&format!("/contacts?q={typed}")).await.ok(200);
            assert_eq!(names(&found), ["Ёлкина Анна"], "{typed}");
        }
        let nothing = anna.get("/contacts?q=ёлкина%20петрова&count=true").await.ok(200);
        assert_eq!(nothing, json!({
            "items": [], "next_cursor": null, "count": 0, "count_is_exact": true,
        }));
        assert_eq!(names(&anna.get("/contacts?q=").await.ok(200)).len(), 2, "nothing was asked");
    }

    a_list_costs_the_same_however_long(t) {
        let anna = t.firm("romashka").await.owner;
        let company = anna.post("/companies", super::romashka()).await.ok(201);
        for _ in 0..3 {
            let mut body = anna_elkina();
            body["company_id"] = company["id"].clone();
            anna.post("/contacts", body).await.ok(201);
            t.take_statements();
            anna.get("/contacts").await.ok(200);
            assert_eq!(t.take_statements(), 2, "the page, and the companies' names");
            anna.get("/contacts?q=елкина").await.ok(200);
            assert_eq!(t.take_statements(), 3, "and the question");
        }
    }
}
