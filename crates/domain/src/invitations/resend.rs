//! Sending the letter once more.

use super::create::letter_job;
use super::{Error, Invitation};
use crate::access::{Caller, Permission};
use crate::lobby::Gate;
use crate::{App, Id, StoreError};

/// Sends the letter once more, with the same link, which is good for seven days again; a few times
/// an hour.
pub async fn resend(app: &App, caller: &Caller, id: Id<Invitation>) -> Result<(), Error> {
    let grant = caller.allow(Permission::UsersManage)?;
    let view = app.store.view(&grant).await?;
    view.invitation(id).await?.ok_or(StoreError::NotFound)?;
    drop(view);
    let now = app.now();
    let gate = Gate::InvitationAgain;
    app.lobby.knock(gate, &id.to_string(), now).await?;
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    let invitation = work.invitation(id).await?.ok_or(StoreError::NotFound)?;
    invitation.check()?;
    let role = work.role(invitation.role).await?.ok_or(Error::Over)?;
    role.check_gift(caller, "/role_id")?;
    work.apply(&invitation.resend(caller.user(), now)).await?;
    work.enqueue(&letter_job(app, id)).await?;
    work.commit().await?;
    Ok(())
}
