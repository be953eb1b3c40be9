//! A request on the wire.

use canape_domain::deals::{NamedDeal, RequestState};
use canape_domain::requests;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::Ref;

/// Where a request stands.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = requests::State)]
pub enum State {
    New,
    Accepted,
    Joined,
    Declined,
}

impl From<RequestState> for State {
    fn from(state: RequestState) -> Self {
        match state {
            RequestState::New => Self::New,
            RequestState::Accepted => Self::Accepted,
            RequestState::Joined => Self::Joined,
            RequestState::Declined => Self::Declined,
        }
    }
}

/// A deal that is named beside a request.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requests::Deal)]
pub struct DealRef {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
}

impl From<NamedDeal> for DealRef {
    fn from(deal: NamedDeal) -> Self {
        Self {
            id: deal.id.uuid(),
            number: deal.number,
            title: deal.title.to_string(),
        }
    }
}

/// A deal that came from outside.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = requests::Request)]
pub struct Request {
    /// That of its deal.
    id: Uuid,
    /// The deal's number.
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Десять стульев"))]
    title: String,
    /// Roubles.
    #[schema(examples("32000.00"))]
    amount: String,
    state: State,
    /// The beginning of the client's words.
    #[schema(examples("Нужны десять стульев к понедельнику"))]
    text: Option<String>,
    /// The site it came from.
    #[schema(examples("romashka.example"))]
    domain: Option<String>,
    channel: Ref,
    contact: Option<Ref>,
    company: Option<Ref>,
    responsible: Option<Ref>,
    arrived_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    answered_by: Option<Ref>,
    /// The time to the first answer.
    #[schema(examples(720))]
    seconds_to_answer: Option<i64>,
    /// The deal into whose story it went.
    joined_to: Option<DealRef>,
    /// That of its deal.
    pub version: i64,
}

impl From<requests::Row> for Request {
    fn from(row: requests::Row) -> Self {
        let seconds_to_answer = row.seconds_to_answer();
        let (by, joined_to) = match row.answer {
            Some(answer) => (answer.by, answer.joined_to),
            None => (None, None),
        };
        Self {
            id: row.deal.uuid(),
            number: row.number,
            title: row.title.to_string(),
            amount: row.amount.to_string(),
            state: row.state.into(),
            text: row.text,
            domain: row.domain,
            channel: row.channel.into(),
            contact: row.contact.map(Into::into),
            company: row.company.map(Into::into),
            responsible: row.responsible.map(Into::into),
            arrived_at: row.arrived_at,
            answered_at: row.answered_at,
            answered_by: by.map(Into::into),
            seconds_to_answer,
            joined_to: joined_to.map(Into::into),
            version: row.version,
        }
    }
}
