//! What a batch found on a deal and what it left there: the way back needs both.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Wish;
use crate::deals::{Deal, Tags};
use crate::departments::Department;
use crate::dictionaries::Channel;
use crate::lobby::User;
use crate::pipelines::Stage;
use crate::values::Rank;
use crate::{Id, Version};

/// The part of a deal that a batch is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Whose it is.
    Owner {
        /// The person.
        responsible: Option<Id<User>>,
        /// The department.
        department: Option<Id<Department>>,
    },
    /// Which department has it.
    Department(Option<Id<Department>>),
    /// Where it stands.
    Stage {
        /// The stage.
        stage: Id<Stage>,
        /// Which of its stays this is: a deal that went away and came back was moved since.
        visit: i32,
        /// Its place in the column.
        rank: Rank,
    },
    /// How it came.
    Channel(Id<Channel>),
    /// Its marks.
    Tags(Tags),
    /// When it should close.
    ExpectedCloseOn(Option<NaiveDate>),
    /// Whether it is in the trash.
    Trash(bool),
}

/// What a batch found on a deal that it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The part that it changed.
    #[serde(flatten)]
    pub value: Value,
    /// Where the deal was a request that awaited its answer, and the change was the answer: the
    /// version that the deal got by it. Taken back before anything else happened to the deal, it
    /// waits again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Version>,
}

impl Found {
    /// On a deal before a change.
    pub(super) fn on(before: &Deal, after: &Deal, wish: &Wish) -> Self {
        let is_answer = before.awaits_answer() && !after.awaits_answer();
        Self {
            value: Value::of(before, wish),
            answered: is_answer.then_some(after.version),
        }
    }
}

impl Value {
    /// The department to which the deal would belong again.
    pub(super) const fn department(&self) -> Option<Id<Department>> {
        match self {
            Self::Owner { department, .. } | Self::Department(department) => *department,
            _ => None,
        }
    }

    /// What a wish is about, as it is on a deal.
    pub(super) fn of(deal: &Deal, wish: &Wish) -> Self {
        match wish {
            Wish::Responsible(_) => Self::Owner {
                responsible: deal.responsible,
                department: deal.department,
            },
            Wish::Department(_) => Self::Department(deal.department),
            Wish::Stage(_) => Self::Stage {
                stage: deal.stage,
                visit: deal.visit,
                rank: deal.rank.clone(),
            },
            Wish::Channel(_) => Self::Channel(deal.channel),
            Wish::Tags { .. } => Self::Tags(deal.tags.clone()),
            Wish::ExpectedCloseOn(_) => Self::ExpectedCloseOn(deal.expected_close_on),
            Wish::Trash => Self::Trash(deal.deleted_at.is_some()),
            Wish::Undo { of, .. } => Self::of(deal, of),
        }
    }

    /// Whether a deal still has it: the place within a column may have changed.
    pub(super) fn holds_on(&self, deal: &Deal, wish: &Wish) -> bool {
        match (self, Self::of(deal, wish)) {
            (
                Self::Stage { stage, visit, .. },
                Self::Stage {
                    stage: now,
                    visit: present,
                    ..
                },
            ) => *stage == now && *visit == present,
            (value, present) => *value == present,
        }
    }
}
