mod change;
mod events;
mod list;
mod next;
mod reach;
pub mod samples;

use serde_json::{Value, json};

use crate::deals::Seller;

/// A day of December 2026, at noon.
pub fn day(day: u32) -> String {
    format!("2026-12-{day:02}T12:00:00Z")
}

pub fn path(task: &Value) -> String {
    format!("/tasks/{}", task["id"].as_str().expect("an id"))
}

impl Seller {
    /// A task on a deal, due on a day of December.
    pub async fn task(&self, deal: &Value, title: &str, due: u32) -> Value {
        let body = json!({"deal_id": deal["id"], "title": title, "due_at": day(due)});
        self.owner.post("/tasks", body).await.ok(201)
    }

    /// Completes or reopens a task, as it is now.
    pub async fn turn(&self, task: &Value, verb: &str) -> Value {
        let owner = self.owner.seen(&task["version"]);
        let at = format!("{}/{verb}", path(task));
        owner.send(reqwest::Method::POST, &at, None).await.ok(200)
    }
}
