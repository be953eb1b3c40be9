//! What one client does again and again.

use serde_json::{Value, json};

use super::Kind;
use crate::Failure;
use crate::client::Request;

/// A deal that is moved.
#[derive(Debug, Clone)]
pub struct Open {
    pub id: String,
    pub stage: String,
    pub version: i64,
}

/// What one client does again and again.
pub struct Script {
    kind: Kind,
    requests: Vec<Request>,
    open: Vec<Open>,
    stages: Vec<String>,
    turn: usize,
}

impl Script {
    /// That of the client of this number.
    pub fn new(
        kind: Kind,
        requests: Vec<Request>,
        open: Vec<Open>,
        stages: &[String],
        number: usize,
    ) -> Self {
        Self {
            kind,
            requests,
            open,
            stages: stages.to_vec(),
            turn: number * 7,
        }
    }

    /// The next request.
    pub fn next(&mut self) -> Request {
        self.turn += 1;
        if self.kind != Kind::Move {
            return self.requests[self.turn % self.requests.len()].clone();
        }
        let at = self.turn % self.open.len();
        let deal = &mut self.open[at];
        let stage = self.stages.iter().position(|stage| *stage == deal.stage);
        let next = &self.stages[(stage.unwrap_or(0) + 1) % self.stages.len()];
        deal.stage.clone_from(next);
        let mut request = Request::post(
            format!("/api/v1/deals/{}/move", deal.id),
            &json!({"stage_id": next}),
        );
        request.version = Some(deal.version);
        request
    }

    /// Remembers the version in an answer.
    pub fn hear(&mut self, answer: &[u8]) -> Result<(), Failure> {
        if self.kind == Kind::Move {
            let answer: Value = serde_json::from_slice(answer)?;
            let at = self.turn % self.open.len();
            let version = answer["version"].as_i64();
            self.open[at].version = version.ok_or("an answer without a version")?;
        }
        Ok(())
    }
}
