mod bulk;
mod demo;
mod mark;
mod reach;
mod register;
mod remind;
pub mod samples;
mod scans;

use serde_json::{Value, json};

use crate::documents::{Office, path};
use crate::support::{Answer, Person, TestServer};

pub fn trail_path(document: &Value) -> String {
    format!("{}/paper_trail", path(document))
}

pub async fn mark(person: &Person, document: &Value, body: Value) -> Answer {
    let at = format!("{}/paper_marks", path(document));
    person.post(&at, body).await
}

impl Office {
    /// An issued act of a deal of its own.
    pub async fn act(&self) -> Value {
        self.issued("act", &self.deal().await).await
    }

    pub async fn mark(&self, document: &Value, body: Value) -> Answer {
        mark(&self.owner, document, body).await
    }

    pub async fn trail(&self, document: &Value) -> Value {
        self.owner.get(&trail_path(document)).await.ok(200)
    }

    /// An act whose scan came back on a day, and whose original is awaited since.
    pub async fn scanned(&self, on: &str) -> Value {
        let act = self.act().await;
        let scan = json!({"kind": "scan_received", "date": on});
        self.mark(&act, scan).await.ok(201);
        act
    }
}

/// What the register says to a query.
pub async fn register(person: &Person, query: &str) -> Value {
    person.get(&format!("/originals?{query}")).await.ok(200)
}

pub fn count(list: &Value) -> usize {
    list["items"].as_array().expect("a list").len()
}

pub async fn office(t: &TestServer) -> Office {
    Office::of(t, "romashka").await
}
