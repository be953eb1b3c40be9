//! Taking a payment back: it stays, marked, and holds no money.

use super::allocate::{hold, seen};
use super::{Error, Payment, Shown};
use crate::access::{Caller, Permission};
use crate::values::Line;
use crate::{App, Id, StoreError, Version};

/// The wish to take a payment back.
#[derive(Debug, Clone)]
pub struct UndoPayment {
    /// Which.
    pub id: Id<Payment>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Why.
    pub reason: Line<300>,
}

/// Takes a payment back; its invoices are open again, its refunds go before it.
pub async fn undo(app: &App, caller: &Caller, command: UndoPayment) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let shown = seen(work.as_ref(), command.id, command.version).await?;
    let before = &shown.payment;
    let entity = work.legal_entity(before.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    entity.check_open(before.value_date, caller)?;
    let (payment, held) = hold(work.as_ref(), before, &before.allocations).await?;
    if !work.advances_of(before.id).await?.is_empty() {
        return Err(Error::HasVatInvoice);
    }
    let outcome = payment.undo(command.reason, caller.user(), held, now)?;
    outcome.write(work.as_ref()).await?;
    let undone = outcome.payments.into_iter().next();
    let undone = undone.ok_or(StoreError::NotFound)?.into_state();
    work.commit().await?;
    // Not read again: without its invoices it may be out of a narrow reach.
    Ok(Shown {
        payment: undone,
        parts: Vec::new(),
        ..shown
    })
}
