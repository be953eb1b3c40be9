//! What shall be done to each deal of a batch.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Batch;
use crate::Id;
use crate::access::Permission;
use crate::deals::Tags;
use crate::departments::Department;
use crate::dictionaries::Channel;
use crate::lobby::User;
use crate::pipelines::Stage;

/// One change, the same for all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// Somebody is responsible; the department is theirs.
    Responsible(Id<User>),
    /// A department has them, or none.
    Department(Option<Id<Department>>),
    /// They stand on an open stage of their pipeline.
    Stage(Id<Stage>),
    /// They came this way.
    Channel(Id<Channel>),
    /// They get marks and lose others.
    Tags {
        /// Those they get.
        add: Tags,
        /// Those they lose.
        remove: Tags,
    },
    /// They should close on a day, or nobody knows when.
    ExpectedCloseOn(Option<NaiveDate>),
    /// They are in the trash.
    Trash,
    /// What another batch changed is as it was.
    Undo {
        /// The other.
        batch: Id<Batch>,
        /// What it did.
        of: Box<Self>,
    },
}

impl Wish {
    /// What it takes to do this to one deal.
    pub fn permission(&self) -> Permission {
        match self {
            Self::Trash => Permission::DealsDelete,
            Self::Undo { of, .. } => of.permission(),
            _ => Permission::DealsEdit,
        }
    }

    /// Whether its way back gives deals to people again, who may have left: those of the trash, too.
    pub(super) fn is_of_people(&self) -> bool {
        match self {
            Self::Responsible(_) | Self::Trash => true,
            Self::Undo { of, .. } => of.is_of_people(),
            _ => false,
        }
    }

    /// Whether it changes the department.
    pub(super) fn is_of_departments(&self) -> bool {
        match self {
            Self::Responsible(_) | Self::Department(_) => true,
            Self::Undo { of, .. } => of.is_of_departments(),
            _ => false,
        }
    }

    /// The name on the wire.
    pub fn wire(&self) -> &'static str {
        match self {
            Self::Responsible(_) => "responsible",
            Self::Department(_) => "department",
            Self::Stage(_) => "stage",
            Self::Channel(_) => "channel",
            Self::Tags { .. } => "tags",
            Self::ExpectedCloseOn(_) => "expected_close_on",
            Self::Trash => "trash",
            Self::Undo { .. } => "undo",
        }
    }
}
