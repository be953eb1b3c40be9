//! The client's answer to a quote.

use super::look::{door, found, zone_of};
use super::{Answer, Error, Share, ShareToken};
use crate::App;
use crate::values::{Line, Prose};

/// The client's wish to answer.
#[derive(Debug, Clone)]
pub struct AnswerDocument {
    /// The link that they hold.
    pub token: ShareToken,
    /// Whether they take it.
    pub is_accepted: bool,
    /// Who says so, as they name themselves.
    pub name: Line<100>,
    /// What else they say.
    pub comment: Option<Prose<1000>>,
}

/// Accepts or rejects a quote, once; the firm reads it on the document and on the deal.
pub async fn answer(app: &App, command: AnswerDocument) -> Result<Share, Error> {
    let (grant, id) = door(app, &command.token).await?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let (document, _) = found(app, work.as_ref(), id).await?;
    work.hold_document(document.id).await?;
    let (document, share) = found(app, work.as_ref(), id).await?;
    let today = zone_of(work.as_ref()).await?.local_date(now);
    let answer = Answer {
        is_accepted: command.is_accepted,
        name: command.name,
        comment: command.comment,
        at: now,
    };
    let change = share.answered(&document, answer, today)?;
    work.apply(&change).await?;
    work.commit().await?;
    Ok(change.into_state())
}
