//! Taking a file: the bytes first, then the row that makes them a file.

use chrono::TimeDelta;
use sha2::{Digest, Sha256};

use super::receive::{Received, receive};
use super::{Error, File, Kind, Name, ObjectKey, Shown, Source};
use crate::access::{Caller, Grant, Permission};
use crate::deals::Deal;
use crate::lobby::{Job, JobKind};
use crate::{App, Claim, Created, Id, Retry, StoreError, Work};

/// The wish to add a file to a deal.
#[derive(Debug, Clone)]
pub struct UploadFile {
    /// To which deal.
    pub deal: Id<Deal>,
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
    let grant = caller.allow(Permission::DealsEdit)?;
    let kind = command.name.kind().ok_or(Error::Refused)?;
    if !kind.may_be_called(&command.declared) {
        return Err(Error::Mismatch);
    }
    let id: Id<File> = app.new_id();
    expect(app, &grant, command.deal, id).await?;
    let object = ObjectKey::of(grant.account(), id);
    let received = receive(app.files.as_ref(), &object, kind, source).await?;
    let file = File {
        id,
        deal: command.deal,
        name: command.name,
        kind,
        size: received.size,
        sha256: received.sha256,
        object: object.clone(),
        uploaded_by: caller.user(),
        uploaded_at: app.now(),
        deleted_at: None,
        purged_at: None,
        version: 1,
    };
    let kept = keep(app, &grant, file, command.retry, &received).await;
    let is_unwanted = match &kept {
        Ok(made) => made.is_replay,
        // Any other failure may have come after the row was written: the job will look.
        Err(error) => matches!(error, Error::RetryReused | Error::InTrash),
    };
    if is_unwanted {
        let _ = app.files.remove(&object).await;
    }
    kept
}

/// Whether the deal takes files, before a byte is read.
async fn expect(app: &App, grant: &Grant, deal: Id<Deal>, id: Id<File>) -> Result<(), Error> {
    let work = app.store.work(grant).await?;
    open_deal(work.as_ref(), deal).await?;
    let job = Job {
        id: app.new_id(),
        kind: JobKind::SweepFile,
        subject: id.uuid(),
        // Much longer than any upload is let last.
        due_at: app.now() + TimeDelta::hours(2),
    };
    work.enqueue(&job).await?;
    work.commit().await?;
    Ok(())
}

/// Writes the row of bytes that are there.
async fn keep(
    app: &App,
    grant: &Grant,
    file: File,
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
                // The deal stands in the path: the same bytes for another one are another request.
                if earlier.file.deal != file.deal {
                    return Err(Error::RetryReused);
                }
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    open_deal(work.as_ref(), file.deal).await?;
    work.apply(&file.add()).await?;
    work.drop_jobs(JobKind::SweepFile, id.uuid()).await?;
    let shown = work.file(id).await?.ok_or(StoreError::NotFound)?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// The deal must be within reach and not in the trash.
async fn open_deal(work: &dyn Work, deal: Id<Deal>) -> Result<(), Error> {
    let deal = work.deal(deal).await?.ok_or(StoreError::NotFound)?;
    if deal.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    Ok(())
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
