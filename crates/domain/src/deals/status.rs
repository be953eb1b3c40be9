//! Whether a deal is open, won or lost, with what belongs to each.

use chrono::NaiveDate;

use crate::dictionaries::LossReason;
use crate::pipelines::StageKind;
use crate::values::Prose;
use crate::{Id, Moment};

/// The state of a deal. What is true of a closed deal only stands inside the closed states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Work is going on.
    Open,
    /// Closed with success.
    Won {
        /// When.
        at: Moment,
        /// The date of that moment in the account's time zone: what reports group by.
        on: NaiveDate,
    },
    /// Closed without.
    Lost {
        /// When.
        at: Moment,
        /// The date of that moment in the account's time zone.
        on: NaiveDate,
        /// Why; never absent.
        reason: Id<LossReason>,
        /// Why, in the seller's words.
        comment: Option<Prose<2000>>,
    },
}

impl Status {
    /// The kind of stage on which such a deal stands.
    pub const fn kind(&self) -> StageKind {
        match self {
            Self::Open => StageKind::Open,
            Self::Won { .. } => StageKind::Won,
            Self::Lost { .. } => StageKind::Lost,
        }
    }

    /// Whether work is going on.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// When it was closed, and on which local date.
    pub const fn closed(&self) -> Option<(Moment, NaiveDate)> {
        match self {
            Self::Open => None,
            Self::Won { at, on } | Self::Lost { at, on, .. } => Some((*at, *on)),
        }
    }
}
