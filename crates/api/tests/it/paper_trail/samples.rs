//! One good request of each operation of the slice.

use serde_json::{Value, json};

use super::{mark, trail_path};
use crate::documents::{deal, issue, parties, path};
use crate::files::PDF;
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

/// A PDF without a page.
const BLANK: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    owner.post("/pipelines", sales("Бумаги")).await.ok(201);
    let (entity, company) = parties(owner).await;
    let deal = deal(owner, &company).await;
    let issued = async |kind: &str| -> Value {
        let wish = json!({
            "kind": kind, "deal_id": deal["id"], "legal_entity_id": entity["id"],
        });
        let draft = owner.post("/documents", wish).await.ok(201);
        issue(owner, &draft, json!({})).await.ok(200)
    };
    let (act, marked) = (issued("act").await, issued("act").await);
    let scan = json!({"kind": "scan_sent", "date": "2026-11-20"});
    let trail = mark(owner, &marked, scan.clone()).await.ok(201);
    let id = trail["marks"][0]["id"].as_str().expect("an id");
    let at = trail_path(&act);
    let fresh = owner.get(&at).await.ok(200);
    all.insert("getPaperTrail", Sample::get(at.clone()));
    let nothing = json!({"expects": "nothing"});
    all.insert("editPaperTrail", Sample::change(&at, &fresh, Some(nothing)));
    let marks = format!("{}/paper_marks", path(&act));
    all.insert("markPaper", Sample::post(marks, scan.clone()));
    let withdrawn = format!("{}/paper_marks/{id}", path(&marked));
    all.insert("withdrawPaperMark", Sample::change(withdrawn, &trail, None));
    let files = format!("{}/files", path(&act));
    all.insert("listDocumentFiles", Sample::get(files.clone()));
    all.insert("uploadDocumentFile", Sample::upload(files, "c.pdf", PDF));
    all.insert(
        "readScan",
        Sample::upload("/originals/scans", "c.pdf", BLANK),
    );
    let wanted = json!({"documents": [{"id": act["id"]}]});
    all.insert(
        "printDocuments",
        Sample::post("/documents/print", wanted.clone()),
    );
    all.insert("sortDispatch", Sample::post("/originals/dispatch", wanted));
    let list = json!({"documents": [{"id": act["id"]}], "paper": "list"});
    all.insert(
        "printDispatch",
        Sample::post("/originals/dispatch/print", list),
    );
    let bulk = json!({"document_ids": [act["id"]], "mark": scan});
    all.insert("bulkMarkPapers", Sample::post("/paper_marks/bulk", bulk));
    all.insert("listOriginals", Sample::get("/originals"));
    all.insert("getOriginalShares", Sample::get("/originals/share"));
}
