//! What happens to saved reports.

use serde::Serialize;

use super::saved_report::Field;
use super::{Name, SavedReport, Schedule};
use crate::lobby::User;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a saved report.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the report")]
pub enum Event {
    /// It was saved.
    Created {
        saved_report: Id<SavedReport>,
        name: Name,
        is_shared: bool,
        schedule: Option<Schedule>,
    },
    /// It asks, is called or goes out otherwise.
    Edited {
        saved_report: Id<SavedReport>,
        name: Name,
        is_shared: bool,
        schedule: Option<Schedule>,
        changed: Vec<Field>,
    },
    /// Letters with it are on their way.
    Sent {
        saved_report: Id<SavedReport>,
        recipients: Vec<Id<User>>,
    },
    /// It is gone.
    Deleted {
        saved_report: Id<SavedReport>,
        name: Name,
    },
    /// It is back.
    Restored {
        saved_report: Id<SavedReport>,
        name: Name,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "saved_report.created",
            Self::Edited { .. } => "saved_report.edited",
            Self::Sent { .. } => "saved_report.sent",
            Self::Deleted { .. } => "saved_report.deleted",
            Self::Restored { .. } => "saved_report.restored",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { saved_report, .. }
        | Self::Edited { saved_report, .. }
        | Self::Sent { saved_report, .. }
        | Self::Deleted { saved_report, .. }
        | Self::Restored { saved_report, .. }) = self;
        Subject {
            kind: "saved_report",
            id: saved_report.uuid(),
        }
    }
}
