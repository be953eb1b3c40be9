mod allocate;
mod at_once;
mod closed;
mod documents;
mod edit;
mod list;
mod money;
mod reach;
mod record;
mod refund;
pub mod samples;
mod suggest;
mod undo;

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

use crate::documents::Office;
use crate::support::{Answer, Person};

/// Money of the office's client for these invoices.
pub fn received(office: &Office, amount: &str, parts: &[(&Value, &str)]) -> Value {
    json!({
        "direction": "received", "amount": amount, "value_date": "2026-11-25",
        "legal_entity_id": office.entity["id"], "company_id": office.company["id"],
        "way": "bank", "allocations": allocations(parts),
    })
}

/// Money that goes back to the client, of these invoices.
pub fn returned(office: &Office, of: &Value, amount: &str, parts: &[(&Value, &str)]) -> Value {
    let mut wish = received(office, amount, parts);
    wish["direction"] = json!("returned");
    wish["refund_of_id"] = of["id"].clone();
    wish
}

pub fn allocations(parts: &[(&Value, &str)]) -> Value {
    parts
        .iter()
        .map(|(document, amount)| json!({"document_id": document["id"], "amount": amount}))
        .collect()
}

/// Sends a wish under a key of its own.
pub async fn record(by: &Person, wish: Value) -> Answer {
    static KEYS: AtomicU32 = AtomicU32::new(0);
    let key = format!("payment-{}", KEYS.fetch_add(1, Ordering::Relaxed));
    by.with("idempotency-key", &key)
        .post("/payments", wish)
        .await
}

pub async fn allocate(by: &Person, payment: &Value, parts: &[(&Value, &str)]) -> Answer {
    let wish = json!({"allocations": allocations(parts)});
    let path = format!("{}/allocations", path(payment));
    by.seen(&payment["version"]).put(&path, wish).await
}

pub async fn undo(by: &Person, payment: &Value) -> Answer {
    let why = json!({"reason": "Записан дважды"});
    let path = format!("{}/undo", path(payment));
    by.seen(&payment["version"]).post(&path, why).await
}

pub async fn again(by: &Person, payment: &Value) -> Value {
    by.get(&path(payment)).await.ok(200)
}

pub fn path(payment: &Value) -> String {
    format!("/payments/{}", payment["id"].as_str().expect("an id"))
}

/// What is paid of a document, how far, and whether it is overdue.
pub async fn paid(office: &Office, document: &Value) -> (String, String, bool) {
    let now = office.owner.get(&crate::documents::path(document)).await;
    let now = now.ok(200);
    let text = |name: &str| now[name].as_str().unwrap_or("null").to_owned();
    (
        text("paid"),
        text("payment_state"),
        now["is_overdue"].as_bool().expect("a mark"),
    )
}
