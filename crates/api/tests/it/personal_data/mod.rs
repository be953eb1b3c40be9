mod consents;
pub mod samples;

use serde_json::{Value, json};

use crate::clients::{anna_elkina, path};
use crate::support::Person;

/// A contact of the firm.
pub async fn contact(by: &Person) -> Value {
    by.post("/contacts", anna_elkina()).await.ok(201)
}

/// Where the consents of a contact are.
pub fn consents_of(contact: &Value) -> String {
    format!("{}/consents", path("contacts", contact))
}

/// Where a consent is withdrawn.
pub fn withdrawal_of(consent: &Value) -> String {
    let id = |name: &str| consent[name].as_str().expect("an id").to_owned();
    format!("/contacts/{}/consents/{}/withdraw", id("contact_id"), id("id"))
}

/// A consent as people give it on a site.
pub fn advertising() -> Value {
    json!({
        "purpose": "advertising",
        "text_version": "от 01.09.2026",
        "way": "form",
        "address": "203.0.113.7",
    })
}
