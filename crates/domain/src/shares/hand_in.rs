//! A signed scan from the client, by the public page of the document.

use super::look::{door, found, zone_of};
use super::{Error, Share, ShareToken};
use crate::access::Grant;
use crate::documents::Document;
use crate::files::{self, File, Holder, Kind, Name, ObjectKey, Source, receive, sweeping};
use crate::lobby::{Gate, JobKind};
use crate::{App, Id, View, Work, paper_trail};

/// The most scans of one page, those that were thrown away included.
pub const MOST_SCANS: u64 = 20;

/// The most bytes of one: 15 MiB. A telephone's picture has a third of it.
const LIMIT: u64 = 15 * 1024 * 1024;

/// The client's wish to hand in a signed scan.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// The link that they hold.
    pub token: ShareToken,
    /// Its name.
    pub name: Name,
    /// What the sender calls its type; may be empty.
    pub declared: String,
}

/// Takes a scan: it becomes a file of the document, and a record that their scan came. Answers the
/// scans that the page has now.
///
/// As with every upload no session is held while bytes travel, and the first unit of work queues the
/// job that sweeps them should the second one never come.
pub async fn hand_in(
    app: &App,
    command: HandIn,
    source: &mut dyn Source,
) -> Result<Vec<File>, Error> {
    let (grant, share) = door(app, &command.token).await?;
    let kind = kind_of(&command)?;
    let now = app.now();
    let subject = share.uuid().to_string();
    app.lobby.knock(Gate::SharedScan, &subject, now).await?;
    let id: Id<File> = app.new_id();
    let work = app.store.work(&grant).await?;
    awaited(app, work.as_ref(), share).await?;
    work.enqueue(&sweeping(app, id)).await?;
    work.commit().await?;
    let object = ObjectKey::of(grant.account(), id);
    let received = receive(app.files.as_ref(), &object, (kind, LIMIT), source).await;
    let received = received.map_err(as_scan)?;
    let file = |document: &Document| File {
        id,
        holder: Holder::Document {
            id: document.id,
            deal: document.deal,
        },
        name: command.name.clone(),
        kind,
        size: received.size,
        sha256: received.sha256,
        object: object.clone(),
        uploaded_by: None,
        uploaded_at: app.now(),
        deleted_at: None,
        purged_at: None,
        version: 1,
    };
    let kept = keep(app, &grant, share, file).await;
    if matches!(
        kept,
        Err(Error::ScanUnwanted | Error::TooManyScans | Error::LinkSpent)
    ) {
        let _ = app.files.remove(&object).await;
    }
    kept
}

fn kind_of(command: &HandIn) -> Result<Kind, Error> {
    let kind = command.name.kind();
    let kind = kind.filter(|kind| matches!(kind, Kind::Pdf | Kind::Jpeg | Kind::Png));
    let kind = kind.ok_or(Error::ScanRefused)?;
    if !kind.may_be_called(&command.declared) {
        return Err(files::Error::Mismatch.into());
    }
    Ok(kind)
}

/// Writes the row of bytes that are there, and what follows from it.
async fn keep(
    app: &App,
    grant: &Grant,
    share: Id<Share>,
    file: impl FnOnce(&Document) -> File + Send,
) -> Result<Vec<File>, Error> {
    let work = app.store.work(grant).await?;
    let (document, _) = found(app, work.as_ref(), share).await?;
    // Scans that come at once are counted one after the other.
    work.hold_document(document.id).await?;
    // Before the account's events are numbered: colleagues hold trails first, too.
    work.hold_trails(&[document.id]).await?;
    let (document, mut there) = awaited(app, work.as_ref(), share).await?;
    let file = file(&document);
    work.apply(&file.clone().add()).await?;
    work.drop_jobs(JobKind::SweepFile, file.id.uuid()).await?;
    let of = (grant.account(), zone_of(work.as_ref()).await?);
    paper_trail::handed_in(app, work.as_ref(), of, (document.id, file.id)).await?;
    work.commit().await?;
    there.push(file);
    Ok(there)
}

/// The document and the scans that it has, while it takes another one.
async fn awaited(
    app: &App,
    work: &dyn Work,
    share: Id<Share>,
) -> Result<(Document, Vec<File>), Error> {
    let (document, share) = found(app, work, share).await?;
    if !takes_scans(&document) || work.signature_of(document.id).await?.is_some() {
        return Err(Error::ScanUnwanted);
    }
    let (there, ever) = work.handed_in(document.id, share.created_at).await?;
    if ever >= MOST_SCANS {
        return Err(Error::TooManyScans);
    }
    Ok((document, there))
}

/// Whether the other side has to sign it.
pub(super) fn takes_scans(document: &Document) -> bool {
    document.is_issued() && document.kind.needs_original()
}

/// The scans of a page, and whether it takes another one.
pub(super) async fn scans_of<V: View + ?Sized>(
    view: &V,
    document: &Document,
    share: &Share,
) -> Result<(Vec<File>, bool), Error> {
    if !document.kind.needs_original() {
        return Ok((Vec::new(), false));
    }
    let (there, ever) = view.handed_in(document.id, share.created_at).await?;
    Ok((there, takes_scans(document) && ever < MOST_SCANS))
}

fn as_scan(error: files::Error) -> Error {
    match error {
        files::Error::TooLarge => Error::ScanTooLarge,
        other => other.into(),
    }
}
