use serde_json::json;

use super::{months, of, recorded, rent};
use crate::support::on_both_engines;

on_both_engines! {
    costs_are_found_by_month_subject_and_category(t) {
        let owner = t.firm("romashka").await.owner;
        for month in ["2026-08", "2026-09", "2026-10"] {
            recorded(&owner, rent(&owner, month).await).await;
        }
        let mut pay = of(&owner, "2026-09", "employee", owner.id()).await;
        pay["category_id"] = super::category(&owner, "Зарплата и налоги").await;
        pay["amount"] = json!("900.00");
        let pay = recorded(&owner, pay).await;
        let found = |query: String| {
            let owner = owner.clone();
            async move { months(&owner, &query).await.len() }
        };
        assert_eq!(found("&month_from=2026-09".into()).await, 3);
        assert_eq!(found("&month_from=2026-09&month_to=2026-09".into()).await, 2);
        assert_eq!(found("&subject_kind=employee,deal".into()).await, 1);
        assert_eq!(found(format!("&user_id={}", owner.id())).await, 1);
        let category = pay["category"]["id"].as_str().unwrap();
        assert_eq!(found(format!("&category_id={category}")).await, 1);
        let highest = owner.get("/costs?sort=-amount&limit=1").await.ok(200);
        assert_eq!(highest["items"][0]["amount"], "1200.00");
        let counted = owner.get("/costs?count=true&limit=1").await.ok(200);
        assert_eq!(counted["count"], 4);
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = owner.get(&format!("/costs?limit=1{cursor}")).await.ok(200);
            seen.push(page["items"][0]["id"].clone());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        seen.sort_by_key(ToString::to_string);
        seen.dedup();
        assert_eq!(seen.len(), 4, "each once");
    }

    a_question_that_makes_no_sense_is_refused(t) {
        let owner = t.firm("romashka").await.owner;
        for (query, wrong) in [
            ("month_from=2026-10&month_to=2026-09", ("month_to", "ends_before_it_begins")),
            ("month_from=2024-01&month_to=2027-01", ("month_to", "too_many_months")),
            ("month_from=1999-01", ("month_from", "month_out_of_range")),
            ("month_to=2026", ("month_to", "not_a_month")),
            ("subject_kind=cat", ("subject_kind", "unknown_value")),
            ("sort=colour", ("sort", "unknown_value")),
            ("deal_id=7", ("deal_id", "unknown_id")),
        ] {
            owner.get(&format!("/costs?{query}")).await.invalid(&[wrong]);
        }
    }
}
