//! The way of a document to its client: a public page, letters, an answer.

mod letters;
mod page;
pub mod samples;
mod scans;

use serde_json::{Value, json};

use crate::documents::{Office, path};
use crate::support::{Answer, TestServer};

/// Opens the page of a document and returns what stands behind `#` in its link.
pub async fn opened(office: &Office, document: &Value) -> String {
    let at = format!("{}/share", path(document));
    let share = office.owner.post(&at, json!({})).await.ok(200);
    token_in(share["link"].as_str().expect("a link"))
}

/// What stands behind `#` in a link.
pub fn token_in(link: &str) -> String {
    link.split_once("/d#")
        .expect("a link to the page")
        .1
        .to_owned()
}

pub async fn look(t: &TestServer, token: &str) -> Answer {
    let stranger = t.stranger();
    stranger
        .post("/public/documents/look", json!({"token": token}))
        .await
}

pub async fn sending(office: &Office, document: &Value) -> Value {
    office
        .owner
        .get(&format!("{}/sending", path(document)))
        .await
        .ok(200)
}
