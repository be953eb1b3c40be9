mod behind;
mod expected;
mod export;
mod oracle;
mod owed;
pub mod samples;

use serde_json::{Value, json};

use crate::documents::Office;
use crate::support::Person;

/// An invoice of the office's client, to be paid by a day, dated so that it may be.
async fn invoice_by(office: &Office, pay_by: Option<&str>) -> Value {
    let draft = office.draft("invoice", &office.deal().await).await;
    let change = json!({"date": "2026-08-03", "pay_by": pay_by});
    let draft = office.edit(&draft, change).await.ok(200);
    office.issue(&draft).await.ok(200)
}

/// What was handed over upon a document, on a day.
async fn act_upon(office: &Office, basis: &Value, on: &str) -> Value {
    let draft = office.draft_upon("act", basis).await.ok(201);
    let draft = office.edit(&draft, json!({"date": on})).await.ok(200);
    office.issue(&draft).await.ok(200)
}

/// A report on debts.
async fn debts(of: &Person, question: &str) -> Value {
    of.get(&format!("/reports/{question}")).await.ok(200)
}

/// The figures that are not zero.
fn told(figures: &Value) -> Value {
    let figures = figures.as_object().expect("figures").clone();
    let told = figures
        .into_iter()
        .filter(|(_, value)| *value != json!("0.00") && *value != json!(0));
    Value::Object(told.collect())
}

/// All items of a list, three at a time.
async fn all(of: &Person, path: &str) -> Vec<Value> {
    let join = if path.contains('?') { '&' } else { '?' };
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = of
            .get(&format!("{path}{join}limit=3{cursor}"))
            .await
            .ok(200);
        all.extend(page["items"].as_array().expect("items").iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

fn id(value: &Value) -> &str {
    value["id"].as_str().expect("an id")
}
