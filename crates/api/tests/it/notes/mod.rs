mod change;
mod list;
mod reach;
pub mod samples;

use serde_json::{Value, json};

use crate::deals::{self, Seller};
use crate::support::Person;

pub fn path(note: &Value) -> String {
    format!("/notes/{}", note["id"].as_str().expect("an id"))
}

/// The notes of a deal.
pub fn of(deal: &Value) -> String {
    format!("{}/notes", deals::path(deal))
}

/// Writes a note.
pub async fn note(author: &Person, deal: &Value, text: &str) -> Value {
    author.post(&of(deal), json!({"text": text})).await.ok(201)
}

impl Seller {
    pub async fn note(&self, deal: &Value, text: &str) -> Value {
        note(&self.owner, deal, text).await
    }
}
