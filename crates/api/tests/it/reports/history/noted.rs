//! What a person with pencil and paper would have noted.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq)]
pub enum State {
    Open,
    Won(Closed),
    Lost(Closed, Uuid),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Closed {
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub from: Uuid,
    pub responsible: Option<Uuid>,
    pub department: Option<Uuid>,
}

/// How long a deal stood on a stage, and where it went.
#[derive(Debug, Clone)]
pub struct Stay {
    pub stage: Uuid,
    pub since: DateTime<Utc>,
    pub left: Option<(DateTime<Utc>, Uuid)>,
}

/// Who bears a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    Deal(Uuid),
    Employee(Uuid),
    Department(Uuid),
    Channel(Uuid),
    Firm,
}

/// What is noted of a cost: 1200.00 of which 200.00 is VAT that is deducted.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    pub bearer: Bearer,
    /// The first day of the month.
    pub month: NaiveDate,
}

impl Spent {
    /// What it counts, in kopecks.
    pub const COUNTS: i64 = 100_000;
}

/// The product of each line, and what the line is worth.
pub type Parts = Vec<(Option<Uuid>, i64)>;

/// What is noted of a deal.
#[derive(Debug, Clone)]
pub struct Noted {
    pub id: Uuid,
    pub version: Value,
    pub created_on: NaiveDate,
    pub created_at: DateTime<Utc>,
    pub is_request: bool,
    pub stage: Uuid,
    pub responsible: Option<Uuid>,
    pub department: Option<Uuid>,
    pub channel: Uuid,
    pub client: Option<Uuid>,
    pub amount: i64,
    pub vat: i64,
    pub cost: i64,
    pub is_cost_known: bool,
    pub parts: Parts,
    pub state: State,
    /// Every closing there ever was, the reason if lost, and what the deal was worth then.
    pub closings: Vec<(Closed, Option<Uuid>, i64)>,
    pub is_deleted: bool,
    pub stays: Vec<Stay>,
}

impl Noted {
    /// How it was closed, if it is.
    pub const fn closed(&self) -> Option<&Closed> {
        match &self.state {
            State::Open => None,
            State::Won(closed) | State::Lost(closed, _) => Some(closed),
        }
    }

    /// Whose it is: of a closed deal, whose it was at the closing.
    pub fn keeper(&self) -> (Option<Uuid>, Option<Uuid>) {
        self.closed()
            .map_or((self.responsible, self.department), |closed| {
                (closed.responsible, closed.department)
            })
    }
}

impl Stay {
    /// That on which a deal is, as its card tells.
    pub fn begun(card: &Value) -> Self {
        let since = card["stage_entered_at"].as_str().expect("a time");
        Self {
            stage: super::id(&card["stage"]),
            since: since.parse().expect("a moment"),
            left: None,
        }
    }
}
