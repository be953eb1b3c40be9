//! Sending the letter from its job.

use super::letter::letter;
use super::{Error, Shown};
use crate::access::Grant;
use crate::lobby::Lease;
use crate::{App, Id};

/// Sends the letter, unless nobody needs it any more.
pub async fn send(app: &App, lease: &Lease) -> Result<(), Error> {
    let view = app.store.view(&Grant::job(lease)).await?;
    let invitation = view.invitation(Id::from(lease.job.subject)).await?;
    let Some(invitation) = invitation.filter(|one| one.is_good(app.now())) else {
        return Ok(());
    };
    if !invitation.is_backed(view.as_ref()).await? {
        return Ok(());
    }
    let token = invitation.token(app.vault.as_ref());
    let shown = Shown::of(view.as_ref(), invitation).await?;
    let firm = view.account_record().await?.name;
    drop(view);
    let letter = letter(&app.pages, &shown, &token, &firm);
    Ok(app.mailer.send(&letter).await?)
}
