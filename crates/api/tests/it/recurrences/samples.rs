//! One good request of each operation of the slice.

use serde_json::json;

use super::{monthly, path};
use crate::documents::{deal, parties};
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    owner
        .post("/pipelines", sales("Обслуживание"))
        .await
        .ok(201);
    let (entity, company) = parties(owner).await;
    let deal = deal(owner, &company).await;
    let wish = monthly(&deal, &entity);
    let one = owner.post("/recurrences", wish.clone()).await.ok(201);
    let at = path(&one);
    all.insert("listRecurrences", Sample::get("/recurrences"));
    all.insert("createRecurrence", Sample::post("/recurrences", wish));
    all.insert("getRecurrence", Sample::get(at.clone()));
    let pause = json!({"is_paused": true});
    all.insert("editRecurrence", Sample::change(&at, &one, Some(pause)));
    all.insert("deleteRecurrence", Sample::change(&at, &one, None));
}
