//! What happens to plans.

use serde::Serialize;

use super::{Amount, Measure, Plan, PlanSubject};
use crate::values::Month;
use crate::{Fact, Id, Subject};

/// What each event tells.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    pub plan: Id<Plan>,
    pub month: Month,
    pub subject: PlanSubject,
    pub measure: Measure,
    pub amount: Amount,
}

/// Everything that can happen to a plan.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the plan")]
pub enum Event {
    /// It is so much.
    Set {
        #[serde(flatten)]
        told: Told,
        before: Option<Amount>,
    },
    /// It is none any more.
    Cleared(Told),
}

impl Plan {
    pub(super) const fn told(&self) -> Told {
        Told {
            plan: self.id,
            month: self.month,
            subject: self.subject,
            measure: self.measure,
            amount: self.amount,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Set { .. } => "plan.set",
            Self::Cleared(_) => "plan.cleared",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Set { told, .. } | Self::Cleared(told)) = self;
        Subject {
            kind: "plan",
            id: told.plan.uuid(),
        }
    }
}
