//! One good request of each operation on requisites and timelines.

use serde_json::json;

use super::requisites::seed;
use super::{anna_elkina, path, romashka};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let made = firm.owner.post("/companies", romashka()).await.ok(201);
    let anna = firm.owner.post("/contacts", anna_elkina()).await.ok(201);
    for (operation, list, of) in [
        ("listCompanyEvents", "companies", &made),
        ("listContactEvents", "contacts", &anna),
    ] {
        let events = format!("{}/events", path(list, of));
        all.insert(operation, Sample::get(events));
    }
    let at = format!("{}/requisites", path("companies", &made));
    let first = format!("{at}/2025-01-01");
    let one = firm.owner.seen(&json!(0)).put(&first, seed()).await.ok(200);
    let later = format!("{at}/2026-01-01");
    all.insert(
        "lookUpParty",
        Sample::get("/party-requisites?inn=6731067957"),
    );
    all.insert("getCompanyRequisites", Sample::get(at));
    all.insert(
        "setCompanyRequisites",
        Sample::change(later, &one, Some(seed())),
    );
    all.insert("removeCompanyRequisites", Sample::change(first, &one, None));
}
