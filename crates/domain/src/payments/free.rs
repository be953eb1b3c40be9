//! What an invoice got is an advance again when the invoice is cancelled.

use super::Error;
use super::settle::freed;
use crate::access::Caller;
use crate::documents::Document;
use crate::{Id, Moment, StoreError, Work};

/// Frees all that is allocated to a document, which is held. Says nothing to the document itself:
/// whoever cancels it writes that nothing is paid of it.
pub(crate) async fn free(
    work: &dyn Work,
    caller: &Caller,
    document: &Document,
    at: Moment,
) -> Result<(), Error> {
    let ids: Vec<Id<_>> = work.payments_for(document.id).await?;
    if ids.is_empty() {
        return Ok(());
    }
    let entity = work.legal_entity(document.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    let payments = work.hold_payments(&ids).await?;
    for payment in &payments {
        entity.check_open(payment.value_date, caller)?;
    }
    for change in freed(document.id, payments, at) {
        work.apply(&change).await?;
    }
    Ok(())
}
