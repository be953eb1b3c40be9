mod balances;
mod import;
mod reconciliation;
pub mod samples;

use serde_json::{Value, json};

use crate::documents::Office;

pub fn path(balance: &Value) -> String {
    format!(
        "/opening-balances/{}",
        balance["id"].as_str().expect("an id")
    )
}

impl Office {
    /// The wish for a balance with the office's client.
    pub fn balance(&self, on: &str, amount: &str) -> Value {
        json!({
            "legal_entity_id": self.entity["id"], "company_id": self.company["id"],
            "on_date": on, "amount": amount,
        })
    }

    /// The settlement with the office's client.
    pub async fn settlement(&self, from: &str, to: &str) -> Value {
        let query = format!(
            "/settlements?legal_entity_id={}&company_id={}&from={from}&to={to}",
            self.entity["id"].as_str().expect("an id"),
            self.company["id"].as_str().expect("an id"),
        );
        self.owner.get(&query).await.ok(200)
    }

    /// A draft for the office's client alone.
    pub async fn draft_alone(&self, kind: &str) -> Value {
        let wish = json!({
            "kind": kind, "company_id": self.company["id"], "legal_entity_id": self.entity["id"],
        });
        self.owner.post("/documents", wish).await.ok(201)
    }
}
