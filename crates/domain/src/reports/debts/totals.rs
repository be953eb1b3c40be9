//! The totals of all three reports at once, for the page of the firm's owner.

use chrono::NaiveDate;

use super::ask::{DebtQuestion, summed};
use super::{DebtBy, DebtFigures, DebtReport, ExpectedQuestion, Rest, allowed, expected, rests};
use crate::App;
use crate::access::Caller;
use crate::reports::Error;

/// What is expected, owed and paid ahead today.
#[derive(Debug, Clone)]
pub struct DebtTotals {
    /// The present day.
    pub as_of: NaiveDate,
    /// Expected payments.
    pub expected: DebtFigures,
    /// Receivables.
    pub receivables: DebtFigures,
    /// Advances.
    pub advances: DebtFigures,
}

/// The totals within the caller's reach, in four statements at any size.
pub async fn debt_totals(app: &App, caller: &Caller) -> Result<DebtTotals, Error> {
    let grant = allowed(caller)?;
    let view = app.store.view(&grant).await?;
    let as_of = caller.time_zone().local_date(app.now());
    let awaited = ExpectedQuestion {
        today: as_of,
        ..ExpectedQuestion::default()
    };
    let question = DebtQuestion {
        as_of,
        ..DebtQuestion::default()
    };
    let expected = expected::total(view.as_ref(), &awaited).await?;
    let books = view.debt_books(&question).await?;
    let (owed, ahead): (Vec<Rest>, Vec<Rest>) = rests(books, as_of)
        .into_iter()
        .partition(|rest| rest.left > 0);
    let figures = |report, rests: &[Rest]| summed(report, rests, DebtBy::Client, as_of).0;
    Ok(DebtTotals {
        as_of,
        expected,
        receivables: figures(DebtReport::Receivables, &owed),
        advances: figures(DebtReport::Advances, &ahead),
    })
}
