//! Reporting a session in which a stranger sits.

use super::Error;
use crate::access::Caller;
use crate::lobby::LinkKind;
use crate::{App, Id, StoreError, lobby};

/// Ends all sessions of the caller's person, this one included; the next sign-in must change the
/// password. A letter for a forgotten password that the stranger asked for leads nowhere.
pub async fn report(app: &App, caller: &Caller, id: Id<lobby::Session>) -> Result<(), Error> {
    caller.session().ok_or(Error::NoSession)?;
    let work = app.store.work(&caller.oneself()).await?;
    // Held first, so that no sign-in slips in between.
    work.hold_person(caller.person()).await?;
    let session = work.session(id).await?;
    // One that has ended may be reported too: it is seen in the audit log days later.
    let session = session
        .filter(|one| one.person == caller.person())
        .ok_or(StoreError::NotFound)?;
    work.drop_links(caller.person(), LinkKind::ResetPassword)
        .await?;
    work.apply(&session.report(app.now())).await?;
    work.commit().await?;
    Ok(())
}
