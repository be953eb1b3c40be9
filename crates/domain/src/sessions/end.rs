//! Ending sessions from another one.

use super::{Error, Reason};
use crate::access::Caller;
use crate::{App, Id, StoreError, lobby};

/// Ends one of the caller's own sessions.
pub async fn end(app: &App, caller: &Caller, id: Id<lobby::Session>) -> Result<(), Error> {
    caller.session().ok_or(Error::NoSession)?;
    let work = app.store.work(&caller.oneself()).await?;
    let session = work.session(id).await?;
    let session = session
        .filter(|one| one.person == caller.person() && one.is_alive(app.now()))
        .ok_or(StoreError::NotFound)?;
    work.apply(&session.end(Reason::Ended, app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Ends all sessions of the caller's person but the one that asks.
pub async fn end_others(app: &App, caller: &Caller) -> Result<(), Error> {
    let id = caller.session().ok_or(Error::NoSession)?;
    let work = app.store.work(&caller.oneself()).await?;
    let session = work.session(id).await?.ok_or(StoreError::NotFound)?;
    work.apply(&session.end_others(app.now())).await?;
    work.commit().await?;
    Ok(())
}
