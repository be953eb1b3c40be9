//! What happens to the requisites of a company.

use serde::Serialize;

use super::Dated;
use crate::clients::Company;
use crate::{Fact, Id, Subject};

/// Everything that can happen to them. It is told of the company.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are what was and what is")]
pub enum Event {
    /// They are other from a day on.
    Set {
        company: Id<Company>,
        before: Option<Box<Dated>>,
        now: Box<Dated>,
    },
    /// Those that began on a day were taken out.
    Removed {
        company: Id<Company>,
        removed: Box<Dated>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Set { .. } => "company.requisites_set",
            Self::Removed { .. } => "company.requisites_removed",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Set { company, .. } | Self::Removed { company, .. }) = self;
        Subject {
            kind: "company",
            id: company.uuid(),
        }
    }
}
