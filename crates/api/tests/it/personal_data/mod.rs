mod consents;
mod erase;
mod export;
pub mod samples;

use serde_json::{Value, json};

use crate::clients::{anna_elkina, path};
use crate::documents::Office;
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
    format!(
        "/contacts/{}/consents/{}/withdraw",
        id("contact_id"),
        id("id")
    )
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

/// A person who buys for themselves, and what has gathered around them.
pub struct Buyer {
    pub anna: Value,
    pub deal: Value,
    pub invoice: Value,
    pub payment: Value,
    pub consent: Value,
}

impl Buyer {
    pub async fn of(office: &Office) -> Self {
        let owner = &office.owner;
        let anna = contact(owner).await;
        let consent = owner.post(&consents_of(&anna), advertising()).await;
        let consent = consent.ok(201);
        let wish = json!({
            "title": "Кресло для Анны Ёлкиной", "contact_id": anna["id"],
            "lines": [{"title": "Кресло", "quantity": "1", "price": "100.00"}],
            "source": {
                "domain": "shop.example", "visitor_id": "visitor-17",
                "request_text": "Это Анна, звоните 8 (910) 123-45-67",
            },
        });
        let deal = owner.post("/deals", wish).await.ok(201);
        let at = crate::deals::path(&deal);
        let note = json!({"text": "Живёт на Ленина, 5"});
        owner.post(&format!("{at}/notes"), note).await.ok(201);
        let task = json!({
            "title": "Позвонить: Ёлкина Анна", "deal_id": deal["id"],
            "due_at": "2026-11-27T09:00:00Z",
        });
        owner.post("/tasks", task).await.ok(201);
        office.seller.file(&deal, "паспорт.pdf").await;
        let invoice = office.issued("invoice", &deal).await;
        let payment = json!({
            "direction": "received", "amount": "100.00", "value_date": "2026-11-25",
            "legal_entity_id": office.entity["id"], "contact_id": anna["id"], "way": "bank",
            "allocations": [{"document_id": invoice["id"], "amount": "100.00"}],
        });
        let payment = crate::payments::record(owner, payment).await.ok(201);
        Self {
            anna,
            deal,
            invoice,
            payment,
            consent,
        }
    }

    pub fn at(&self, what: &str) -> String {
        format!("{}/{what}", path("contacts", &self.anna))
    }
}
