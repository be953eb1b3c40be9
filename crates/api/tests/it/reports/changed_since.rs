//! Deals that are no longer closed as they were.

use canape_domain::roles::BuiltIn;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::people::{department, transfer};
use crate::support::{Person, on_both_engines};

const DAYS: &str = "from=2026-11-01&to=2026-11-30";

async fn act(who: &Person, deal: &Value, what: &str, body: Value) -> Value {
    let card = who.get(&path(deal)).await.ok(200);
    let who = who.seen(&card["version"]);
    who.post(&format!("{}/{what}", path(deal)), body)
        .await
        .ok(200)
}

async fn changed(who: &Person, query: &str) -> Vec<Value> {
    let path = format!("/reports/changed-since?{DAYS}&{query}");
    let list = who.get(&path).await.ok(200);
    list["items"].as_array().expect("deals").clone()
}

fn numbers(deals: &[Value]) -> Vec<i64> {
    let numbers = deals.iter().map(|deal| deal["number"].as_i64());
    numbers.map(|number| number.expect("a number")).collect()
}

on_both_engines! {
    a_deal_that_is_opened_again_leaves_a_line_behind(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let deal = seller.deal("Мебель").await;
        act(anna, &deal, "win", json!({})).await;
        let card = anna.get(&path(&deal)).await.ok(200);
        let cheaper = json!({"amount": "1500.00"});
        anna.seen(&card["version"]).patch(&path(&deal), cheaper).await.ok(200);
        assert_eq!(changed(anna, "report=company").await, [Value::Null; 0]);
        t.advance(TimeDelta::days(2));
        let anna = &t.renewed(anna);
        act(anna, &deal, "reopen", json!({})).await;
        let told = changed(anna, "report=company").await;
        assert_eq!(told[0], json!({
            "id": deal["id"], "number": deal["number"], "title": "Мебель",
            "was": "won", "was_closed_on": "2026-11-25",
            "was_closed_by": {"id": anna.id(), "name": told[0]["was_closed_by"]["name"]},
            "was_responsible": told[0]["was_closed_by"], "was_amount": "1500.00",
            "reopened_at": told[0]["reopened_at"], "reopened_by": told[0]["was_closed_by"],
            "status": "open", "closed_on": null, "deleted_at": null,
        }));
        assert!(told[0]["reopened_at"].as_str().unwrap().starts_with("2026-11-27"));
        assert_eq!(changed(anna, "report=loss-reasons").await, [Value::Null; 0], "it was won");
        // Closed again, but on another day, for another sum.
        let card = anna.get(&path(&deal)).await.ok(200);
        let dearer = json!({"amount": "2000.00"});
        anna.seen(&card["version"]).patch(&path(&deal), dearer).await.ok(200);
        act(anna, &deal, "win", json!({})).await;
        let told = changed(anna, "report=company").await;
        assert_eq!((&told[0]["status"], &told[0]["closed_on"]), (&json!("won"), &json!("2026-11-27")));
        assert_eq!((&told[0]["was_closed_on"], &told[0]["was_amount"]), (&json!("2026-11-25"), &json!("1500.00")));
        assert_eq!(told.len(), 1);
        let other = anna.get("/reports/changed-since?report=company&from=2026-11-26&to=2026-11-30").await;
        assert_eq!(other.ok(200)["items"], json!([]), "it is closed on that day");
    }

    who_closes_again_on_the_same_day_has_changed_nothing(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let deal = seller.deal("Мебель").await;
        act(anna, &deal, "win", json!({})).await;
        act(anna, &deal, "reopen", json!({})).await;
        assert_eq!(changed(anna, "report=company").await.len(), 1);
        act(anna, &deal, "win", json!({})).await;
        assert_eq!(changed(anna, "report=company").await, [Value::Null; 0]);
    }

    who_closes_otherwise_on_the_same_day_leaves_a_line_behind(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let deal = seller.deal("Мебель").await;
        let reasons = anna.get("/loss-reasons").await.ok(200);
        let lost_by = |index: usize| json!({"loss_reason_id": reasons["items"][index]["id"]});
        act(anna, &deal, "win", json!({})).await;
        act(anna, &deal, "reopen", json!({})).await;
        act(anna, &deal, "lose", lost_by(0)).await;
        let told = changed(anna, "report=company").await;
        assert_eq!((&told[0]["was"], &told[0]["status"]), (&json!("won"), &json!("lost")));
        assert_eq!(changed(anna, "report=loss-reasons").await, [Value::Null; 0], "it was won");
        act(anna, &deal, "reopen", json!({})).await;
        act(anna, &deal, "lose", lost_by(1)).await;
        let told = changed(anna, "report=loss-reasons").await;
        assert_eq!((&told[0]["was"], &told[0]["status"]), (&json!("lost"), &json!("lost")));
    }

    a_deal_in_the_trash_is_missing_as_it_was(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        let deal = seller.deal("Мебель").await;
        act(anna, &deal, "lose", json!({"loss_reason_id": seller.reason["id"]})).await;
        // What was changed while it was closed has counted, too.
        let card = anna.get(&path(&deal)).await.ok(200);
        let dearer = json!({"amount": "2000.00"});
        let card = anna.seen(&card["version"]).patch(&path(&deal), dearer).await.ok(200);
        anna.seen(&card["version"]).delete(&path(&deal)).await.ok(204);
        let told = changed(anna, "report=loss-reasons").await;
        assert_eq!((&told[0]["was"], &told[0]["reopened_at"]), (&json!("lost"), &Value::Null));
        assert_eq!(told[0]["was_amount"], "2000.00");
        assert!(told[0]["deleted_at"].is_string(), "it is in the trash as it was");
    }

    changes_come_page_by_page_and_are_counted(t) {
        let seller = Seller::of(&t, "romashka").await;
        let anna = &seller.owner;
        for _ in 0..3 {
            let deal = seller.deal("Мебель").await;
            for what in ["win", "reopen", "win", "reopen"] {
                act(anna, &deal, what, json!({})).await;
            }
        }
        let mut all = Vec::new();
        let mut cursor = String::new();
        loop {
            let query = format!("report=channels&limit=1&count=true{cursor}");
            let page = anna.get(&format!("/reports/changed-since?{DAYS}&{query}")).await.ok(200);
            assert_eq!((&page["count"], &page["count_is_exact"]), (&json!(3), &json!(true)));
            all.extend(page["items"].as_array().unwrap().iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(numbers(&all), [3, 2, 1]);
        t.take_statements();
        changed(anna, "report=channels&count=true").await;
        // Departments, how many, and the page.
        assert_eq!(t.take_statements(), 3);
        let refused = anna.get(&format!("/reports/changed-since?{DAYS}&report=moon&limit=0")).await;
        refused.invalid(&[("report", "unknown_value"), ("limit", "limit_out_of_range")]);
    }

    what_was_true_at_the_closing_narrows_and_hides(t) {
        let seller = Seller::with_roles(&t, "romashka").await;
        let anna = &seller.owner;
        let sales = department(anna, "Продажи", None).await;
        let boris = t.employ(anna, "boris", BuiltIn::Manager).await;
        let vera = t.employ(anna, "vera", BuiltIn::Manager).await;
        transfer(anna, &boris, &sales).await;
        let deal = boris.post("/deals", json!({"amount": "50.00", "stage_id": seller.stage(1)})).await.ok(201);
        let why = json!({"loss_reason_id": seller.reason["id"]});
        act(&boris, &deal, "lose", why).await;
        act(&boris, &deal, "reopen", json!({})).await;
        act(anna, &deal, "assign", json!({"responsible_id": vera.id()})).await;
        let id = |record: &Value| record["id"].as_str().unwrap().to_owned();
        let stage = |index| seller.stage(index).as_str().unwrap().to_owned();
        for (query, number) in [
            (format!("employee_id={}", boris.id()), 1),
            (format!("employee_id={}", vera.id()), 0),
            (format!("department_id={}", id(&sales)), 1),
            ("department_id=none".to_owned(), 0),
            (format!("loss_reason_id={}", id(&seller.reason)), 1),
            ("loss_reason_id=none".to_owned(), 0),
            (format!("stage_id={}", stage(1)), 1),
            (format!("stage_id={}", stage(0)), 0),
            ("stage_id=none".to_owned(), 0),
            (format!("pipeline_id={}", id(&seller.pipeline)), 1),
            ("deal_type_id=none".to_owned(), 1),
            ("tag=срочно".to_owned(), 0),
        ] {
            let told = changed(anna, &format!("report=loss-reasons&{query}")).await;
            assert_eq!(told.len(), number, "{query}");
        }
        assert_eq!(changed(&boris, "report=company").await.len(), 1, "it is of his figures");
        assert_eq!(changed(&vera, "report=company").await, [Value::Null; 0]);
        // Whoever closes it later has a line of their own.
        act(&vera, &deal, "win", json!({})).await;
        t.advance(TimeDelta::days(1));
        let vera = t.renewed(&vera);
        act(&vera, &deal, "reopen", json!({})).await;
        assert_eq!(changed(&vera, "report=company").await[0]["was"], "won");
        assert_eq!(changed(&t.renewed(&boris), "report=company").await[0]["was"], "lost");
        let all = changed(&t.renewed(anna), "report=company").await;
        assert_eq!((all.len(), &all[0]["was"]), (1, &json!("won")), "told once");
    }
}
