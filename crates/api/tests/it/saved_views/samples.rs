//! One good request of each operation of the slice.

use serde_json::json;

use super::{path, view};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let open = view(owner, "Открытые").await;
    let gone = view(owner, "Старые").await;
    owner
        .seen(&gone["version"])
        .delete(&path(&gone))
        .await
        .ok(204);
    let body = json!({"name": "Новые", "sort": "-amount"});
    all.insert("listSavedViews", Sample::get("/saved-views"));
    all.insert("createSavedView", Sample::post("/saved-views", body));
    let other = json!({"name": "В работе"});
    all.insert(
        "editSavedView",
        Sample::change(path(&open), &open, Some(other)),
    );
    all.insert("deleteSavedView", Sample::change(path(&open), &open, None));
    all.insert(
        "restoreSavedView",
        Sample::change(path(&gone) + "/restore", &json!({"version": 2}), None),
    );
    all.insert(
        "chooseSavedView",
        Sample::post(path(&open) + "/default", json!({"is_default": true})),
    );
}
