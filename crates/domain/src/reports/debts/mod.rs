//! Debts: which payments are expected, who owes for what was handed over, and who has paid ahead.
//!
//! Expected payments are issued invoices that are not paid in full, as the list of documents has them.
//! Receivables and advances are what is left open of the very movements that the акт сверки sums
//! (`aging`), so that receivables − advances of a client, an own firm and a day are its balance. Such a
//! settlement is whole or wrong: whoever reaches the client sees all of it.

mod aging;
mod ask;
mod behind;
mod expected;
mod figure;
mod row;
#[cfg(test)]
mod tests;
mod totals;

pub use aging::{Bucket, DebtBooks, DebtEntry, OpenedOn, Rest, rests};
pub use ask::{AskDebts, DebtFilter, DebtQuestion, debts};
pub use behind::{BehindDebt, DebtBehind, debts_behind};
pub use expected::{AwaitedInvoice, ExpectedGroup, ExpectedQuestion, Term};
pub use figure::{DebtBy, DebtFigure, DebtFigures, DebtReport};
pub use row::{DebtAnswer, DebtRow};
pub use totals::{DebtTotals, debt_totals};

use crate::access::{Caller, Denied, Grant, Permission};

/// Proof of what debts are made of.
fn allowed(caller: &Caller) -> Result<Grant, Denied> {
    caller.allow_all(Permission::DocumentsRead, &[Permission::PaymentsRead])
}
