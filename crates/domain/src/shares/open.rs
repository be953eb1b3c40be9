//! Opening the public page of a document, and taking it back.

use chrono::{Days, NaiveDate};

use super::{Error, Letter, Share, ShareToken};
use crate::access::{Caller, Permission};
use crate::documents::{self, Document, Stage};
use crate::lobby::{Job, JobKind};
use crate::signatures::Signature;
use crate::values::TimeZone;
use crate::{App, Id, Moment, StoreError, Violations, Work};

/// A link is good for so long unless told otherwise, and at most.
const USUAL_DAYS: u64 = 30;
const MOST_DAYS: u64 = 366;

/// The wish for a page.
#[derive(Debug, Clone, Copy)]
pub struct OpenShare {
    /// Of which document.
    pub document: Id<Document>,
    /// The last day of its link; `None`: in thirty days, or that of the link that is there.
    pub last_day: Option<NaiveDate>,
}

/// What is on its way to the client.
#[derive(Debug, Clone)]
pub struct Sending {
    /// The page, with its link.
    pub share: Option<(Share, ShareToken)>,
    /// Letters, the newest first.
    pub letters: Vec<Letter>,
    /// The client's signature by a code.
    pub signature: Option<Signature>,
}

/// Reads what was sent of a document.
pub async fn read(app: &App, caller: &Caller, document: Id<Document>) -> Result<Sending, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    documents::present(&*view, document).await?;
    let share = view.share_of(document).await?;
    let letters = view.letters_of(document).await?;
    let signature = view.signature_of(document).await?;
    let token = |share: Share| {
        let token = share.token(app.vault.as_ref());
        (share, token)
    };
    Ok(Sending {
        share: share.map(token),
        letters,
        signature,
    })
}

/// Opens the page of an issued document. One that is there stays, with its link; it is good until
/// the day that is wished.
pub async fn open(
    app: &App,
    caller: &Caller,
    command: OpenShare,
) -> Result<(Share, ShareToken), Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let document = shareable(work.as_ref(), command.document).await?;
    let zone = caller.time_zone();
    let share = opened(app, work.as_ref(), &document, (command.last_day, zone), now).await?;
    work.commit().await?;
    let token = share.token(app.vault.as_ref());
    Ok((share, token))
}

/// The issued document, held so that its page is made once.
pub(super) async fn shareable(work: &dyn Work, id: Id<Document>) -> Result<Document, Error> {
    documents::present(work, id).await?;
    work.hold_document(id).await?;
    let document = documents::present(work, id).await?.document;
    if !document.kind.is_printed() {
        return Err(documents::Error::NotPrinted.into());
    }
    match Stage::from(&document.state) {
        Stage::Issued => Ok(document),
        Stage::Draft => Err(documents::Error::NotIssued.into()),
        Stage::Amended => Err(documents::Error::Amended.into()),
        Stage::Cancelled => Err(documents::Error::Cancelled.into()),
    }
}

/// The page as it shall be.
pub(crate) async fn opened(
    app: &App,
    work: &dyn Work,
    document: &Document,
    (wished, zone): (Option<NaiveDate>, TimeZone),
    now: Moment,
) -> Result<Share, Error> {
    if document.paper.is_none() && document.kind.is_printed() {
        // Whoever opens the page reads, and signs, the file that is kept: there shall be one.
        work.enqueue(&Job {
            id: app.new_id(),
            kind: JobKind::PrintDocument,
            subject: document.id.uuid(),
            due_at: now,
        })
        .await?;
    }
    let today = zone.local_date(now);
    let there = work.share_of(document.id).await?;
    let is_good = |share: &Share| share.is_good(now);
    if let Some(share) = there
        .as_ref()
        .filter(|share| is_good(share) && wished.is_none())
    {
        return Ok(share.clone());
    }
    let last_day = wished.unwrap_or(today + Days::new(USUAL_DAYS));
    if last_day < today {
        return Err(Violations::one("/last_day", "in_the_past").into());
    }
    if last_day > today + Days::new(MOST_DAYS) {
        return Err(Violations::one("/last_day", "too_far").into());
    }
    let ends_at = zone.day_end(last_day);
    let change = if let Some(share) = there {
        if share.last_day == last_day {
            return Ok(share);
        }
        share.move_end(document.told(), (last_day, ends_at), now)
    } else {
        let share = Share {
            id: app.new_id(),
            document: document.id,
            last_day,
            ends_at,
            revoked_at: None,
            seen_at: None,
            seen_last_at: None,
            answer: None,
            created_at: now,
            version: 1,
        };
        let secret = share.token(app.vault.as_ref()).sha256();
        work.enter_door(share.id.uuid(), secret).await?;
        share.create(document.told())
    };
    work.apply(&change).await?;
    Ok(change.into_state())
}

/// Takes the page back: its link opens nothing any more, and a new one will have another.
pub async fn close(app: &App, caller: &Caller, document: Id<Document>) -> Result<(), Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let work = app.store.work(&grant).await?;
    documents::present(work.as_ref(), document).await?;
    work.hold_document(document).await?;
    let document = documents::present(work.as_ref(), document).await?.document;
    let share = work.share_of(document.id).await?;
    let share = share.ok_or(StoreError::NotFound)?;
    work.drop_door(share.id.uuid()).await?;
    work.apply(&share.revoke(document.told(), app.now()))
        .await?;
    work.commit().await?;
    Ok(())
}
