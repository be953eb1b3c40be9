use serde_json::{Value, json};

use super::{Seller, path, titles};
use crate::support::on_both_engines;

/// Walks through all pages of a list.
async fn walk(seller: &Seller, query: &str, limit: usize) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = seller
            .owner
            .get(&format!("/deals?{query}&limit={limit}{cursor}"))
            .await
            .ok(200);
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= limit);
        all.extend(items.iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

on_both_engines! {
    pages_hold_everything_once_in_any_order(t) {
        let seller = Seller::of(&t, "romashka").await;
        for (index, amount) in ["5.00", "1.00", "5.00", "3.00", "5.00"].into_iter().enumerate() {
            let expected = (index % 2 == 0).then(|| format!("2026-12-0{}", 9 - index));
            let body = json!({
                "title": format!("Сделка {index}"),
                "amount": amount,
                "expected_close_on": expected,
            });
            seller.owner.post("/deals", body).await.ok(201);
        }
        for sort in ["created_at", "updated_at", "amount", "expected_close_on", "number", "title"] {
            let up = walk(&seller, &format!("sort={sort}"), 2).await;
            let mut down = walk(&seller, &format!("sort=-{sort}"), 2).await;
            assert_eq!(up.len(), 5, "{sort}");
            down.reverse();
            assert_eq!(up, down, "{sort}");
            let keys: Vec<_> = up.iter().map(|row| row[sort].clone()).collect();
            let mut sorted = keys.clone();
            // No date stands behind all dates.
            sorted.sort_by_key(|key| (key.is_null(), key.as_i64(), key.to_string()));
            assert_eq!(keys, sorted, "{sort}");
        }
    }

    a_page_is_stable_while_deals_come(t) {
        let seller = Seller::of(&t, "romashka").await;
        for title in ["А", "Б", "В"] {
            seller.deal(title).await;
        }
        let first = seller.owner.get("/deals?limit=2").await.ok(200);
        assert_eq!(titles(&first["items"]), ["В", "Б"]);
        seller.deal("Г").await;
        let next = format!("/deals?limit=2&cursor={}", first["next_cursor"].as_str().unwrap());
        assert_eq!(titles(&seller.owner.get(&next).await.ok(200)["items"]), ["А"]);
    }

    a_cursor_of_another_list_is_refused(t) {
        let seller = Seller::of(&t, "romashka").await;
        for title in ["А", "Б"] {
            seller.deal(title).await;
        }
        let first = seller.owner.get("/deals?limit=1").await.ok(200);
        let cursor = first["next_cursor"].as_str().unwrap();
        let other = seller.owner.get(&format!("/deals?limit=1&sort=amount&cursor={cursor}")).await;
        other.invalid(&[("cursor", "foreign_cursor")]);
        let forged = seller.owner.get("/deals?cursor=e30").await;
        forged.invalid(&[("cursor", "foreign_cursor")]);
        let stranger = Seller::of(&t, "vasilek").await;
        let foreign = stranger.owner.get(&format!("/deals?limit=1&cursor={cursor}")).await;
        foreign.invalid(&[("cursor", "foreign_cursor")]);
    }

    filters_narrow_the_list(t) {
        let seller = Seller::of(&t, "romashka").await;
        let channels = seller.owner.get("/channels").await.ok(200);
        let site = channels["items"][1]["id"].as_str().unwrap();
        let fair = json!({"title": "Весенняя выставка", "from_on": "2026-04-01", "to_on": "2026-04-05"});
        let fair = seller.owner.post("/sales-events", fair).await.ok(201);
        let body = json!({
            "title": "Сайт", "channel_id": site, "amount": "100.00", "tags": ["vip"],
            "sales_event_id": fair["id"],
        });
        let from_site = seller.owner.post("/deals", body).await.ok(201);
        let other = seller.deal("Другая").await;
        let anna = seller.owner.seen(&other["version"]);
        anna.post(&format!("{}/win", path(&other)), json!({})).await.ok(200);
        let stage = seller.stage(0);
        let cases = [
            (format!("channel_id={site}"), vec!["Сайт"]),
            (format!("sales_event_id={}", fair["id"].as_str().unwrap()), vec!["Сайт"]),
            ("status=open".to_owned(), vec!["Сайт"]),
            ("status=won,lost".to_owned(), vec!["Другая"]),
            (format!("stage_id={}", stage.as_str().unwrap()), vec!["Сайт"]),
            ("tag=vip".to_owned(), vec!["Сайт"]),
            ("amount_from=100.01".to_owned(), vec!["Другая"]),
            ("amount_to=100.00".to_owned(), vec!["Сайт"]),
            ("created_from=2026-11-25&created_to=2026-11-25".to_owned(), vec!["Другая", "Сайт"]),
            ("created_from=2026-11-26".to_owned(), vec![]),
            ("closed_from=2026-11-25".to_owned(), vec!["Другая"]),
            ("without_task=true".to_owned(), vec!["Сайт"]),
            (format!("responsible_id={}", seller.owner.id()), vec!["Другая", "Сайт"]),
            (format!("responsible_id={}", from_site["id"].as_str().unwrap()), vec![]),
        ];
        for (query, expected) in cases {
            let list = seller.owner.get(&format!("/deals?{query}")).await.ok(200);
            assert_eq!(titles(&list["items"]), expected, "{query}");
        }
    }

    a_wrong_filter_is_named(t) {
        let seller = Seller::of(&t, "romashka").await;
        let get = async |query: &str| seller.owner.get(&format!("/deals?{query}")).await;
        get("stage_id=x").await.invalid(&[("stage_id", "unknown_id")]);
        get("status=half").await.invalid(&[("status", "unknown_value")]);
        get("sort=colour").await.invalid(&[("sort", "unknown_value")]);
        get("colour=red").await.invalid(&[("colour", "unknown_field")]);
        get("created_from=25.11.2026").await.invalid(&[("created_from", "wrong_type")]);
        get("amount_from=1,5").await.invalid(&[("amount_from", "malformed")]);
    }

    a_list_counts_when_asked(t) {
        let seller = Seller::of(&t, "romashka").await;
        for title in ["А", "Б", "В"] {
            seller.deal(title).await;
        }
        let list = seller.owner.get("/deals?limit=1&count=true").await.ok(200);
        assert_eq!((&list["count"], &list["count_is_exact"]), (&json!(3), &json!(true)));
        let list = seller.owner.get("/deals?limit=1&count=exact").await.ok(200);
        assert_eq!(list["count"], 3);
        assert_eq!(seller.owner.get("/deals").await.ok(200).get("count"), None);
    }

    a_list_costs_one_statement(t) {
        let seller = Seller::of(&t, "romashka").await;
        for title in ["А", "Б", "В"] {
            seller.deal(title).await;
            t.take_statements();
            seller.owner.get("/deals").await.ok(200);
            assert_eq!(t.take_statements(), 1);
        }
    }
}
