use serde_json::{Value, json};

use super::day;
use crate::deals::{self, Seller, titles};
use crate::support::on_both_engines;

/// Walks through all pages of a list, one task on each.
async fn walk(seller: &Seller, path: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let at = format!("{path}limit=1{cursor}");
        let page = seller.owner.get(&at).await.ok(200);
        all.extend(titles(&page["items"]).into_iter().map(str::to_owned));
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

on_both_engines! {
    the_most_urgent_come_first(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        for (title, due) in [("В", 3), ("А", 1), ("Г", 4), ("Б", 2)] {
            seller.task(&deal, title, due).await;
        }
        let list = seller.owner.get("/tasks").await.ok(200);
        assert_eq!(titles(&list["items"]), ["А", "Б", "В", "Г"]);
        assert_eq!(walk(&seller, "/tasks?").await, ["А", "Б", "В", "Г"]);
    }

    filters_narrow_the_list(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.firm.other.id();
        seller.task(&deal, "Моя", 1).await;
        let body = json!({"title": "Чужая", "due_at": day(2), "responsible_id": other});
        seller.owner.post("/tasks", body).await.ok(201);
        let done = seller.task(&deal, "Готова", 3).await;
        seller.turn(&done, "complete").await;
        let me = seller.owner.id();
        let id = deal["id"].as_str().unwrap();
        let cases = [
            (String::new(), vec!["Моя", "Чужая"]),
            ("is_completed=false".to_owned(), vec!["Моя", "Чужая"]),
            ("is_completed=true".to_owned(), vec!["Готова"]),
            ("mine=true".to_owned(), vec!["Моя"]),
            ("mine=false".to_owned(), vec!["Моя", "Чужая"]),
            (format!("responsible_id={other}"), vec!["Чужая"]),
            (format!("responsible_id={other},{me}"), vec!["Моя", "Чужая"]),
            (format!("responsible_id={other}&mine=true"), vec![]),
            (format!("deal_id={id}"), vec!["Моя"]),
        ];
        for (query, expected) in cases {
            let list = seller.owner.get(&format!("/tasks?{query}")).await.ok(200);
            assert_eq!(titles(&list["items"]), expected, "{query}");
        }
        let get = async |query: &str| seller.owner.get(&format!("/tasks?{query}")).await;
        get("deal_id=x").await.invalid(&[("deal_id", "unknown_id")]);
        get("mine=perhaps").await.invalid(&[("mine", "wrong_type")]);
        get("cursor=e30").await.invalid(&[("cursor", "foreign_cursor")]);
    }

    the_tasks_of_a_client_are_those_of_its_deals(t) {
        let seller = Seller::of(&t, "romashka").await;
        let owner = &seller.owner;
        let company = owner.post("/companies", json!({"name": "Ромашка"})).await.ok(201);
        let anna = owner.post("/contacts", json!({"first_name": "Анна"})).await.ok(201);
        let deal = async |title: &str, client: Value| {
            let mut wish = json!({"title": title});
            wish.as_object_mut().unwrap().extend(client.as_object().unwrap().clone());
            owner.post("/deals", wish).await.ok(201)
        };
        let both = json!({"company_id": company["id"], "contact_id": anna["id"]});
        let (both, hers) = (deal("Обе", both).await, deal("Её", json!({"contact_id": anna["id"]})).await);
        let gone = deal("Корзина", json!({"company_id": company["id"]})).await;
        let other = seller.deal("Чужая").await;
        for (title, due) in [("Б", 2), ("А", 1), ("В", 3), ("Г", 4)] {
            let task = seller.task(&both, title, due).await;
            if due > 2 {
                seller.turn(&task, "complete").await;
            }
        }
        seller.task(&hers, "Её", 5).await;
        seller.task(&other, "Чужая", 1).await;
        seller.task(&gone, "Пропала", 1).await;
        let gone = owner.get(&deals::path(&gone)).await.ok(200);
        owner.seen(&gone["version"]).delete(&deals::path(&gone)).await.ok(204);
        let id = |of: &Value| of["id"].as_str().unwrap().to_owned();
        let (company, anna) = (id(&company), id(&anna));
        for (query, expected) in [
            (format!("company_id={company}"), vec!["А", "Б"]),
            (format!("contact_id={anna}"), vec!["А", "Б", "Её"]),
            (format!("contact_id={anna}&company_id={company}"), vec!["А", "Б"]),
            (format!("company_id={company}&is_completed=true"), vec!["В", "Г"]),
            (format!("company_id={company}&is_completed=true&sort=-due_at"), vec!["Г", "В"]),
            (format!("contact_id={anna}&sort=due_at"), vec!["А", "Б", "Её"]),
            (format!("contact_id={company}"), vec![]),
        ] {
            let list = owner.get(&format!("/tasks?{query}")).await.ok(200);
            assert_eq!(titles(&list["items"]), expected, "{query}");
            assert_eq!(walk(&seller, &format!("/tasks?{query}&")).await, expected, "{query}");
        }
        t.take_statements();
        owner.get(&format!("/tasks?company_id={company}")).await.ok(200);
        assert_eq!(t.take_statements(), 1);
        let page = owner.get(&format!("/tasks?contact_id={anna}&limit=1")).await.ok(200);
        let cursor = page["next_cursor"].as_str().unwrap();
        for other in [format!("company_id={company}"), format!("contact_id={anna}&sort=-due_at")] {
            owner.get(&format!("/tasks?{other}&cursor={cursor}")).await
                .invalid(&[("cursor", "foreign_cursor")]);
        }
        owner.get("/tasks?company_id=x").await.invalid(&[("company_id", "wrong_type")]);
        owner.get("/tasks?sort=title").await.invalid(&[("sort", "unknown_value")]);
        let stranger = t.firm("vasilek").await.owner;
        let list = stranger.get(&format!("/tasks?company_id={company}")).await.ok(200);
        assert_eq!(list["items"], json!([]));
    }

    a_deal_lists_all_its_tasks_the_open_ones_first(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        let other = seller.deal("Свет").await;
        seller.task(&other, "Не отсюда", 1).await;
        for (title, due) in [("Г1", 1), ("Б", 4), ("А", 2), ("Г2", 3)] {
            let task = seller.task(&deal, title, due).await;
            if title.starts_with('Г') {
                seller.turn(&task, "complete").await;
            }
        }
        let at = format!("{}/tasks?", deals::path(&deal));
        let list: Value = seller.owner.get(&at).await.ok(200);
        assert_eq!(titles(&list["items"]), ["А", "Б", "Г1", "Г2"]);
        assert_eq!(list["next_cursor"], json!(null));
        assert_eq!(walk(&seller, &at).await, ["А", "Б", "Г1", "Г2"]);
    }

    a_list_costs_one_statement(t) {
        let seller = Seller::of(&t, "romashka").await;
        let deal = seller.deal("Мебель").await;
        for title in ["А", "Б", "В"] {
            seller.task(&deal, title, 1).await;
            t.take_statements();
            seller.owner.get("/tasks?mine=true").await.ok(200);
            assert_eq!(t.take_statements(), 1);
            seller.owner.get(&format!("{}/tasks", deals::path(&deal))).await.ok(200);
            assert_eq!(t.take_statements(), 2, "the deal must be within reach");
        }
    }
}
