//! One good request of each operation of the slice.

use serde_json::json;

use super::{note, of, path};
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let pipeline = owner.post("/pipelines", sales("Заметки")).await.ok(201);
    let deal = json!({"title": "Мебель", "pipeline_id": pipeline["id"]});
    let deal = owner.post("/deals", deal).await.ok(201);
    let note = note(owner, &deal, "Просили звонить после обеда").await;
    let text = json!({"text": "Просили звонить до обеда"});
    all.insert("listDealNotes", Sample::get(of(&deal)));
    all.insert("createDealNote", Sample::post(of(&deal), text.clone()));
    all.insert("editNote", Sample::change(path(&note), &note, Some(text)));
    all.insert("deleteNote", Sample::change(path(&note), &note, None));
}
