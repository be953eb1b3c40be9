//! One good request of each operation of the slice.

use serde_json::json;

use super::{path, record};
use crate::documents::{deal, issue, parties};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

/// After those of documents, which make a pipeline.
pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let (entity, company) = parties(owner).await;
    let deal = deal(owner, &company).await;
    let wish = json!({
        "kind": "invoice", "deal_id": deal["id"], "legal_entity_id": entity["id"],
    });
    let draft = owner.post("/documents", wish).await.ok(201);
    let invoice = issue(owner, &draft, json!({})).await.ok(200);
    let parts = json!([{"document_id": invoice["id"], "amount": "100.00"}]);
    let wish = json!({
        "direction": "received", "amount": "150.00", "value_date": "2026-11-25",
        "legal_entity_id": entity["id"], "company_id": company["id"], "way": "bank",
        "allocations": parts,
    });
    let payment = record(owner, wish.clone()).await.ok(201);
    let at = path(&payment);
    all.insert("listPayments", Sample::get("/payments"));
    all.insert("recordPayment", Sample::post("/payments", wish));
    all.insert("getPayment", Sample::get(at.clone()));
    let reference = json!({"reference": "318"});
    all.insert(
        "editPayment",
        Sample::change(&at, &payment, Some(reference)),
    );
    let other = json!([{"document_id": invoice["id"], "amount": "120.00"}]);
    all.insert(
        "setPaymentAllocations",
        Sample::change(
            format!("{at}/allocations"),
            &payment,
            Some(json!({"allocations": other})),
        ),
    );
    let why = json!({"reason": "Записан дважды"});
    all.insert(
        "undoPayment",
        Sample::change(format!("{at}/undo"), &payment, Some(why)),
    );
    let entity = entity["id"].as_str().expect("an id");
    let ask = format!("/payments/suggestions?legal_entity_id={entity}&amount=100.00");
    all.insert("suggestAllocations", Sample::get(ask));
    let deal = deal["id"].as_str().expect("an id");
    all.insert("getDealMoney", Sample::get(format!("/deals/{deal}/money")));
}
