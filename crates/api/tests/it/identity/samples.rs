//! Good requests of the identity operations, for the sweeps.

use serde_json::json;

use super::PASSWORD;
use super::second_factor::App;
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
    all.insert(
        "askEmailConfirmation",
        Sample::get("/me/email-confirmation"),
    );
    let here = json!({"account": firm.account.address.as_str()});
    all.insert("listMyAccounts", Sample::get("/me/accounts"));
    all.insert("switchAccount", Sample::post("/sessions/switch", here));
    let confirm = json!({"code": "123456"});
    let off = json!({"password": PASSWORD, "code": "123456"});
    all.insert("getSecondFactor", Sample::get("/me/second-factor"));
    all.insert(
        "beginSecondFactor",
        Sample::post("/me/second-factor", json!({"password": PASSWORD})),
    );
    all.insert(
        "confirmSecondFactor",
        Sample::post("/me/second-factor/confirm", confirm),
    );
    all.insert(
        "switchSecondFactorOff",
        Sample::post("/me/second-factor/switch-off", off),
    );
    all.insert("createApiKey", Sample::post("/api-keys", key));
    all.insert("listApiKeys", Sample::get("/api-keys"));
    all.insert("revokeApiKey", Sample::get(key_path));
}

/// Whether a request of the operation can be made only right before it, of somebody whose session
/// stands.
pub fn is_late(operation: &str) -> bool {
    matches!(operation, "confirmSecondFactor" | "switchSecondFactorOff")
}

/// Samples of operations for which the firm must be brought into a state that others cannot have.
pub async fn late(t: &TestServer, firm: &Firm, operation: &str) -> Option<Sample> {
    let app = match operation {
        "confirmSecondFactor" | "switchSecondFactorOff" => App::of(&firm.owner).await,
        _ => return None,
    };
    if operation == "confirmSecondFactor" {
        let body = json!({"code": app.code(t)});
        return Some(Sample::post("/me/second-factor/confirm", body));
    }
    app.switch_on(t, &firm.owner).await;
    t.advance(chrono::TimeDelta::seconds(30));
    let body = json!({"password": PASSWORD, "code": app.code(t)});
    Some(Sample::post("/me/second-factor/switch-off", body))
}
