//! One good request of each operation of the slice.

use serde_json::json;

use super::token_in;
use crate::documents::{deal, issue, parties, path};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let (entity, company) = parties(owner).await;
    let deal = deal(owner, &company).await;
    let wish = json!({
        "kind": "quote", "deal_id": deal["id"], "legal_entity_id": entity["id"],
    });
    let other = owner.post("/documents", wish.clone()).await.ok(201);
    let other = issue(owner, &other, json!({})).await.ok(200);
    let draft = owner.post("/documents", wish).await.ok(201);
    let quote = issue(owner, &draft, json!({})).await.ok(200);
    let at = path(&quote);
    let share = owner.post(&format!("{at}/share"), json!({})).await.ok(200);
    let token = token_in(share["link"].as_str().expect("a link"));
    let letter = json!({
        "to": "buh@romashka.ru", "has_copy": false, "subject": "Предложение",
        "message": "Здравствуйте!", "has_file": true,
    });
    all.insert("getSending", Sample::get(format!("{at}/sending")));
    let open = format!("{}/share", path(&other));
    all.insert("openShare", Sample::post(open, json!({})));
    all.insert(
        "writeDocumentLetter",
        Sample::post(format!("{at}/letters"), letter),
    );
    all.insert(
        "revokeShare",
        Sample {
            body: None,
            ..Sample::post(format!("{at}/share/revoke"), json!({}))
        },
    );
    let look = json!({"token": token});
    all.insert(
        "lookAtDocument",
        Sample::post("/public/documents/look", look.clone()),
    );
    all.insert("readSharedPdf", Sample::post("/public/documents/pdf", look));
    let reply = json!({"token": token, "accepted": true, "name": "Иванов"});
    all.insert(
        "answerDocument",
        Sample::post("/public/documents/answer", reply),
    );
}
