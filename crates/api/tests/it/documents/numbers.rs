//! Numbers: no gaps, no twins, whatever happens at once.

use std::collections::BTreeSet;

use futures_util::{StreamExt, stream};
use serde_json::{Value, json};

use super::{Office, issue};
use crate::legal_entities;
use crate::support::on_both_engines;

on_both_engines! {
    two_hundred_issues_at_once_leave_neither_gaps_nor_twins(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let mut drafts = Vec::new();
        for _ in 0..100 {
            drafts.push(office.draft("invoice", &deal).await);
        }
        // Each twice: one of two is undone after it took its number.
        let twice = drafts.iter().chain(&drafts);
        let answers: Vec<_> = stream::iter(twice)
            .map(|draft| office.issue(draft))
            .buffer_unordered(20)
            .collect()
            .await;
        let issued: Vec<Value> = answers.iter().filter(|one| one.status == 200)
            .map(|one| one.json()).collect();
        let refused = answers.iter().filter(|one| matches!(one.status, 409 | 412)).count();
        assert_eq!((issued.len(), refused), (100, 100));
        let numbers: BTreeSet<i64> = issued.iter()
            .map(|one| one["number"].as_str().unwrap().parse().unwrap()).collect();
        assert_eq!(numbers, (1..=100).collect());
    }

    counters_follow_the_date_and_the_settings(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let numbering = json!({"numbering": [{
            "sequence": "acts", "shares": null, "pattern": "А-{yy}{mm}/{n}", "start": 7, "pad": 3,
            "reset": "month",
        }]});
        let seen = office.owner.seen(&office.entity["version"]);
        let at = legal_entities::path(&office.entity);
        let entity = seen.patch(&at, numbering).await.ok(200);
        let all = entity["numbering"].as_array().unwrap();
        let acts = all.iter().find(|series| series["sequence"] == "acts").unwrap();
        assert_eq!(acts["pattern"], "А-{yy}{mm}/{n}");
        assert_eq!(all.len(), 10);
        let mut numbers = Vec::new();
        for date in ["2026-02-10", "2026-02-01", "2026-03-01", "2025-02-28"] {
            let draft = office.draft("act", &deal).await;
            let draft = office.edit(&draft, json!({"date": date})).await.ok(200);
            numbers.push(office.issue(&draft).await.ok(200)["number"].clone());
        }
        assert_eq!(numbers, ["А-2602/007", "А-2602/008", "А-2603/007", "А-2502/007"]);
    }

    an_earlier_date_is_told_and_not_refused(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        office.issued("act", &deal).await;
        let draft = office.draft("act", &deal).await;
        let year = draft["date"].as_str().unwrap()[..4].to_owned();
        let draft = office.edit(&draft, json!({"date": format!("{year}-01-01")})).await.ok(200);
        let check = office.owner.get(&format!("{}/check", super::path(&draft))).await.ok(200);
        assert!(check["items"].to_string().contains("date_before_last"), "{check}");
        assert_eq!(office.issue(&draft).await.ok(200)["number"], "2");
    }

    a_chosen_number_is_the_only_one_of_its_year(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let one = office.draft("invoice", &deal).await;
        let one = issue(&office.owner, &one, json!({"number": "2"})).await.ok(200);
        assert_eq!((&one["number"], &one["is_number_manual"]), (&json!("2"), &json!(true)));
        let twin = office.draft("invoice", &deal).await;
        issue(&office.owner, &twin, json!({"number": "2"})).await.problem(409, "number_taken");
        let counted = [office.issued("invoice", &deal).await, office.issued("invoice", &deal).await];
        let counted: Vec<_> = counted.iter().map(|one| one["number"].as_str().unwrap()).collect();
        assert_eq!(counted, ["1", "3"], "the counter steps over what somebody chose");
        let act = office.draft("act", &deal).await;
        issue(&office.owner, &act, json!({"number": "2"})).await.ok(200);
        let earlier = office.edit(&twin, json!({"date": "2025-06-01"})).await.ok(200);
        issue(&office.owner, &earlier, json!({"number": "2"})).await.ok(200);
        let blank = issue(&office.owner, &office.draft("act", &deal).await, json!({"number": " "})).await;
        blank.invalid(&[("/number", "empty")]);
    }

    a_number_of_the_past_goes_on_from_the_start_that_is_set(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        office.issued("invoice", &deal).await;
        let numbering = json!({"numbering": [{
            "sequence": "invoices", "shares": null, "pattern": "{n}", "start": 158, "pad": 1,
            "reset": "year",
        }]});
        let seen = office.owner.seen(&office.entity["version"]);
        seen.patch(&legal_entities::path(&office.entity), numbering).await.ok(200);
        let next = [office.issued("invoice", &deal).await, office.issued("invoice", &deal).await];
        assert_eq!((&next[0]["number"], &next[1]["number"]), (&json!("158"), &json!("159")));
    }
}
