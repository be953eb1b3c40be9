//! One good request of each operation of the slice.

use serde_json::json;

use super::path;
use crate::documents::parties;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let (entity, company) = parties(owner).await;
    let another = json!({"name": "Лютик"});
    let another = owner.post("/companies", another).await.ok(201);
    let of = |company: &serde_json::Value| {
        json!({
            "legal_entity_id": entity["id"], "company_id": company["id"],
            "on_date": "2026-01-01", "amount": "1500.00",
        })
    };
    let balance = owner.post("/opening-balances", of(&company)).await.ok(201);
    let at = path(&balance);
    let asked = format!(
        "/settlements?legal_entity_id={}&company_id={}&from=2026-01-01&to=2026-12-31",
        entity["id"].as_str().expect("an id"),
        company["id"].as_str().expect("an id"),
    );
    all.insert("getSettlement", Sample::get(asked));
    all.insert("listOpeningBalances", Sample::get("/opening-balances"));
    all.insert(
        "createOpeningBalance",
        Sample::post("/opening-balances", of(&another)),
    );
    owner
        .post("/companies", json!({"name": "Clover"}))
        .await
        .ok(201);
    let of = format!(
        "legal_entity_id={}&on_date=2026-01-01",
        entity["id"].as_str().expect("an id")
    );
    let table: &[u8] = b"client,amount\nClover,5\n";
    let check = format!("/opening-balances/import/check?{of}");
    all.insert(
        "checkOpeningBalanceImport",
        Sample::upload(check, "t.csv", table),
    );
    let import = format!("/opening-balances/import?{of}");
    all.insert(
        "importOpeningBalances",
        Sample::upload(import, "t.csv", table),
    );
    all.insert("getOpeningBalance", Sample::get(at.clone()));
    let other = json!({"amount": "1400.00"});
    all.insert(
        "editOpeningBalance",
        Sample::change(&at, &balance, Some(other)),
    );
    all.insert("deleteOpeningBalance", Sample::change(&at, &balance, None));
}
