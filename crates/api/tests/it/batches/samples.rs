//! One good request of each operation of the slice.

use serde_json::json;

use super::bulk;
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let pipeline = owner.post("/pipelines", sales("Массово")).await.ok(201);
    let body = json!({"title": "Мебель", "pipeline_id": pipeline["id"]});
    let deal = owner.post("/deals", body).await.ok(201);
    let tags = json!({"tags": {"add": ["vip"]}});
    let batch = bulk(owner, std::slice::from_ref(&deal), tags.clone())
        .await
        .ok(200);
    let at = format!("/deals/bulk/{}", batch["id"].as_str().expect("an id"));
    let slow = json!({"filter": {"tag": "vip"}, "change": tags, "in_background": true});
    let running = owner.post("/deals/bulk", slow).await.ok(202);
    let running = running["id"].as_str().expect("an id");
    all.insert(
        "cancelDealBulk",
        Sample::post(format!("/deals/bulk/{running}/cancel"), json!({})),
    );
    let wish = json!({"filter": {"tag": "vip"}, "change": {"expected_close_on": "2026-12-31"}});
    all.insert(
        "previewDealBulk",
        Sample::post("/deals/bulk/preview", json!({"filter": {}})),
    );
    all.insert("bulkChangeDeals", Sample::post("/deals/bulk", wish));
    all.insert("getDealBulk", Sample::get(at.clone()));
    all.insert("getDealBulkRefused", Sample::get(at.clone() + "/refused"));
    all.insert(
        "undoDealBulk",
        Sample {
            path: at.clone() + "/undo",
            body: Some(json!({})),
            ..Sample::default()
        },
    );
}
