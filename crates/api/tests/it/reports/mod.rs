mod ask;
mod changed_since;
mod closing;
mod customers;
mod debts;
mod drill;
mod export;
mod filters;
mod funnel;
mod history;
mod oracle;
mod plan_fact;
mod position;
mod products;
mod received;
mod sales;
pub mod samples;
mod verify;

use serde_json::Value;

/// The row of a report whose first key has this name; `None`: that of deals that have none.
pub fn row<'a>(report: &'a Value, name: Option<&str>) -> &'a Value {
    let rows = report["rows"].as_array().expect("rows");
    let found = rows
        .iter()
        .find(|row| row["keys"][0]["name"].as_str() == name);
    found.unwrap_or_else(|| panic!("no row {name:?} in {report}"))
}
