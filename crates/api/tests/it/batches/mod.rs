mod at_once;
mod background;
mod change;
mod property;
mod reach;
pub mod samples;
mod undo;

use serde_json::{Value, json};

use crate::deals::{Seller, path};
use crate::support::{Answer, Person};

/// A deal as it was seen.
pub fn seen(deal: &Value) -> Value {
    json!({"id": deal["id"], "version": deal["version"]})
}

/// Changes these deals.
pub async fn bulk(person: &Person, deals: &[Value], change: Value) -> Answer {
    let deals: Vec<_> = deals.iter().map(seen).collect();
    let body = json!({"deals": deals, "change": change});
    person.post("/deals/bulk", body).await
}

/// Undoes a batch.
pub async fn undo(person: &Person, batch: &Value) -> Answer {
    let id = batch["id"].as_str().expect("an id");
    person
        .post(&format!("/deals/bulk/{id}/undo"), json!({}))
        .await
}

/// `(changed, unchanged, refused)`.
pub fn counts(batch: &Value) -> (i64, i64, i64) {
    let count = |name: &str| batch[name].as_i64().expect("a number");
    (count("changed"), count("unchanged"), count("refused_count"))
}

/// `(number, code)` of the refused deals.
pub fn refused(batch: &Value) -> Vec<(Option<i64>, String)> {
    let refused = batch["refused"].as_array().expect("a list").iter();
    let mut refused: Vec<_> = refused
        .map(|one| {
            assert!(!one["message"].as_str().expect("a text").is_empty());
            let code = one["code"].as_str().expect("a code");
            (one["number"].as_i64(), code.to_owned())
        })
        .collect();
    refused.sort();
    refused
}

impl Seller {
    /// Deals under these titles.
    pub async fn deals(&self, titles: &[&str]) -> Vec<Value> {
        let mut deals = Vec::new();
        for title in titles {
            deals.push(self.deal(title).await);
        }
        deals
    }

    /// A deal as it is now.
    pub async fn now(&self, deal: &Value) -> Value {
        self.owner.get(&path(deal)).await.ok(200)
    }
}
