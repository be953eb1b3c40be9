//! Asking for a code, on the public page.

use super::offer::offered;
use super::{Code, Error, Offer};
use crate::lobby::{Gate, Job, JobKind};
use crate::shares::{self, ShareToken};
use crate::{App, Id, Moment};

/// How many wrong codes close a page for good: by chance one of 50 000 such pages would be signed. A
/// new link begins anew.
const MOST_MISSES: i64 = 20;

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

/// Sends a code to the address of the agreement. One that is on its way, or there already, stays good
/// and is sent again: whoever asks cannot spoil the code of somebody else.
pub async fn ask(app: &App, token: &ShareToken) -> Result<Asked, Error> {
    let (grant, share) = shares::door(app, token).await?;
    let view = app.store.view(&grant).await?;
    let (document, _) = shares::found(app, &*view, share).await?;
    let agreement = offered(&*view, &document, app.now()).await?;
    drop(view);
    let now = app.now();
    let account = grant.account().to_string();
    let (page, address) = (share.uuid().to_string(), agreement.id.uuid().to_string());
    app.lobby.knock(Gate::SignatureCode, &page, now).await?;
    let letters = Gate::SignatureLetter;
    app.lobby.knock(letters, &address, now).await?;
    app.lobby.knock(Gate::DocumentLetter, &account, now).await?;
    let work = app.store.work(&grant).await?;
    work.hold_document(document.id).await?;
    let now = app.now();
    let (document, _) = shares::found(app, work.as_ref(), share).await?;
    let agreement = offered(work.as_ref(), &document, now).await?;
    if work.misses_of(share).await? >= MOST_MISSES {
        return Err(Error::TooManyMisses);
    }
    let file = document.paper.as_ref().ok_or(Error::NotSignable)?.sha256;
    let there = work.last_code_of(share).await?;
    let there = there.filter(|code| code.signs(&agreement, file) && code.is_good(now));
    let code = if let Some(code) = there {
        code
    } else {
        let id: Id<Code> = app.new_id();
        let code = Code::new((id, share), &agreement, document.id, file, now);
        let change = code.create(document.told());
        work.apply(&change).await?;
        change.into_state()
    };
    let job = Job {
        id: app.new_id(),
        kind: JobKind::SendSignatureCode,
        subject: code.id.uuid(),
        due_at: now,
    };
    work.enqueue(&job).await?;
    work.commit().await?;
    Ok(Asked {
        offer: Offer::from(&agreement),
        ends_at: code.ends_at,
        file_sha256: code.file_sha256,
    })
}
