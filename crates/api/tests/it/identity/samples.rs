//! Good requests of the identity operations, for the sweeps.

use serde_json::json;

use super::PASSWORD;
use crate::support::{Firm, TestServer};
use crate::sweeps::{Sample, Samples};

pub async fn add(t: &TestServer, firm: &Firm, all: &mut Samples) {
    let elsewhere = t.sign_in_again(firm).await;
    let sessions = elsewhere.get("/sessions").await.ok(200);
    let mut sessions = sessions["items"].as_array().expect("items").iter();
    let current = sessions.find(|session| session["is_current"] == true);
    let id = current.expect("a session")["id"].as_str().expect("an id");
    let key = json!({"name": "Сайт", "scopes": ["deals.read"]});
    let made = firm.owner.post("/api-keys", key.clone()).await.ok(201);
    let key_path = format!("/api-keys/{}", made["id"].as_str().expect("an id"));
    let password = json!({"current": PASSWORD, "new": "конь скрепок не ест"});
    all.insert("signOut", Sample::get("/sessions/current"));
    all.insert("listSessions", Sample::get("/sessions"));
    all.insert("endSession", Sample::get(format!("/sessions/{id}")));
    all.insert("endAllSessions", Sample::get("/sessions/end-all"));
    all.insert(
        "reportSession",
        Sample::get(format!("/sessions/{id}/report")),
    );
    all.insert("getMe", Sample::get("/me"));
    all.insert("changePassword", Sample::post("/me/password", password));
    all.insert("createApiKey", Sample::post("/api-keys", key));
    all.insert("listApiKeys", Sample::get("/api-keys"));
    all.insert("revokeApiKey", Sample::get(key_path));
    all.insert("listUsers", Sample::get("/users"));
    all.insert("listRoles", Sample::get("/roles"));
    all.insert("listDepartments", Sample::get("/departments"));
}
