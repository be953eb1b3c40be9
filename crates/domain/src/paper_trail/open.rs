//! What a job does once: trails for documents that were issued before there were any.

use super::store::reminder;
use super::{Error, Trail};
use crate::access::Grant;
use crate::documents::{self, Sides};
use crate::lobby::{Job, JobKind, Lease};
use crate::{App, StoreError, Work};

/// So many at a time.
const MOST: u64 = 100;

/// Gives some documents their trails, and comes again while others have none. Done twice, it
/// changes nothing.
pub async fn open_missing(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let work = app.store.work(&grant).await?;
    let account = work.account_record().await?;
    let zone = account.time_zone;
    let missing = work.issued_without_trail(MOST).await?;
    for id in &missing {
        let Some(shown) = work.document(*id).await? else {
            continue;
        };
        let document = shown.document;
        let Some(issued_at) = document.issued_at() else {
            continue;
        };
        let sides = sides_of(&*work, &document).await?;
        let is_edo_only = sides.is_buyer_edo_only();
        let issued_on = zone.local_date(issued_at);
        let trail = Trail::begin(app, &document, &sides.entity, is_edo_only, issued_on);
        work.open_trail(&trail).await?;
    }
    if missing.is_empty() {
        return Ok(());
    }
    let now = app.now();
    work.enqueue(&Job {
        id: app.new_id(),
        kind: JobKind::OpenPaperTrails,
        subject: account.id.uuid(),
        due_at: now,
    })
    .await?;
    let tomorrow = zone.local_date(now) + chrono::Days::new(1);
    let job = reminder(app, account.id, tomorrow, zone);
    work.enqueue_unless_earlier(&job).await?;
    work.commit().await?;
    Ok(())
}

async fn sides_of(work: &dyn Work, document: &documents::Document) -> Result<Sides, Error> {
    match Sides::of(work, document).await {
        Ok(sides) => Ok(sides),
        Err(documents::Error::Store(error)) => Err(Error::Store(error)),
        Err(_) => Err(Error::Store(StoreError::NotFound)),
    }
}
