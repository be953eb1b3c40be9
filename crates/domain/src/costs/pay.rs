//! What a colleague is paid from a month on.

use serde::Serialize;

use super::PayEvent;
use crate::lobby::User;
use crate::values::{BasisPoints, Money, Month};
use crate::{Change, Id, Moment, Version, Violations};

/// Of what a commission is a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Of what the won deals come to.
    Revenue,
    /// Of their profit.
    Profit,
    /// Of the money that came.
    Received,
}

impl Base {
    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Revenue => "revenue",
            Self::Profit => "profit",
            Self::Received => "received",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        [Self::Revenue, Self::Profit, Self::Received]
            .into_iter()
            .find(|base| base.wire() == name)
    }
}

/// How much, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PayTerms {
    /// Each month; the taxes that the firm pays on it included.
    pub salary: Money,
    /// The share that comes on top.
    pub commission: BasisPoints,
    /// Of what.
    pub commission_of: Base,
}

/// What a colleague is paid from a month on, until other terms begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmployeePay {
    /// Its id.
    pub id: Id<Self>,
    /// Who is paid.
    pub user: Id<User>,
    /// The first month.
    pub from_month: Month,
    /// How much.
    pub terms: PayTerms,
    /// Counts its changes.
    pub version: Version,
}

impl EmployeePay {
    /// The first state.
    pub(crate) fn create(self, at: Moment) -> Result<Change<Self, PayEvent>, Violations> {
        self.terms.check()?;
        let event = PayEvent::Created(self.told());
        Ok(Change::created(self, event, at))
    }

    /// Other terms; `None` where they are so already.
    pub(super) fn edit(
        self,
        terms: PayTerms,
        at: Moment,
    ) -> Result<Option<Change<Self, PayEvent>>, Violations> {
        terms.check()?;
        if terms == self.terms {
            return Ok(None);
        }
        let before = self.terms;
        let next = Self {
            terms,
            version: self.version + 1,
            ..self
        };
        let told = next.told();
        let event = PayEvent::Edited { told, before };
        Ok(Some(Change::moved(next.version - 1, next, event, at)))
    }

    /// It never held.
    pub(super) fn delete(self, at: Moment) -> Change<Self, PayEvent> {
        let event = PayEvent::Deleted(self.told());
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }
}

impl PayTerms {
    fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if self.salary.is_negative() {
            wrong.add("/salary", "negative");
        }
        wrong.check()
    }
}
