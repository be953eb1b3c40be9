//! One good request of each operation of the slice.

use serde_json::json;

use super::{deal, issue, parties, path};
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    owner.post("/pipelines", sales("Документы")).await.ok(201);
    let (entity, company) = parties(owner).await;
    let deal = deal(owner, &company).await;
    let wish = json!({
        "kind": "invoice", "deal_id": deal["id"], "legal_entity_id": entity["id"],
    });
    let draft = owner.post("/documents", wish.clone()).await.ok(201);
    let other = owner.post("/documents", wish.clone()).await.ok(201);
    let issued = issue(owner, &other, json!({})).await.ok(200);
    let at = path(&draft);
    all.insert("listCountries", Sample::get("/countries"));
    all.insert("listDocuments", Sample::get("/documents"));
    all.insert("createDocument", Sample::post("/documents", wish.clone()));
    all.insert("getDocument", Sample::get(at.clone()));
    // Its firm pays no VAT, so there is something to recalculate.
    let taxed = owner.post("/documents", wish.clone()).await.ok(201);
    let lines = json!({"lines": [{"title": "Окно", "price": "122.00", "vat_rate": "22"}]});
    let seen = owner.seen(&taxed["version"]);
    let taxed = seen.patch(&path(&taxed), lines).await.ok(200);
    let vat = format!("{}/recalculate-vat", path(&taxed));
    all.insert("previewVat", Sample::get(format!("{vat}/preview")));
    all.insert(
        "recalculateVat",
        Sample::change(vat, &taxed, Some(json!({"keep": "total"}))),
    );
    let terms = json!({"terms": "Оплата вперёд"});
    all.insert("editDocument", Sample::change(&at, &draft, Some(terms)));
    all.insert("discardDocument", Sample::change(&at, &draft, None));
    all.insert("checkDocument", Sample::get(format!("{at}/check")));
    all.insert("getDocumentPdf", Sample::get(format!("{at}/pdf")));
    let closing = json!({
        "kind": "transfer", "deal_id": deal["id"], "legal_entity_id": entity["id"],
    });
    let transfer = owner.post("/documents", closing).await.ok(201);
    let transfer = issue(owner, &transfer, json!({})).await.ok(200);
    let file = format!("{}/xml", path(&transfer));
    let period = json!({"format": "xlsx", "from": "2026-01-01", "to": "2026-12-31"});
    let dates = json!({"from": "2026-01-01", "to": "2026-12-31"});
    all.insert("takePapers", Sample::post("/documents/papers", dates));
    all.insert("exportDocuments", Sample::post("/documents/export", period));
    all.insert("getDocumentXml", Sample::get(file));
    all.insert(
        "issueDocument",
        Sample::change(format!("{at}/issue"), &draft, Some(json!({}))),
    );
    let since = json!({"valid_from": entity["requisites"][0]["valid_from"]});
    let notices = format!("{}/notices", crate::legal_entities::path(&entity));
    all.insert("notifyOfRequisites", Sample::post(notices, since));
    let many = json!({
        "drafts": [{"id": draft["id"], "version": draft["version"]}], "sends": false,
    });
    all.insert("issueDocuments", Sample::post("/documents/issue", many));
    let why = json!({"reason": "Ошибка в количестве"});
    all.insert(
        "cancelDocument",
        Sample::change(format!("{}/cancel", path(&issued)), &issued, Some(why)),
    );
}
