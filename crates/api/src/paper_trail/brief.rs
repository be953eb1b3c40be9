//! The few words about originals that documents carry.

use canape_domain::Violations;
use canape_domain::paper_trail;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Expects;
use crate::deals::values;

/// Where a document, or an original of it, stands today. Each word excludes the others.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = paper_trail::Standing)]
pub enum Standing {
    /// Nothing is waited for.
    NotNeeded,
    /// Something is to be sent, and its last day is not over, or there is none.
    Waiting,
    /// It should have been sent.
    Overdue,
    /// It was sent and has not arrived.
    InTransit,
    /// All there is has arrived, or is signed electronically.
    Received,
}

/// Where the originals of a document are, in a few words.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Brief)]
pub struct Brief {
    expects: Expects,
    state: Standing,
    /// The earliest last day of what is waited for; `null` where none is promised.
    due_on: Option<NaiveDate>,
}

impl From<paper_trail::Standing> for Standing {
    fn from(standing: paper_trail::Standing) -> Self {
        match standing {
            paper_trail::Standing::NotNeeded => Self::NotNeeded,
            paper_trail::Standing::Waiting => Self::Waiting,
            paper_trail::Standing::Overdue => Self::Overdue,
            paper_trail::Standing::InTransit => Self::InTransit,
            paper_trail::Standing::Received => Self::Received,
        }
    }
}

impl From<paper_trail::Brief> for Brief {
    fn from(brief: paper_trail::Brief) -> Self {
        Self {
            expects: brief.expects.into(),
            state: brief.standing.into(),
            due_on: brief.due_on,
        }
    }
}

/// Standings of a query parameter, of those that it may name.
pub fn standings(
    text: Option<&String>,
    name: &'static str,
    known: &[paper_trail::Standing],
    wrong: &mut Violations,
) -> Vec<paper_trail::Standing> {
    values(text, name, wrong, |text, wrong| {
        let found = paper_trail::Standing::from_wire(text);
        let found = found.filter(|standing| known.contains(standing));
        if found.is_none() {
            wrong.add(name, "unknown_value");
        }
        found
    })
}
