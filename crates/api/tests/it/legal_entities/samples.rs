//! One good request of each operation of the slice.

use reqwest::Method;
use serde_json::json;

use super::pictures::SQUARE;
use super::{path, twins};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let made = owner.post("/legal-entities", twins()).await.ok(201);
    let away = owner.post("/legal-entities", twins()).await.ok(201);
    let archive = format!("{}/archive", path(&away));
    let away = owner
        .seen(&away["version"])
        .post(&archive, json!({}))
        .await
        .ok(200);
    let two = owner.post("/legal-entities", twins()).await.ok(201);
    let later = format!("{}/requisites/2025-01-01", path(&two));
    let requisites = twins()["requisites"].clone();
    let two = owner
        .seen(&two["version"])
        .put(&later, requisites.clone())
        .await
        .ok(200);
    let at = path(&made);
    let logo = format!("{}/pictures/logo", path(&two));
    let seen = owner.seen(&two["version"]);
    let two = seen.send_file(Method::PUT, &logo, ("", ""), SQUARE).await;
    let two = two.ok(200);
    let stamp = Sample::upload(format!("{at}/pictures/stamp"), "", SQUARE);
    let stamp = Sample {
        version: Some(made["version"].clone()),
        ..stamp
    };
    all.insert("setLegalEntityPicture", stamp);
    all.insert("getLegalEntityPicture", Sample::get(logo.clone()));
    all.insert("removeLegalEntityPicture", Sample::change(logo, &two, None));
    all.insert("listLegalEntities", Sample::get("/legal-entities"));
    all.insert(
        "createLegalEntity",
        Sample::post("/legal-entities", twins()),
    );
    all.insert("getLegalEntity", Sample::get(at.clone()));
    let name = json!({"name": "Твинс"});
    all.insert("editLegalEntity", Sample::change(&at, &made, Some(name)));
    all.insert(
        "archiveLegalEntity",
        Sample::change(format!("{at}/archive"), &made, None),
    );
    let back = format!("{}/bring-back", path(&away));
    all.insert("bringBackLegalEntity", Sample::change(back, &away, None));
    let from = format!("{at}/requisites/2025-06-01");
    all.insert(
        "setLegalEntityRequisites",
        Sample::change(from, &made, Some(requisites)),
    );
    all.insert(
        "removeLegalEntityRequisites",
        Sample::change(later, &two, None),
    );
}
