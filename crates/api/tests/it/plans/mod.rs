//! Plans.

mod fill;
mod reach;
pub mod samples;
mod set;

use serde_json::{Value, json};

use crate::support::{Answer, Person};

/// A cell of the firm.
pub fn firm(month: &str, amount: Option<&str>, version: Option<i64>) -> Value {
    json!({"subject": {"kind": "firm"}, "month": month, "amount": amount, "version": version})
}

/// A cell of a colleague.
pub fn of(user: &Person, month: &str, amount: &str) -> Value {
    json!({"subject": {"kind": "employee", "id": user.id()}, "month": month, "amount": amount})
}

pub async fn set(by: &Person, measure: &str, cells: Value) -> Answer {
    let wish = json!({"measure": measure, "cells": cells});
    by.put("/plans", wish).await
}

pub async fn table(by: &Person, months: (&str, &str), measure: &str) -> Value {
    let (first, last) = months;
    let path = format!("/plans?month_from={first}&month_to={last}&measure={measure}");
    by.get(&path).await.ok(200)
}

/// The amounts of a row, found by the subject's id; nothing: of the firm.
pub fn amounts(table: &Value, id: impl serde::Serialize) -> Vec<Value> {
    let id = json!(id);
    let rows = table["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["subject"]["id"] == id);
    let cells = row.expect("the row")["cells"].as_array().expect("cells");
    cells.iter().map(|cell| cell["amount"].clone()).collect()
}
