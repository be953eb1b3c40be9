//! Asking for a code, on the public page.

use sha2::{Digest, Sha256};

use super::offer::offered;
use super::{Code, Error, Offer};
use crate::lobby::{Gate, Job, JobKind};
use crate::shares::{self, ShareToken};
use crate::{App, Id, Moment, documents};

/// What becomes of the wish for a code.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Who signs, and where the code goes.
    pub offer: Offer,
    /// Until when it is good.
    pub ends_at: Moment,
    /// SHA-256 of the file that it signs.
    pub file_sha256: [u8; 32],
}

/// Sends a code to the address of the agreement; the one before it is good no more.
pub async fn ask(app: &App, token: &ShareToken) -> Result<Asked, Error> {
    let (grant, share) = shares::door(app, token).await?;
    let now = app.now();
    let subject = share.uuid().to_string();
    app.lobby.knock(Gate::SignatureCode, &subject, now).await?;
    let view = app.store.view(&grant).await?;
    let (document, _) = shares::found(app, &*view, share).await?;
    offered(&*view, &document).await?;
    // The file that is signed is the one that the code was sent for, byte by byte.
    let paper = documents::paper_of(app, &grant, view, document).await?;
    let file_sha256 = Sha256::digest(&paper.bytes).into();
    let work = app.store.work(&grant).await?;
    let (document, _) = shares::found(app, work.as_ref(), share).await?;
    work.hold_document(document.id).await?;
    let agreement = offered(work.as_ref(), &document).await?;
    let id: Id<Code> = app.new_id();
    let code = Code::new((id, share), &agreement, document.id, file_sha256, now);
    let ends_at = code.ends_at;
    work.apply(&code.create(document.told())).await?;
    let job = Job {
        id: app.new_id(),
        kind: JobKind::SendSignatureCode,
        subject: id.uuid(),
        due_at: now,
    };
    work.enqueue(&job).await?;
    work.commit().await?;
    Ok(Asked {
        offer: Offer::from(&agreement),
        ends_at,
        file_sha256,
    })
}
