//! One good request of each operation of the slice.

use serde_json::json;

use super::{path, save, wish};
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let kept = save(owner, wish("Сотрудники")).await;
    let gone = save(owner, wish("Старый")).await;
    owner
        .seen(&gone["version"])
        .delete(&path(&gone))
        .await
        .ok(204);
    all.insert("listSavedReports", Sample::get("/saved-reports"));
    let new = Sample::post("/saved-reports", wish("Новый"));
    all.insert("createSavedReport", new);
    let other = json!({"name": "Люди"});
    let edit = Sample::change(path(&kept), &kept, Some(other));
    all.insert("editSavedReport", edit);
    let delete = Sample::change(path(&kept), &kept, None);
    all.insert("deleteSavedReport", delete);
    let back = Sample::change(path(&gone) + "/restore", &json!({"version": 2}), None);
    all.insert("restoreSavedReport", back);
}
