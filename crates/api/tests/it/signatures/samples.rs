//! One good request of each operation of the slice.

use serde_json::{Value, json};

use super::agreement;
use crate::documents::{deal, issue, parties, path};
use crate::paper_trail::mark;
use crate::shares::token_in;
use crate::support::{Firm, Person};
use crate::sweeps::{Sample, Samples};

async fn contract(owner: &Person) -> Value {
    let (entity, company) = parties(owner).await;
    let deal = deal(owner, &company).await;
    let wish = json!({
        "kind": "contract", "contract_type": "electronic_signature",
        "deal_id": deal["id"], "legal_entity_id": entity["id"],
    });
    let draft = owner.post("/documents", wish).await.ok(201);
    let contract = issue(owner, &draft, json!({})).await.ok(200);
    let scan = json!({"kind": "scan_received", "date": "2026-11-25"});
    mark(owner, &contract, scan).await.ok(201);
    contract
}

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let signed = contract(owner).await;
    let at = "/signature-agreements";
    let wish = agreement(&signed);
    let made = owner.post(at, wish).await.ok(201);
    let one = format!("{at}/{}", made["id"].as_str().expect("an id"));
    let unregistered = contract(owner).await;
    all.insert("listSignatureAgreements", Sample::get(at));
    all.insert(
        "registerSignatureAgreement",
        Sample::post(at, agreement(&unregistered)),
    );
    all.insert("getSignatureAgreement", Sample::get(one.clone()));
    all.insert(
        "endSignatureAgreement",
        Sample::change(format!("{one}/end"), &made, None),
    );
    let protocol = format!("{}/signature", path(&signed));
    all.insert("getSignatureProtocol", Sample::get(protocol));
    let share = format!("{}/share", path(&signed));
    let share = owner.post(&share, json!({})).await.ok(200);
    let token = token_in(share["link"].as_str().expect("a link"));
    let held = json!({"token": token});
    let code = "/public/documents/signature/code";
    all.insert("askSignatureCode", Sample::post(code, held.clone()));
    let sign = json!({"token": token, "code": "123456"});
    all.insert(
        "signDocument",
        Sample::post("/public/documents/signature", sign),
    );
    let protocol = "/public/documents/signature/protocol";
    all.insert("readSignatureProtocol", Sample::post(protocol, held));
}
