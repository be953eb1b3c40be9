//! Documents that are made again and again.

mod reach;
pub mod samples;
mod setting_up;
mod through_the_months;

use serde_json::{Value, json};

use crate::documents::Office;
use crate::support::{Answer, Person, TestServer};

pub fn path(recurrence: &Value) -> String {
    format!("/recurrences/{}", recurrence["id"].as_str().expect("an id"))
}

/// An invoice and an act on the first of each month, from December on.
pub fn monthly(deal: &Value, entity: &Value) -> Value {
    json!({
        "deal_id": deal["id"], "legal_entity_id": entity["id"], "kinds": ["invoice", "act"],
        "schedule": {"months": 1, "day": 1, "from": "2026-12-01", "covers": "past"},
        "lines": [{"title": "Поддержка за {период}", "unit": "мес", "price": "5000.00"}],
    })
}

pub async fn set_up(by: &Person, wish: Value) -> Answer {
    by.post("/recurrences", wish).await
}

/// On this day at noon, after whatever was due; the owner signs in anew where the session is over.
pub async fn noon(t: &TestServer, office: &Office, day: &str) -> Person {
    crate::reminders::noon(t, office, day).await
}

/// Titles, kinds and dates of the drafts of a deal, the earliest first.
pub async fn drafts(by: &Person, deal: &Value) -> Vec<Value> {
    let id = deal["id"].as_str().expect("an id");
    let list = by
        .get(&format!("/documents?deal_id={id}&stage=draft"))
        .await;
    let mut rows = list.ok(200)["items"].as_array().expect("a list").clone();
    rows.reverse();
    rows
}
