//! One good request of each operation of the slice.

use serde_json::{Value, json};

use super::path;
use crate::pipelines::sales;
use crate::support::Firm;
use crate::sweeps::{Sample, Samples};

pub async fn add(firm: &Firm, all: &mut Samples) {
    let owner = &firm.owner;
    let pipeline = owner.post("/pipelines", sales("Сделки")).await.ok(201);
    let body = json!({"title": "Мебель", "amount": "5.00", "pipeline_id": pipeline["id"]});
    let deal = owner.post("/deals", body.clone()).await.ok(201);
    let lost = owner.post("/deals", body.clone()).await.ok(201);
    let reason = owner.get("/loss-reasons").await.ok(200)["items"][0]["id"].clone();
    let why = json!({"loss_reason_id": reason});
    let loser = owner.seen(&lost["version"]);
    let lost = loser
        .post(&format!("{}/lose", path(&lost)), why.clone())
        .await
        .ok(200);
    let thrown = owner.post("/deals", body.clone()).await.ok(201);
    owner
        .seen(&thrown["version"])
        .delete(&path(&thrown))
        .await
        .ok(204);
    let thrown = owner.get(&path(&thrown)).await.ok(200);

    let at = path(&deal);
    let sub = |name: &str| format!("{at}/{name}");
    let column = pipeline["stages"][0]["id"].as_str().expect("an id");
    let next = &pipeline["stages"][1]["id"];
    let lines = json!({"lines": [{"title": "Стул", "price": "1.00"}]});
    let change = |path: String, body: Value| Sample::change(path, &deal, Some(body));
    all.insert("listDeals", Sample::get("/deals"));
    all.insert(
        "exportDeals",
        Sample::post("/deals/export", json!({"columns": ["number", "title"]})),
    );
    all.insert("createDeal", Sample::post("/deals", body));
    all.insert("getDeal", Sample::get(at.clone()));
    all.insert("listDealEvents", Sample::get(sub("events")));
    all.insert("getDealMovement", Sample::get(sub("movement")));
    all.insert("getBoard", Sample::get("/board"));
    all.insert(
        "listBoardColumn",
        Sample::get(format!("/board/columns/{column}")),
    );
    all.insert("editDeal", change(at.clone(), json!({"title": "Свет"})));
    all.insert("setDealLines", change(sub("lines"), lines));
    all.insert("moveDeal", change(sub("move"), json!({"stage_id": next})));
    all.insert("winDeal", change(sub("win"), json!({})));
    all.insert("loseDeal", change(sub("lose"), why));
    all.insert("deleteDeal", Sample::change(at.clone(), &deal, None));
    all.insert(
        "reopenDeal",
        Sample::change(path(&lost) + "/reopen", &lost, Some(json!({}))),
    );
    all.insert(
        "restoreDeal",
        Sample::change(path(&thrown) + "/restore", &thrown, None),
    );
    all.insert(
        "assignDeal",
        change(sub("assign"), json!({"responsible_id": firm.other.id()})),
    );
}
