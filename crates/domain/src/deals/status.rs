//! Whether a deal is open, won or lost, with what belongs to each.

use chrono::NaiveDate;

use crate::departments::Department;
use crate::dictionaries::LossReason;
use crate::lobby::User;
use crate::pipelines::{Stage, StageKind};
use crate::values::Prose;
use crate::{Id, Moment};

/// How a deal was closed: what reports go by, whatever becomes of the deal afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// When.
    pub at: Moment,
    /// The date of that moment in the account's time zone: what reports group by.
    pub on: NaiveDate,
    /// The stage on which it stood before; unknown of deals that were closed long ago.
    pub from: Option<Id<Stage>>,
    /// Who was responsible.
    pub responsible: Option<Id<User>>,
    /// Where whoever was responsible worked on that day; of a deal of nobody, to which department it
    /// belonged.
    pub department: Option<Id<Department>>,
}

/// The state of a deal. What is true of a closed deal only stands inside the closed states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Work is going on.
    Open,
    /// Closed with success.
    Won {
        /// How.
        closing: Closing,
    },
    /// Closed without.
    Lost {
        /// How.
        closing: Closing,
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

    /// How it was closed.
    pub const fn closed(&self) -> Option<&Closing> {
        match self {
            Self::Open => None,
            Self::Won { closing } | Self::Lost { closing, .. } => Some(closing),
        }
    }
}
