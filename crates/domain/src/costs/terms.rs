//! What a cost says, once or each month.

use serde::Serialize;

use super::CostSubject;
use crate::dictionaries::CostCategory;
use crate::values::{Line, Money};
use crate::{Id, Violations};

/// A word about a cost.
pub type Note = Line<300>;

/// What for, on what, and how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CostTerms {
    /// What it is for.
    pub subject: CostSubject,
    /// On what the money goes.
    pub category: Id<CostCategory>,
    /// The whole amount, VAT included.
    pub amount: Money,
    /// The VAT in it that is taken for deduction; the cost counts without it. Who pays no VAT, or
    /// pays it at 5 or 7 %, deducts none: it stays in the cost, and here stands zero.
    pub vat: Money,
    /// A word about it.
    pub note: Option<Note>,
}

impl CostTerms {
    /// Whether the amounts can be.
    pub(super) fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if !self.amount.is_positive() {
            wrong.add("/amount", "not_positive");
        } else if self.vat >= self.amount {
            wrong.add("/vat_amount", "vat_not_below_amount");
        }
        if self.vat.is_negative() {
            wrong.add("/vat_amount", "negative");
        }
        wrong.check()
    }
}
