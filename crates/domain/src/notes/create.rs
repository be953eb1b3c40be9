//! Writing a note.

use super::{Error, Note, Shown, Text};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::{App, Claim, Created, Id, Retry, StoreError, Work};

/// The wish for a note.
#[derive(Debug, Clone)]
pub struct CreateNote {
    /// On which deal.
    pub deal: Id<Deal>,
    /// What it says.
    pub text: Text,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Writes a note on a deal.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateNote,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let id: Id<Note> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.deal).await?.ok_or(StoreError::NotFound)?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = shown(work.as_ref(), Id::from(earlier)).await?;
                // The deal stands in the path: the same body for another one is another request.
                if earlier.note.deal != command.deal {
                    return Err(Error::RetryReused);
                }
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    if deal.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    let note = Note {
        id,
        deal: deal.id,
        text: command.text,
        author: caller.user(),
        created_at: now,
        updated_at: now,
        deleted_at: None,
        version: 1,
    };
    work.apply(&note.create()).await?;
    let shown = shown(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The note as it is now.
pub(super) async fn shown(work: &dyn Work, id: Id<Note>) -> Result<Shown, Error> {
    Ok(work.note(id).await?.ok_or(StoreError::NotFound)?)
}
