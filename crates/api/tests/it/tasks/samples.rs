//! One good request of each operation of the slice.

use serde_json::json;

use super::{day, path};
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let pipeline = owner.post("/pipelines", sales("Задачи")).await.ok(201);
    let deal = json!({"title": "Мебель", "pipeline_id": pipeline["id"]});
    let deal = owner.post("/deals", deal).await.ok(201);
    let body = json!({"deal_id": deal["id"], "title": "Позвонить", "due_at": day(1)});
    let task = owner.post("/tasks", body.clone()).await.ok(201);
    let done = owner.post("/tasks", body.clone()).await.ok(201);
    let complete = format!("{}/complete", path(&done));
    let done = owner
        .seen(&done["version"])
        .send(reqwest::Method::POST, &complete, None)
        .await
        .ok(200);
    all.insert("listTasks", Sample::get("/tasks"));
    all.insert("createTask", Sample::post("/tasks", body));
    all.insert(
        "editTask",
        Sample::change(path(&task), &task, Some(json!({"title": "Написать"}))),
    );
    all.insert(
        "completeTask",
        Sample::change(path(&task) + "/complete", &task, None),
    );
    all.insert(
        "reopenTask",
        Sample::change(path(&done) + "/reopen", &done, None),
    );
    all.insert(
        "listDealTasks",
        Sample::get(crate::deals::path(&deal) + "/tasks"),
    );
}
