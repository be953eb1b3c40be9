//! Taking a file: the bytes first, then the row that makes them a file.

use chrono::TimeDelta;
use sha2::{Digest, Sha256};

use super::receive::{LIMIT, Received, receive};
use super::{Error, File, Holder, Kind, Name, ObjectKey, Shown, Source};
use crate::access::{Caller, Grant, Permission};
use crate::deals::Deal;
use crate::documents::{Document, Stage};
use crate::lobby::{Job, JobKind};
use crate::{App, Claim, Created, Id, Retry, StoreError, Work};

/// What a file is added to.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// A deal.
    Deal(Id<Deal>),
    /// An issued document.
    Document(Id<Document>),
}

/// The wish to add a file.
#[derive(Debug, Clone)]
pub struct UploadFile {
    /// To what.
    pub to: Target,
    /// Its name.
    pub name: Name,
    /// What the sender calls its type; may be empty.
    pub declared: String,
    /// The caller's idempotency key; its hash is made here, of what comes.
    pub retry: Option<Retry>,
}

/// Takes a file.
///
/// Two units of work, one after the other: no session is held while bytes travel. The first one
/// queues the job that sweeps the bytes should the second one never come.
pub async fn upload(
    app: &App,
    caller: &Caller,
    command: UploadFile,
    source: &mut dyn Source,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(match command.to {
        Target::Deal(_) => Permission::DealsEdit,
        Target::Document(_) => Permission::DocumentsTrack,
    })?;
    let kind = command.name.kind().ok_or(Error::Refused)?;
    if !kind.may_be_called(&command.declared) {
        return Err(Error::Mismatch);
    }
    let id: Id<File> = app.new_id();
    let holder = expect(app, &grant, command.to, id).await?;
    let object = ObjectKey::of(grant.account(), id);
    let received = receive(app.files.as_ref(), &object, (kind, LIMIT), source).await?;
    let file = File {
        id,
        holder,
        name: command.name,
        kind,
        size: received.size,
        sha256: received.sha256,
        object: object.clone(),
        uploaded_by: Some(caller.user()),
        uploaded_at: app.now(),
        deleted_at: None,
        purged_at: None,
        version: 1,
    };
    let kept = keep(app, &grant, (command.to, file), command.retry, &received).await;
    let is_unwanted = match &kept {
        Ok(made) => made.is_replay,
        // Any other failure may have come after the row was written: the job will look.
        Err(error) => matches!(error, Error::RetryReused | Error::InTrash | Error::Draft),
    };
    if is_unwanted {
        let _ = app.files.remove(&object).await;
    }
    kept
}

/// Whether the deal or the document takes files, before a byte is read.
async fn expect(app: &App, grant: &Grant, to: Target, id: Id<File>) -> Result<Holder, Error> {
    let work = app.store.work(grant).await?;
    let holder = open(work.as_ref(), to).await?;
    work.enqueue(&sweeping(app, id)).await?;
    work.commit().await?;
    Ok(holder)
}

/// The job that sweeps the bytes of an upload that never came to its row.
pub(crate) fn sweeping(app: &App, id: Id<File>) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::SweepFile,
        subject: id.uuid(),
        // Much longer than any upload is let last.
        due_at: app.now() + TimeDelta::hours(2),
    }
}

/// Writes the row of bytes that are there.
async fn keep(
    app: &App,
    grant: &Grant,
    (to, file): (Target, File),
    retry: Option<Retry>,
    received: &Received,
) -> Result<Created<Shown>, Error> {
    let id = file.id;
    let work = app.store.work(grant).await?;
    if let Some(retry) = retry {
        let retry = Retry {
            body_sha256: fingerprint(&file.name, file.kind, received),
            ..retry
        };
        match work.claim(&retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.file(Id::from(earlier)).await?;
                let earlier = earlier.ok_or(StoreError::NotFound)?;
                // The holder stands in the path: the same bytes for another one are another request.
                if earlier.file.holder != file.holder {
                    return Err(Error::RetryReused);
                }
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    open(work.as_ref(), to).await?;
    work.apply(&file.add()).await?;
    work.drop_jobs(JobKind::SweepFile, id.uuid()).await?;
    let shown = work.file(id).await?.ok_or(StoreError::NotFound)?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// What is within reach and takes files: a deal that is not in the trash, a document that is no draft.
async fn open(work: &dyn Work, to: Target) -> Result<Holder, Error> {
    let (holder, is_in_trash) = match to {
        Target::Deal(id) => {
            let deal = work.deal(id).await?.ok_or(StoreError::NotFound)?;
            (Holder::Deal(id), deal.deleted_at.is_some())
        }
        Target::Document(id) => {
            let shown = work.document(id).await?.ok_or(StoreError::NotFound)?;
            if Stage::from(&shown.document.state) == Stage::Draft {
                return Err(Error::Draft);
            }
            let deal = shown.document.deal;
            (Holder::Document { id, deal }, shown.is_deal_in_trash)
        }
    };
    if is_in_trash {
        return Err(Error::InTrash);
    }
    Ok(holder)
}

/// What makes two uploads the same.
fn fingerprint(name: &Name, kind: Kind, received: &Received) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(name.as_str());
    hash.update([0]);
    hash.update(kind.media_type());
    hash.update([0]);
    hash.update(received.sha256);
    hash.finalize().into()
}
