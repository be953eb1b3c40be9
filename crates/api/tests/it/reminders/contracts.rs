use serde_json::json;

use super::noon;
use crate::documents::Office;
use crate::support::on_both_engines;

on_both_engines! {
    a_month_before_its_end_somebody_is_told_of_a_contract(t) {
        let office = Office::of(&t, "romashka").await;
        let deal = office.deal().await;
        let draft = office.draft("contract", &deal).await;
        let draft = office.edit(&draft, json!({"valid_until": "2027-01-15"})).await.ok(200);
        office.issue(&draft).await.ok(200);
        let told = async |day: &str| {
            let owner = noon(&t, &office, day).await;
            let list = owner.get("/tasks").await.ok(200);
            let tasks = list["items"].as_array().unwrap().iter();
            let of_contract = tasks.filter(|task| {
                task["title"].as_str().unwrap().starts_with("Заканчивается 15.01.2027")
            });
            of_contract.map(|task| task["deal"]["id"].clone()).collect::<Vec<_>>()
        };
        assert!(told("2026-12-15").await.is_empty());
        assert_eq!(told("2026-12-16").await, [deal["id"].clone()]);
        assert_eq!(told("2027-01-10").await.len(), 1, "once");
    }
}
