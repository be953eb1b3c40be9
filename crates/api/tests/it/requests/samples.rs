//! One good request of each operation of the slice.

use serde_json::{Value, json};

use super::{asked, path, site};
use crate::support::{Firm, TestServer};
use crate::sweeps::{Sample, Samples};

pub async fn add(t: &TestServer, firm: &Firm, all: &mut Samples) {
    let site = site(t, &firm.owner).await;
    let request = asked(&site, "Десять стульев").await;
    let reasons = firm.owner.get("/loss-reasons").await.ok(200);
    let why = json!({"loss_reason_id": reasons["items"][0]["id"]});
    let contact = json!({"first_name": "Анна"});
    let contact = firm.owner.post("/contacts", contact).await.ok(201);
    let sub = |name: &str| format!("{}/{name}", path(&request));
    let change = |path: String, body: Value| Sample::change(path, &request, Some(body));
    all.insert("listRequests", Sample::get("/requests"));
    all.insert("getRequest", Sample::get(path(&request)));
    all.insert("acceptRequest", change(sub("accept"), json!({})));
    all.insert(
        "joinRequest",
        change(sub("join"), json!({"contact_id": contact["id"]})),
    );
    all.insert("declineRequest", change(sub("decline"), why));
}
