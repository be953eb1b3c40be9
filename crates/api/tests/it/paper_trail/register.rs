use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{count, office, register};
use crate::documents::path;
use crate::support::on_both_engines;

fn numbers(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().expect("a list");
    items
        .iter()
        .map(|one| one["number"].as_str().unwrap())
        .collect()
}

on_both_engines! {
    it_says_what_is_awaited_and_of_whom(t) {
        let office = office(&t).await;
        let act = office.scanned("2026-11-20").await;
        let list = register(&office.owner, "side=theirs&count=true").await;
        assert_eq!((count(&list), &list["count"]), (1, &json!(1)));
        let row = &list["items"][0];
        for (field, value) in [
            ("document_id", act["id"].clone()),
            ("kind", json!("act")),
            ("number", json!("1")),
            ("amount", json!("401.00")),
            ("buyer_name", json!("ООО «Ромашка»")),
            ("awaits", json!("their_original")),
            ("since", json!("2026-11-20")),
            ("due_on", json!("2026-12-04")),
            ("days_overdue", Value::Null),
            ("state", json!("waiting")),
            ("deal", act["deal"].clone()),
        ] {
            assert_eq!(row[field], value, "{field}");
        }
        assert!(row["responsible"]["name"].is_string());
        let list = register(&office.owner, "").await;
        assert_eq!(count(&list), 2, "ours is to be sent, too");
    }

    it_is_narrowed_and_paged_by_the_last_day(t) {
        let office = office(&t).await;
        for day in ["2026-11-20", "2026-11-18", "2026-11-23"] {
            office.scanned(day).await;
        }
        let owner = &office.owner;
        let list = register(owner, "side=theirs").await;
        assert_eq!(numbers(&list), ["2", "1", "3"], "the most urgent first");
        let first = register(owner, "limit=4").await;
        let cursor = first["next_cursor"].as_str().unwrap();
        let rest = register(owner, &format!("limit=4&cursor={cursor}")).await;
        assert_eq!((count(&first), count(&rest)), (4, 2));
        let company = office.company["id"].as_str().unwrap();
        let entity = office.entity["id"].as_str().unwrap();
        let me = office.owner.get("/me").await.ok(200);
        let me = me["user"]["id"].as_str().unwrap();
        for (query, found) in [
            (format!("company_id={company}"), 6),
            (format!("legal_entity_id={entity}"), 6),
            (format!("responsible_id={me}"), 6),
            (format!("company_id={me}"), 0),
            (format!("department_id={me}"), 0),
            ("due_to=2026-12-03".to_owned(), 1),
            ("due_from=2026-12-04&due_to=2026-12-06&side=theirs".to_owned(), 1),
            ("kind=transfer".to_owned(), 0),
            ("kind=act&q=ромаш".to_owned(), 6),
            ("q=нет".to_owned(), 0),
            ("state=waiting".to_owned(), 6),
            ("state=overdue,in_transit,received".to_owned(), 0),
        ] {
            assert_eq!(count(&register(owner, &query).await), found, "{query}");
        }
        owner.get("/originals?state=not_needed").await.invalid(&[("state", "unknown_value")]);
        owner.get("/originals?side=both").await.invalid(&[("side", "unknown_value")]);
    }

    what_has_no_last_day_comes_last_and_pages_go_through_it(t) {
        let office = office(&t).await;
        for _ in 0..2 {
            let act = office.act().await;
            let sent = json!({"kind": "original_sent", "side": "ours", "date": "2026-11-25"});
            office.mark(&act, sent).await.ok(201);
        }
        let mut seen = Vec::new();
        let mut query = "limit=1".to_owned();
        loop {
            let page = register(&office.owner, &query).await;
            let row = &page["items"][0];
            seen.push((row["side"].clone(), row["due_on"].is_null()));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            query = format!("limit=1&cursor={cursor}");
        }
        let (ours, theirs) = (json!("ours"), json!("theirs"));
        assert_eq!(seen, [(ours.clone(), false), (ours, false), (theirs.clone(), true), (theirs, true)]);
    }

    what_is_overdue_is_counted_from_today(t) {
        let office = office(&t).await;
        office.scanned("2026-11-20").await;
        t.advance(TimeDelta::days(9));
        let owner = t.renewed(&office.owner);
        assert_eq!(count(&register(&owner, "state=overdue").await), 0, "the last day is today");
        t.advance(TimeDelta::days(1));
        let owner = t.renewed(&owner);
        let list = register(&owner, "state=overdue").await;
        assert_eq!((count(&list), &list["items"][0]["days_overdue"]), (1, &json!(1)));
        let documents = owner.get("/documents?paper=overdue").await.ok(200);
        assert_eq!((count(&documents), &documents["items"][0]["paper"]["state"]), (1, &json!("overdue")));
        let waiting = owner.get("/documents?paper=waiting,received").await.ok(200);
        assert_eq!(count(&waiting), 0);
        owner.get("/documents?paper=lost").await.invalid(&[("paper", "unknown_value")]);
    }

    what_lies_in_the_trash_is_not_awaited(t) {
        let office = office(&t).await;
        let act = office.scanned("2026-11-20").await;
        let deal = crate::deals::path(&act["deal"]);
        let card = office.owner.get(&deal).await.ok(200);
        office.owner.seen(&card["version"]).delete(&deal).await;
        assert_eq!(count(&register(&office.owner, "").await), 0);
        let came = json!({"kind": "original_received", "side": "theirs", "date": "2026-11-25"});
        office.mark(&act, came).await.problem(409, "in_trash");
    }

    shares_say_who_returns_what(t) {
        let office = office(&t).await;
        let back = office.scanned("2026-11-20").await;
        let came = json!({"kind": "original_received", "side": "theirs", "date": "2026-11-25"});
        office.mark(&back, came).await.ok(201);
        office.scanned("2026-10-20").await;
        office.act().await;
        let not_needed = office.issued("invoice", &office.deal().await).await;
        assert_eq!(not_needed["paper"]["state"], "not_needed");
        let shares = office.owner.get("/originals/share").await.ok(200);
        let company = json!({"id": office.company["id"], "name": office.company["name"]});
        let all = json!({
            "company": company, "expected": 3, "returned": 1, "overdue": 1, "returned_percent": 33,
        });
        assert_eq!(shares["items"], json!([all]));
        let none = office.owner.get("/originals/share?date_to=2020-01-01").await.ok(200);
        assert_eq!(none["items"], json!([]));
    }

    lists_cost_one_statement(t) {
        let office = office(&t).await;
        for _ in 0..3 {
            let act = office.scanned("2026-11-20").await;
            t.take_statements();
            register(&office.owner, "").await;
            assert_eq!(t.take_statements(), 1);
            office.owner.get("/originals/share").await.ok(200);
            assert_eq!(t.take_statements(), 1);
            office.owner.get("/documents?paper=waiting").await.ok(200);
            assert_eq!(t.take_statements(), 1);
            office.owner.get(&path(&act)).await.ok(200);
            assert_eq!(t.take_statements(), 1);
        }
    }
}
