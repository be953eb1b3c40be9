//! Taking an offer back.

use super::make::check_owner;
use super::{Error, Offer};
use crate::access::Caller;
use crate::{App, Id, StoreError};

/// Takes the offer back: it cannot be accepted any more.
pub async fn withdraw(app: &App, caller: &Caller, id: Id<Offer>) -> Result<(), Error> {
    caller.session().ok_or(Error::NotOwner)?;
    let work = app.store.work(&caller.oneself()).await?;
    work.hold_people().await?;
    check_owner(work.as_ref(), caller.user()).await?;
    let offer = work.offer(id).await?.ok_or(StoreError::NotFound)?;
    offer.check(app.now())?;
    work.apply(&offer.withdraw(app.now())).await?;
    work.commit().await?;
    Ok(())
}
