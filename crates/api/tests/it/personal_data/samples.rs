//! One good request of each operation of the slice.

use serde_json::json;

use super::{advertising, consents_of, contact, withdrawal_of};
use crate::clients::path;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let anna = contact(owner).await;
    let at = consents_of(&anna);
    let consent = owner.post(&at, advertising()).await.ok(201);
    let said = json!({"way": "letter", "address": "anna@romashka.ru"});
    let whole = format!("{}/personal-data", path("contacts", &anna));
    all.insert(
        "exportPersonalData",
        Sample {
            path: whole,
            ..Sample::default()
        },
    );
    all.insert("listContactConsents", Sample::get(at.clone()));
    all.insert("recordContactConsent", Sample::post(at, advertising()));
    all.insert(
        "withdrawContactConsent",
        Sample::change(withdrawal_of(&consent), &consent, Some(said)),
    );
    let vera = contact(owner).await;
    let at = path("contacts", &vera);
    let wish = json!({"name": vera["name"], "reason": "demand"});
    all.insert("eraseContact", Sample::post(format!("{at}/erase"), wish));
    let gone = contact(owner).await;
    let at = path("contacts", &gone);
    let wish = json!({"name": gone["name"], "reason": "withdrawal"});
    owner.post(&format!("{at}/erase"), wish).await.ok(200);
    all.insert("getContactErasure", Sample::get(format!("{at}/erasure")));
}
