//! Saying what is to be had from the other side.

use super::look::{Shown, present, shown};
use super::{Error, Expects, watch};
use crate::access::{Caller, Permission};
use crate::documents::Document;
use crate::{App, Id, Version};

/// The wish for an original, an electronic signature, or neither.
#[derive(Debug, Clone, Copy)]
pub struct ExpectPaper {
    /// Of which document.
    pub document: Id<Document>,
    /// What.
    pub expects: Expects,
    /// The version of the trail that the caller has seen.
    pub version: Version,
}

/// Expects something else; a wish for what is already so changes nothing. It is no content of the
/// document, which may be issued.
pub async fn expect(app: &App, caller: &Caller, command: ExpectPaper) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsTrack)?;
    let work = app.store.work(&grant).await?;
    work.hold_trails(&[command.document]).await?;
    let trail = present(work.as_ref(), command.document).await?;
    if trail.version != command.version {
        return Err(Error::Stale);
    }
    let before = trail.clone();
    let Some(change) = trail.expect(command.expects, app.now())? else {
        return shown(app, caller, work.as_ref(), before).await;
    };
    work.apply(&change).await?;
    let trail = change.into_state();
    watch(app, caller, work.as_ref(), trail.first_due()).await?;
    let shown = shown(app, caller, work.as_ref(), trail).await?;
    work.commit().await?;
    Ok(shown)
}
