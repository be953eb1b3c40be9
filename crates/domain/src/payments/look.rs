//! Reading payments, what invoices await, and the money of a deal.

use super::{DealMoney, Error, Filter, Payment, Row, Shown, Suggest, Suggestion};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::values::Money;
use crate::{App, Id, Page, PageWish, StoreError, Violations};

/// So many open invoices are suggested.
const MOST_SUGGESTED: u64 = 50;

/// Reads a page of payments, the newest value date first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &Filter,
    wish: &PageWish,
) -> Result<Page<Row>, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.payments(filter, wish).await?)
}

/// Reads a payment.
pub async fn find(app: &App, caller: &Caller, id: Id<Payment>) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.payment(id).await?.ok_or(StoreError::NotFound)?)
}

/// Finds the invoices that a payment may be for, and gives it out to the oldest first.
pub async fn suggest(app: &App, caller: &Caller, wish: Suggest) -> Result<Vec<Suggestion>, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    if !wish.amount.is_positive() {
        return Err(Violations::one("amount", "not_positive").into());
    }
    let view = app.store.view(&grant).await?;
    let mut left = wish.amount;
    let mut suggestions = Vec::new();
    for invoice in view.open_invoices(&wish, MOST_SUGGESTED).await? {
        let unpaid = invoice.amount.minus(invoice.paid).unwrap_or_default();
        let amount = unpaid.min(left);
        left = left.minus(amount).unwrap_or(Money::ZERO);
        suggestions.push(Suggestion {
            invoice,
            unpaid,
            amount,
        });
    }
    Ok(suggestions)
}

/// Reads the money of a deal.
pub async fn deal_money(app: &App, caller: &Caller, deal: Id<Deal>) -> Result<DealMoney, Error> {
    let grant = caller.allow(Permission::PaymentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.deal_money(deal).await?.ok_or(StoreError::NotFound)?)
}
