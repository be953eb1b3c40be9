//! Taking an invitation back.

use super::{Error, Invitation};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// Takes an invitation back: the link in the letter leads nowhere from the commit on.
pub async fn revoke(app: &App, caller: &Caller, id: Id<Invitation>) -> Result<(), Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let invitation = work.invitation(id).await?.ok_or(StoreError::NotFound)?;
    invitation.check()?;
    work.apply(&invitation.revoke(app.now())).await?;
    work.drop_door(id.uuid()).await?;
    work.commit().await?;
    Ok(())
}
