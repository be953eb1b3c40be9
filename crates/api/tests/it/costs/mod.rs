//! Costs, what comes again each month, and what colleagues are paid.

mod closed;
mod import;
mod list;
mod pay;
mod reach;
mod record;
mod recurring;
pub mod samples;

use serde_json::{Value, json};

use crate::support::{Person, TestServer};

pub fn path(cost: &Value) -> String {
    format!("/costs/{}", cost["id"].as_str().expect("an id"))
}

/// The id of a category that every account begins with.
pub async fn category(by: &Person, name: &str) -> Value {
    let all = by.get("/cost-categories").await.ok(200);
    let found = all["items"].as_array().expect("a list").iter();
    let mut found = found.filter(|one| one["name"] == name);
    found.next().expect("the category")["id"].clone()
}

/// 1200 of the firm in a month, with 200 VAT.
pub async fn rent(by: &Person, month: &str) -> Value {
    json!({
        "month": month, "subject": {"kind": "firm"},
        "category_id": category(by, "Аренда").await, "amount": "1200.00", "vat_amount": "200.00",
    })
}

/// The same for something else.
pub async fn of(by: &Person, month: &str, kind: &str, id: impl serde::Serialize) -> Value {
    let mut wish = rent(by, month).await;
    wish["subject"] = json!({"kind": kind, "id": id});
    wish
}

pub async fn recorded(by: &Person, wish: Value) -> Value {
    by.post("/costs", wish).await.ok(201)
}

/// Months and amounts of a list, the earliest first.
pub async fn months(by: &Person, query: &str) -> Vec<(String, String)> {
    let list = by.get(&format!("/costs?sort=month{query}")).await.ok(200);
    let rows = list["items"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    rows.map(|row| (text(&row["month"]), text(&row["amount"])))
        .collect()
}

/// On this day at noon, after whatever was due.
pub async fn noon(t: &TestServer, owner: &Person, day: &str) -> Person {
    let to: chrono::DateTime<chrono::Utc> = format!("{day}T09:00:00Z").parse().expect("a moment");
    t.advance(to - t.house.app.now());
    while !t.run_due().await.is_empty() {}
    t.renewed(owner)
}
