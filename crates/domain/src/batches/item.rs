//! What became of one deal in a batch.

use serde::{Deserialize, Serialize};

use super::{Found, Value};
use crate::deals::{self, Deal};
use crate::{Code, Coded, Id};

/// A broken rule as it is kept: its name and bound, not its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The field.
    pub pointer: String,
    /// The rule's name.
    pub code: String,
    /// Its bound, where it has one.
    pub limit: Option<i64>,
}

/// Why a deal stayed as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Which deal.
    pub deal: Id<Deal>,
    /// Its number; `None` where the caller sees no such deal.
    pub number: Option<i64>,
    /// What it is about.
    pub title: Option<String>,
    /// The wire name of the [`Code`].
    pub code: String,
    /// The fields to mend, where it is about fields.
    pub rules: Vec<Rule>,
}

/// What became of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It changed.
    Changed {
        /// What was found on it.
        before: Found,
        /// What was left on it.
        after: Value,
    },
    /// A rule refused.
    Refused(Refusal),
}

/// A deal of a batch with its outcome. Deals that were so already are only counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The deal.
    pub deal: Id<Deal>,
    /// What became of it.
    pub outcome: Outcome,
}

impl Refusal {
    /// A deal that the caller does not see: it is not there, or out of reach.
    pub(super) fn unseen(deal: Id<Deal>) -> Self {
        Self {
            deal,
            number: None,
            title: None,
            code: Code::NotFound.wire().to_owned(),
            rules: Vec::new(),
        }
    }

    /// A deal and a plain reason.
    pub(super) fn of(deal: &Deal, code: Code) -> Self {
        Self {
            number: Some(deal.number),
            title: Some(deal.title.to_string()),
            code: code.wire().to_owned(),
            ..Self::unseen(deal.id)
        }
    }

    /// A deal and what its aggregate said.
    pub(super) fn by_rule(deal: &Deal, error: &deals::Error) -> Self {
        let rules = error.violations().iter().map(|violation| Rule {
            pointer: violation.pointer.clone(),
            code: violation.code.to_owned(),
            limit: violation.limit,
        });
        Self {
            rules: rules.collect(),
            ..Self::of(deal, error.code())
        }
    }
}

impl From<Refusal> for Item {
    fn from(refusal: Refusal) -> Self {
        Self {
            deal: refusal.deal,
            outcome: Outcome::Refused(refusal),
        }
    }
}
