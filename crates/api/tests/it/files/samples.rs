//! One good request of each operation of the slice.

use serde_json::json;

use super::{PDF, content, of, path};
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let pipeline = owner.post("/pipelines", sales("Файлы")).await.ok(201);
    let deal = json!({"title": "Мебель", "pipeline_id": pipeline["id"]});
    let deal = owner.post("/deals", deal).await.ok(201);
    let file = owner.upload(&of(&deal), "a.pdf", "", PDF).await.ok(201);
    let thrown = owner.upload(&of(&deal), "b.pdf", "", PDF).await.ok(201);
    owner
        .seen(&thrown["version"])
        .delete(&path(&thrown))
        .await
        .ok(204);
    let thrown = owner.get(&path(&thrown)).await.ok(200);
    all.insert("listDealFiles", Sample::get(of(&deal)));
    all.insert("uploadDealFile", Sample::upload(of(&deal), "c.pdf", PDF));
    all.insert("getFile", Sample::get(path(&file)));
    all.insert("downloadFile", Sample::get(content(&file)));
    all.insert("deleteFile", Sample::change(path(&file), &file, None));
    let restore = format!("{}/restore", path(&thrown));
    all.insert("restoreFile", Sample::change(restore, &thrown, None));
}
