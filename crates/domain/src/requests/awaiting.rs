//! What all answers have in common: the request must still wait, and the first answer wins.

use super::{Error, Row};
use crate::deals::{Deal, Event, Hands};
use crate::lobby::User;
use crate::{Change, Id, StoreError, Version, Violations, Work, deals};

/// A request that waits for its answer, as the caller has seen it.
pub(super) async fn awaiting(
    work: &dyn Work,
    id: Id<Deal>,
    version: Version,
) -> Result<Deal, Error> {
    let deal = work.deal(id).await?;
    still_awaiting(work, deal, version).await
}

/// The same of a deal that was read.
pub(super) async fn still_awaiting(
    work: &dyn Work,
    deal: Option<Deal>,
    version: Version,
) -> Result<Deal, Error> {
    let deal = deal.ok_or(StoreError::NotFound)?;
    if deal.request.is_none() {
        return Err(StoreError::NotFound.into());
    }
    if !deal.awaits_answer() {
        return Err(answered(work, deal.id).await?);
    }
    if deal.version != version {
        return Err(Error::Stale);
    }
    Ok(deal)
}

/// Writes an answer; whoever comes second is told who was first.
pub(super) async fn answer(work: &dyn Work, change: &Change<Deal, Event>) -> Result<(), Error> {
    match work.apply(change).await {
        Err(StoreError::Stale) => {
            let id = change.state().id;
            let deal = work.deal(id).await?;
            if deal.is_some_and(|deal| deal.awaits_answer()) {
                return Err(Error::Stale);
            }
            Err(answered(work, id).await?)
        }
        other => Ok(other?),
    }
}

async fn answered(work: &dyn Work, id: Id<Deal>) -> Result<Error, Error> {
    let row = work.request(id).await?;
    let answer = row.and_then(|row| row.answer);
    let by = answer.and_then(|answer| answer.by);
    Ok(Error::Answered(by.map(|by| by.name)))
}

/// A colleague takes a deal on, with the department that is theirs.
pub(super) async fn hands_of(work: &dyn Work, user: Id<User>) -> Result<Hands, Error> {
    let asked = deals::References {
        responsible: Some(user),
        ..deals::References::default()
    };
    let names = work.names(&asked).await?;
    if names.responsible.is_none() {
        return Err(Violations::one("/responsible_id", "unknown_id").into());
    }
    Ok(Hands {
        responsible: Some(user),
        responsible_name: names.responsible,
        department: names.department,
    })
}

/// Ends a work that answered a request: the request as it is now, unless this very answer took it
/// out of the caller's reach.
pub(super) async fn commit_shown(work: Box<dyn Work>, id: Id<Deal>) -> Result<Option<Row>, Error> {
    let row = work.request(id).await?;
    work.commit().await?;
    Ok(row)
}
