//! What happens to costs, to the rules that make them, and to what colleagues are paid.
//!
//! None of it stands on the timeline of a deal: whoever sees a deal need not see its profit.

use serde::Serialize;

use super::{Cost, CostTerms, EmployeePay, PayTerms, RecurringCost};
use crate::lobby::User;
use crate::values::Month;
use crate::{Fact, Id, Subject};

/// What the events of a cost tell.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    pub cost: Id<Cost>,
    pub month: Month,
    pub recurring: Option<Id<RecurringCost>>,
    #[serde(flatten)]
    pub terms: CostTerms,
}

/// Everything that can happen to a cost.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the cost")]
pub enum Event {
    /// It was recorded, or made by its rule.
    Created(Told),
    /// It is other.
    Edited {
        #[serde(flatten)]
        told: Told,
        before: Told,
    },
    /// It is gone.
    Deleted(Told),
}

/// What the events of a rule tell.
#[derive(Debug, Clone, Serialize)]
pub struct RecurringTold {
    pub recurring_cost: Id<RecurringCost>,
    pub from_month: Month,
    pub to_month: Option<Month>,
    pub made_until: Option<Month>,
    #[serde(flatten)]
    pub terms: CostTerms,
}

/// Everything that can happen to a rule.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum RecurringEvent {
    /// It was set up.
    Created(RecurringTold),
    /// It is other, or ends.
    Edited(RecurringTold),
    /// Costs of months that have come were made.
    Made(RecurringTold),
    /// It is gone; what it made stays.
    Deleted(RecurringTold),
}

/// What the events of pay tell.
#[derive(Debug, Clone, Serialize)]
pub struct PayTold {
    pub employee_pay: Id<EmployeePay>,
    pub user: Id<User>,
    pub from_month: Month,
    #[serde(flatten)]
    pub terms: PayTerms,
}

/// Everything that can happen to what a colleague is paid from a month on.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the pay")]
pub enum PayEvent {
    /// It was agreed.
    Created(PayTold),
    /// It is other.
    Edited {
        #[serde(flatten)]
        told: PayTold,
        before: PayTerms,
    },
    /// It never held.
    Deleted(PayTold),
}

impl Cost {
    pub(super) fn told(&self) -> Told {
        Told {
            cost: self.id,
            month: self.month,
            recurring: self.recurring,
            terms: self.terms.clone(),
        }
    }
}

impl RecurringCost {
    pub(super) fn told(&self) -> RecurringTold {
        RecurringTold {
            recurring_cost: self.id,
            from_month: self.from_month,
            to_month: self.to_month,
            made_until: self.made_until,
            terms: self.terms.clone(),
        }
    }
}

impl EmployeePay {
    pub(super) const fn told(&self) -> PayTold {
        PayTold {
            employee_pay: self.id,
            user: self.user,
            from_month: self.from_month,
            terms: self.terms,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => "cost.created",
            Self::Edited { .. } => "cost.edited",
            Self::Deleted(_) => "cost.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created(told) | Self::Deleted(told) | Self::Edited { told, .. }) = self;
        Subject {
            kind: "cost",
            id: told.cost.uuid(),
        }
    }
}

impl Fact for RecurringEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => "recurring_cost.created",
            Self::Edited(_) => "recurring_cost.edited",
            Self::Made(_) => "recurring_cost.made",
            Self::Deleted(_) => "recurring_cost.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created(told) | Self::Edited(told) | Self::Made(told) | Self::Deleted(told)) =
            self;
        Subject {
            kind: "recurring_cost",
            id: told.recurring_cost.uuid(),
        }
    }
}

impl Fact for PayEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => "employee_pay.created",
            Self::Edited { .. } => "employee_pay.edited",
            Self::Deleted(_) => "employee_pay.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created(told) | Self::Deleted(told) | Self::Edited { told, .. }) = self;
        Subject {
            kind: "employee_pay",
            id: told.employee_pay.uuid(),
        }
    }
}
