//! Saved reports.

mod change;
mod mailing;
pub mod samples;

use serde_json::{Value, json};

use crate::support::Person;

/// A report of last month.
pub fn wish(name: &str) -> Value {
    json!({
        "name": name, "report": "employees", "parameters": {"compare": "previous"},
        "days": {"preset": "this_month"},
    })
}

/// The same, which goes out each Monday at nine.
pub fn mailed(name: &str, format: &str, to: &[&Person]) -> Value {
    let to: Vec<_> = to.iter().map(|person| person.id()).collect();
    let mut wish = wish(name);
    wish["schedule"] = json!({
        "every": "week", "day_of_week": 1, "hour": 9, "format": format, "recipient_ids": to,
    });
    wish
}

pub async fn save(by: &Person, wish: Value) -> Value {
    by.post("/saved-reports", wish).await.ok(201)
}

pub fn path(saved: &Value) -> String {
    format!("/saved-reports/{}", saved["id"].as_str().expect("an id"))
}

pub async fn names(by: &Person) -> Vec<String> {
    let list = by.get("/saved-reports").await.ok(200);
    let items = list["items"].as_array().expect("items");
    let names = items
        .iter()
        .map(|one| one["name"].as_str().expect("a name"));
    names.map(ToOwned::to_owned).collect()
}
