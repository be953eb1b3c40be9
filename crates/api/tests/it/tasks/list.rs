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
