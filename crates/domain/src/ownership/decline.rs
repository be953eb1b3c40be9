//! Saying no to the ownership.

use super::accept::mine;
use super::{Error, Offer};
use crate::access::Caller;
use crate::{App, Id};

/// Declines an offer made to the caller.
pub async fn decline(app: &App, caller: &Caller, id: Id<Offer>) -> Result<(), Error> {
    let work = app.store.work(&caller.oneself()).await?;
    work.hold_people().await?;
    let offer = mine(work.as_ref(), caller, id, app.now()).await?;
    work.apply(&offer.decline(app.now())).await?;
    work.commit().await?;
    Ok(())
}
