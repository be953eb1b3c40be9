//! Simple signatures by codes: agreements, codes, and what is signed.

mod agreements;
pub mod samples;
mod signing;

use serde_json::{Value, json};

use crate::documents::{Office, issue};

pub const SIGNER: &str = "buh@twins.ru";

impl Office {
    /// The agreement on signatures, signed by the client.
    pub async fn signed_contract(&self) -> Value {
        let deal = self.deal().await;
        let wish = json!({
            "kind": "contract", "contract_type": "electronic_signature",
            "deal_id": deal["id"], "legal_entity_id": self.entity["id"],
        });
        let draft = self.owner.post("/documents", wish).await.ok(201);
        let contract = issue(&self.owner, &draft, json!({})).await.ok(200);
        let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
        self.mark(&contract, scan).await.ok(201);
        contract
    }

    /// Puts it on file.
    pub async fn agreement(&self) -> Value {
        let contract = self.signed_contract().await;
        let wish = agreement(&contract);
        self.owner.post("/signature-agreements", wish).await.ok(201)
    }
}

/// The wish to put an agreement on file.
pub fn agreement(contract: &Value) -> Value {
    json!({
        "document_id": contract["id"], "signer": "Петров Иван Сергеевич",
        "post": "Генеральный директор", "email": SIGNER,
    })
}
