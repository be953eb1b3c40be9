//! Saying for which invoices a payment is.

use super::record::{check_count, hold_payables};
use super::{Allocation, Error, Held, Payment, Shown};
use crate::access::{Caller, Permission};
use crate::values::Money;
use crate::{App, Id, StoreError, Version, Work};

/// The wish that a payment be for these invoices and no others.
#[derive(Debug, Clone)]
pub struct AllocatePayment {
    /// Which.
    pub id: Id<Payment>,
    /// The version that the caller has seen.
    pub version: Version,
    /// For which invoices. Those whose deals the caller does not reach keep what they have.
    pub allocations: Vec<Allocation>,
    /// Whether somebody else may pay than the invoices say.
    pub accepts_other_payer: bool,
}

/// Gives a payment out to invoices anew; what is left is an advance.
pub async fn allocate(
    app: &App,
    caller: &Caller,
    command: AllocatePayment,
) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let now = app.now();
    check_count(&command.allocations)?;
    let work = app.store.work(&grant).await?;
    let before = seen(work.as_ref(), command.id, command.version).await?;
    let entity = work.legal_entity(before.payment.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    entity.check_open(before.payment.value_date, caller)?;
    let mut to = command.allocations;
    let unseen = before.payment.allocations.iter().zip(&before.parts);
    let unseen = unseen.filter(|(_, part)| part.document.is_none());
    to.extend(unseen.map(|(allocation, _)| *allocation));
    let touched = [before.payment.allocations.as_slice(), &to].concat();
    let (payment, held) = hold(work.as_ref(), &before.payment, &touched).await?;
    check_accounted(work.as_ref(), &payment, &to).await?;
    let new: Vec<Allocation> = to
        .iter()
        .filter(|one| payment.share(one.document) == 0)
        .copied()
        .collect();
    let is_of_buyer = payment.is_of_buyer(&new, &held.payables);
    let outcome = payment.allocate(to, held, now)?;
    if outcome.payments.is_empty() {
        return Ok(before);
    }
    if !is_of_buyer && !command.accepts_other_payer {
        return Err(Error::OtherPayer);
    }
    outcome.write(work.as_ref()).await?;
    let after = work.payment(command.id).await?;
    let after = after.ok_or(StoreError::NotFound)?;
    work.commit().await?;
    Ok(after)
}

/// What a счёт-фактура for an advance accounts for stays with the invoice that it was made for.
async fn check_accounted(
    work: &dyn Work,
    payment: &Payment,
    to: &[Allocation],
) -> Result<(), Error> {
    let part = |document| {
        let mut parts = to.iter();
        let part = parts.find(|one| one.document == document);
        part.map_or(Money::ZERO, |one| one.amount)
    };
    let mut before = payment.allocations.iter();
    if before.all(|one| part(one.document) >= one.amount) {
        return Ok(());
    }
    let advances = work.advances_of(payment.id).await?;
    for one in &payment.allocations {
        let its = advances.iter().filter(|it| it.basis == Some(one.document));
        let lines = its.flat_map(|it| &it.content.lines);
        let accounted =
            Money::sum(lines.map(|line| line.amount)).map_err(|_| StoreError::Unreadable {
                what: "document_line.amount",
            })?;
        if part(one.document) < accounted.min(one.amount) {
            return Err(Error::HasVatInvoice);
        }
    }
    Ok(())
}

/// A payment that counts, at the version that the caller has seen.
pub(super) async fn seen(
    work: &dyn Work,
    id: Id<Payment>,
    version: Version,
) -> Result<Shown, Error> {
    let shown = work.payment(id).await?.ok_or(StoreError::NotFound)?;
    shown.payment.check_posted()?;
    if shown.payment.version != version {
        return Err(Error::Stale);
    }
    Ok(shown)
}

/// Holds the documents, then the payment and what it gives back; whoever was faster has won.
pub(super) async fn hold(
    work: &dyn Work,
    before: &Payment,
    touched: &[Allocation],
) -> Result<(Payment, Held), Error> {
    let payables = hold_payables(work, touched).await?;
    let ids: Vec<_> = std::iter::once(before.id).chain(before.refund_of).collect();
    let mut payments = work.hold_payments(&ids).await?;
    let place = payments.iter().position(|one| one.id == before.id);
    let payment = payments.swap_remove(place.ok_or(StoreError::NotFound)?);
    if payment.version != before.version {
        return Err(Error::Stale);
    }
    let source = payments.pop();
    let shares = match before.refund_of {
        Some(of) => work.refund_shares(of, Some(before.id)).await?,
        None if payment.refunded.is_zero() => Vec::new(),
        None => work.refund_shares(before.id, None).await?,
    };
    let held = Held {
        payables,
        source,
        shares,
    };
    Ok((payment, held))
}
