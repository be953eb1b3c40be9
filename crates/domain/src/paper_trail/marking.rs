//! Recording what happened to originals: of one document, or of many at once.

use std::collections::HashMap;

use super::look::{Shown, present, shown};
use super::{Error, Mark, MarkDraft, Trail, watch};
use crate::access::{Caller, Denied, Grant, Permission};
use crate::documents::Document;
use crate::files::Holder;
use crate::{App, Claim, Code, Coded, Created, Id, Retry, StoreError, Violation, Violations, Work};

/// The most documents of one bulk.
pub const MOST_AT_ONCE: usize = 200;

/// The wish to record something of a document.
#[derive(Debug, Clone)]
pub struct MarkPaper {
    /// Of which document.
    pub document: Id<Document>,
    /// What happened.
    pub mark: MarkDraft,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Records what happened to an original.
pub async fn mark(app: &App, caller: &Caller, command: MarkPaper) -> Result<Created<Shown>, Error> {
    let grant = allow(caller)?;
    let id: Id<Mark> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(_) => {
                let trail = present(work.as_ref(), command.document).await?;
                let shown = shown(app, caller, work.as_ref(), trail).await?;
                return Ok(Created::before(shown));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    work.hold_trails(&[command.document]).await?;
    let trail = present(work.as_ref(), command.document).await?;
    let today = caller.time_zone().local_date(now);
    let mark = command.mark.checked(today, id, Some(caller.user()), now)?;
    check_file(work.as_ref(), &mark, std::slice::from_ref(&trail)).await?;
    let change = trail.mark(mark)?;
    work.apply(&change).await?;
    let trail = change.into_state();
    watch(app, caller, work.as_ref(), trail.first_due()).await?;
    let shown = shown(app, caller, work.as_ref(), trail).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The wish to record the same of many documents.
#[derive(Debug, Clone)]
pub struct MarkPapers {
    /// Of which documents, each once, at most [`MOST_AT_ONCE`].
    pub documents: Vec<Id<Document>>,
    /// What happened.
    pub mark: MarkDraft,
}

/// A document of which it was not recorded, and why.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// Which.
    pub document: Id<Document>,
    /// Why.
    pub code: Code,
    /// Which rules are broken, if some are.
    pub rules: Vec<Violation>,
}

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    /// Documents of which it was recorded.
    pub marked: Vec<Id<Document>>,
    /// The others.
    pub refused: Vec<Refusal>,
}

/// Records the same of many documents, in few statements; those that a rule refuses are listed.
/// Done twice, it refuses what is recorded already.
pub async fn mark_all(app: &App, caller: &Caller, command: MarkPapers) -> Result<Marked, Error> {
    let grant = allow(caller)?;
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let draft = command.mark;
    let under = |wrong: Violations| wrong.under("/mark");
    let checked = |draft: MarkDraft| draft.checked(today, app.new_id(), Some(caller.user()), now);
    let first = checked(draft.clone()).map_err(under)?;
    let work = app.store.work(&grant).await?;
    work.hold_trails(&command.documents).await?;
    let trails = work.trails(&command.documents).await?;
    match check_file(work.as_ref(), &first, &trails).await {
        Err(Error::Invalid(wrong)) => return Err(under(wrong).into()),
        checked => checked?,
    }
    let mut trails: HashMap<Id<Document>, Trail> = trails
        .into_iter()
        .map(|trail| (trail.of.id, trail))
        .collect();
    let mut done = Marked::default();
    let mut changes = Vec::new();
    for document in command.documents {
        let trail = trails.remove(&document).ok_or(StoreError::NotFound);
        let mark = checked(draft.clone()).map_err(Error::from);
        let change = trail
            .map_err(Error::from)
            .and_then(|trail| trail.mark(mark?));
        match change {
            Ok(change) => {
                done.marked.push(document);
                changes.push(change);
            }
            Err(error) => done.refused.push(Refusal {
                document,
                code: error.code(),
                rules: error.violations().to_vec(),
            }),
        }
    }
    if changes.is_empty() {
        return Ok(done);
    }
    work.apply_all(&changes).await?;
    let dues = changes.iter().filter_map(|one| one.state().first_due());
    watch(app, caller, work.as_ref(), dues.min()).await?;
    work.commit().await?;
    Ok(done)
}

/// Whoever records looks at files of deals as far as they see deals.
fn allow(caller: &Caller) -> Result<Grant, Denied> {
    caller.allow(Permission::DocumentsTrack)?;
    caller.allow_either(Permission::DocumentsTrack, Permission::DealsRead)
}

/// A proof is a file of one of the documents or of its deal, and not in the trash.
async fn check_file(work: &dyn Work, mark: &Mark, trails: &[Trail]) -> Result<(), Error> {
    let Some(id) = mark.file else {
        return Ok(());
    };
    let at = |code| Violations::one("/file_id", code);
    let file = work.file(id).await?.ok_or_else(|| at("unknown_id"))?.file;
    if file.deleted_at.is_some() {
        return Err(at("unknown_id").into());
    }
    let is_of = |trail: &Trail| match file.holder {
        Holder::Deal(deal) => trail.deal == Some(deal),
        Holder::Document { id, .. } => trail.of.id == id,
    };
    if !trails.iter().any(is_of) {
        return Err(at("of_another_deal").into());
    }
    Ok(())
}
