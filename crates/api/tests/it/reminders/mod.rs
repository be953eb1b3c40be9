mod contracts;
mod payers;

use canape_domain::mail::Letter;
use serde_json::{Value, json};

use crate::documents::Office;
use crate::legal_entities;
use crate::support::{Person, TestServer};

/// Letters whose subject holds these words, the newest first.
pub async fn letters(t: &TestServer, about: &str) -> Vec<Letter> {
    let mailbox = t.house.mailbox.as_ref().expect("a mailbox");
    let kept = mailbox.kept(50).await.expect("letters").into_iter();
    let letters = kept.map(|kept| kept.letter);
    letters
        .filter(|letter| letter.subject.contains(about))
        .collect()
}

/// Goes to a day of the calendar at noon and does what is due.
pub async fn noon(t: &TestServer, office: &Office, day: &str) -> Person {
    let to: chrono::DateTime<chrono::Utc> = format!("{day}T09:00:00Z").parse().expect("a moment");
    t.advance(to - t.house.app.now());
    while !t.run_due().await.is_empty() {}
    t.renewed(&office.owner)
}

async fn terms(owner: &Person, entity: &Value, reminds_payers: bool) -> Value {
    let terms = json!({"terms": {
        "pay_by_days": 5, "originals_days": 10, "calendar": "contract", "has_facsimile": false,
        "reminds_colleagues": false, "reminds_payers": reminds_payers,
    }});
    let entity = owner.get(&legal_entities::path(entity)).await.ok(200);
    let owner = owner.seen(&entity["version"]);
    owner
        .patch(&legal_entities::path(&entity), terms)
        .await
        .ok(200)
}

pub async fn give_address(office: &Office, email: &str) {
    let company = crate::clients::path("companies", &office.company);
    let mut theirs = crate::clients::seed();
    theirs["document_email"] = json!(email);
    theirs["short_name"] = json!("ООО «Ромашка»");
    let at = format!("{company}/requisites/2026-01-01");
    office.owner.seen(&json!(1)).put(&at, theirs).await.ok(200);
}
