use serde_json::json;

use crate::support::on_both_engines;

on_both_engines! {
    sales_events_come_latest_first(t) {
        let anna = t.bare_firm("romashka").await.owner;
        for year in [2025, 2026] {
            let body = json!({
                "title": "Выставка «Интерьер»",
                "from_on": format!("{year}-04-02"),
                "to_on": format!("{year}-04-05"),
            });
            anna.post("/sales-events", body).await.ok(201);
        }
        let list = anna.get("/sales-events").await.ok(200);
        assert_eq!(list["items"][0]["from_on"], "2026-04-02");
        assert_eq!(list["items"][1]["from_on"], "2025-04-02");
    }

    a_sales_event_does_not_end_before_it_begins(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let body = json!({"title": " ", "from_on": "2026-04-02", "to_on": "2026-04-01"});
        anna.post("/sales-events", body).await.invalid(&[
            ("/title", "empty"),
            ("/to_on", "ends_before_it_begins"),
        ]);
        let day = json!({"title": "Семинар", "from_on": "2026-04-02", "to_on": "2026-04-02"});
        let made = anna.post("/sales-events", day).await.ok(201);
        let path = format!("/sales-events/{}", made["id"].as_str().unwrap());
        let seen = anna.seen(&made["version"]);
        let refused = seen.patch(&path, json!({"from_on": "2026-04-03"})).await;
        refused.invalid(&[("/to_on", "ends_before_it_begins")]);
        let both = json!({"from_on": "2026-04-03", "to_on": "2026-04-04"});
        assert_eq!(seen.patch(&path, both).await.ok(200)["to_on"], "2026-04-04");
    }

    a_day_that_is_no_day_is_refused(t) {
        let anna = t.bare_firm("romashka").await.owner;
        let body = json!({"title": "Семинар", "from_on": "2026-02-30", "to_on": "2026-03-01"});
        anna.post("/sales-events", body).await.invalid(&[("/from_on", "wrong_type")]);
    }
}
