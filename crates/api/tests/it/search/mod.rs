use serde_json::{Value, json};

use crate::clients::{anna_elkina, romashka};
use crate::deals::Seller;
use crate::support::on_both_engines;

fn titles(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect()
}

on_both_engines! {
    one_question_finds_people_and_companies(t) {
        let anna = t.firm("romashka").await.owner;
        let contact = anna.post("/contacts", anna_elkina()).await.ok(201);
        let company = anna.post("/companies", romashka()).await.ok(201);
        let found = anna.get("/search?q=romashka.ru").await.ok(200);
        assert_eq!(titles(&found), ["Ёлкина Анна", "ООО «Ромашка»"]);
        let found = anna.get("/search?q=ромашка").await.ok(200);
        assert_eq!(found, json!({
            "items": [{
                "kind": "company",
                "id": company["id"],
                "title": "ООО «Ромашка»",
                "subtitle": "ИНН 7707083893",
                "number": null,
            }],
            "next_cursor": null,
        }));
        let found = anna.get("/search?q=8%20910%20123").await.ok(200);
        assert_eq!(found["items"][0], json!({
            "kind": "contact",
            "id": contact["id"],
            "title": "Ёлкина Анна",
            "subtitle": "8 (910) 123-45-67",
            "number": null,
        }));
        assert_eq!(titles(&anna.get("/search?q=7083893").await.ok(200)), ["ООО «Ромашка»"]);
        assert_eq!(titles(&anna.get("/search?q=зз").await.ok(200)), [""; 0]);
        assert_eq!(titles(&anna.get("/search?q=").await.ok(200)), [""; 0]);
    }

    a_deal_is_found_by_its_number_and_title_while_it_lives(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let deal = anna.post("/deals", json!({"title": "Поставка столов"})).await.ok(201);
        let number = deal["number"].as_i64().unwrap();
        let by_number = anna.get(&format!("/search?q={number}")).await.ok(200);
        assert_eq!(by_number["items"], json!([{
            "kind": "deal",
            "id": deal["id"],
            "title": "Поставка столов",
            "subtitle": "0.00",
            "number": number,
        }]));
        assert_eq!(titles(&anna.get("/search?q=стол").await.ok(200)), ["Поставка столов"]);
        let at = format!("/deals/{}", deal["id"].as_str().unwrap());
        let rename = json!({"title": "Поставка стульев"});
        let renamed = anna.seen(&deal["version"]).patch(&at, rename).await.ok(200);
        assert_eq!(titles(&anna.get("/search?q=столов").await.ok(200)), [""; 0]);
        assert_eq!(titles(&anna.get("/search?q=стул").await.ok(200)), ["Поставка стульев"]);
        let lines = json!({"lines": [{"title": "Стул", "quantity": "2", "price": "800.00"}]});
        let priced = anna.seen(&renamed["version"]).put(&format!("{at}/lines"), lines).await.ok(200);
        let found = anna.get("/search?q=стул").await.ok(200);
        assert_eq!(found["items"][0]["subtitle"], "1600.00", "the amount follows the lines");
        anna.seen(&priced["version"]).delete(&at).await.ok(204);
        assert_eq!(titles(&anna.get("/search?q=стул").await.ok(200)), [""; 0]);
        let gone = anna.get(&at).await.ok(200);
        anna.seen(&gone["version"]).post(&format!("{at}/restore"), json!({})).await.ok(200);
        assert_eq!(titles(&anna.get("/search?q=стул").await.ok(200)), ["Поставка стульев"]);
    }

    a_renamed_client_is_found_by_its_new_name_only(t) {
        let anna = t.firm("romashka").await.owner;
        let company = anna.post("/companies", romashka()).await.ok(201);
        let path = format!("/companies/{}", company["id"].as_str().unwrap());
        let rename = json!({"name": "ООО «Лютик»", "emails": [], "site": null});
        anna.seen(&company["version"]).patch(&path, rename).await.ok(200);
        assert_eq!(titles(&anna.get("/search?q=ромашка").await.ok(200)), [""; 0]);
        assert_eq!(titles(&anna.get("/search?q=romashka").await.ok(200)), [""; 0]);
        assert_eq!(titles(&anna.get("/search?q=лют").await.ok(200)), ["ООО «Лютик»"]);
    }

    nothing_of_another_firm_is_found(t) {
        let anna = t.firm("romashka").await.owner;
        let boris = t.firm("vasilek").await.owner;
        boris.post("/companies", romashka()).await.ok(201);
        for question in ["ромашка", "оо", "7707083893", "500-55-50"] {
            let found = anna.get(&format!("/search?q={question}")).await.ok(200);
            assert_eq!(titles(&found), [""; 0], "{question}");
        }
    }

    a_question_is_bounded(t) {
        let anna = t.firm("romashka").await.owner;
        anna.get(&format!("/search?q={}&limit=0", "я".repeat(201))).await.invalid(&[
            ("q", "too_long"),
            ("limit", "limit_out_of_range"),
        ]);
        anna.get("/search").await.invalid(&[("q", "required")]);
        for name in ["Столов", "Столяров", "Столбов"] {
            anna.post("/contacts", json!({"last_name": name})).await.ok(201);
        }
        assert_eq!(titles(&anna.get("/search?q=стол&limit=2").await.ok(200)), ["Столбов", "Столов"]);
    }

    a_question_costs_one_statement(t) {
        let anna = t.firm("romashka").await.owner;
        anna.post("/contacts", anna_elkina()).await.ok(201);
        t.take_statements();
        anna.get("/search?q=елкина").await.ok(200);
        assert_eq!(t.take_statements(), 1);
    }
}
