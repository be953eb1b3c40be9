mod board;
mod close;
mod create;
mod edit;
mod export;
mod lines;
mod list;
mod move_stage;
mod movement;
mod reach;
pub mod samples;
mod trash;

use serde_json::{Value, json};

use crate::pipelines::sales;
use crate::support::{Firm, Person, TestServer};

/// A firm that sells: its owner, a pipeline and a reason to lose.
pub struct Seller {
    pub owner: Person,
    pub firm: Firm,
    pub pipeline: Value,
    pub reason: Value,
}

impl Seller {
    pub async fn of(t: &TestServer, address: &str) -> Self {
        Self::over(t.firm(address).await, "Продажи").await
    }

    /// One of an account that was signed up for, so that colleagues may come.
    pub async fn with_roles(t: &TestServer, address: &str) -> Self {
        Self::over(t.account(address).await, "Мебель").await
    }

    async fn over(firm: Firm, pipeline: &str) -> Self {
        let owner = firm.owner.clone();
        let pipeline = owner.post("/pipelines", sales(pipeline)).await.ok(201);
        let reasons = owner.get("/loss-reasons").await.ok(200);
        Self {
            owner,
            firm,
            pipeline,
            reason: reasons["items"][0].clone(),
        }
    }

    /// The id of a stage: 0 and 1 are open, 2 is won, 3 is lost.
    pub fn stage(&self, index: usize) -> Value {
        self.pipeline["stages"][index]["id"].clone()
    }

    pub async fn deal(&self, title: &str) -> Value {
        self.owner
            .post("/deals", json!({"title": title, "amount": "1600.00"}))
            .await
            .ok(201)
    }
}

pub fn path(deal: &Value) -> String {
    format!("/deals/{}", deal["id"].as_str().expect("an id"))
}

pub fn titles(items: &Value) -> Vec<&str> {
    let items = items.as_array().expect("a list");
    items
        .iter()
        .map(|item| item["title"].as_str().expect("a title"))
        .collect()
}
