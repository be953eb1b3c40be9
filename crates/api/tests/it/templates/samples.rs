//! One good request of each operation of the slice.

use std::sync::LazyLock;

use serde_json::json;

use super::{invoice_docx, kept, path};
use crate::documents::{deal, parties, path as document_path};
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

static DOCX: LazyLock<Vec<u8>> = LazyLock::new(invoice_docx);

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    owner.post("/pipelines", sales("Шаблоны")).await.ok(201);
    let (entity, company) = parties(owner).await;
    let made = kept(owner, "kinds=invoice").await;
    let away = kept(owner, "kinds=invoice").await;
    let archive = format!("{}/archive", path(&away));
    let seen = owner.seen(&away["version"]);
    let away = seen.post(&archive, json!({})).await.ok(200);
    let of_invoices = "/document-templates?kinds=invoice";
    all.insert(
        "uploadTemplate",
        Sample::upload(of_invoices, "a.docx", &DOCX),
    );
    let check = "/document-templates/check?kinds=invoice";
    all.insert("checkTemplate", Sample::upload(check, "a.docx", &DOCX));
    let names = "/document-templates/placeholders?kind=invoice";
    all.insert("listPlaceholders", Sample::get(names));
    all.insert("listTemplates", Sample::get("/document-templates"));
    let at = path(&made);
    all.insert("getTemplate", Sample::get(at.clone()));
    all.insert("getTemplateFile", Sample::get(format!("{at}/file")));
    all.insert("previewTemplate", Sample::get(format!("{at}/preview")));
    let name = json!({"name": "Счёт на бланке"});
    all.insert("editTemplate", Sample::change(&at, &made, Some(name)));
    let other = Sample::upload(format!("{at}/file"), "another.docx", &DOCX);
    let other = Sample {
        version: Some(made["version"].clone()),
        ..other
    };
    all.insert("replaceTemplateFile", other);
    all.insert(
        "archiveTemplate",
        Sample::change(format!("{at}/archive"), &made, None),
    );
    let back = format!("{}/bring-back", path(&away));
    all.insert("bringBackTemplate", Sample::change(back, &away, None));
    let deal = deal(owner, &company).await;
    let wish = json!({
        "kind": "invoice", "deal_id": deal["id"], "legal_entity_id": entity["id"],
    });
    let draft = owner.post("/documents", wish).await.ok(201);
    let seen = owner.seen(&draft["version"]);
    let chosen = json!({"template_id": made["id"]});
    let draft = seen.patch(&document_path(&draft), chosen).await.ok(200);
    let docx = format!("{}/docx", document_path(&draft));
    all.insert("getDocumentDocx", Sample::get(docx));
}
