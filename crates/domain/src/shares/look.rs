//! The public page, with its link in hand.

use super::hand_in::scans_of;
use super::{Error, Share, ShareToken};
use crate::access::Grant;
use crate::documents::{self, Document, Printed, Printout};
use crate::files::File;
use crate::lobby;
use crate::signatures::{Offer, Signature, offer};
use crate::values::TimeZone;
use crate::{App, Id, StoreError, View};

/// A document as whoever holds its link sees it.
#[derive(Debug, Clone)]
pub struct Face {
    /// The document.
    pub document: Document,
    /// What stands on its paper.
    pub printed: Printed,
    /// Its page.
    pub share: Share,
    /// Whether an answer is awaited.
    pub may_be_answered: bool,
    /// Whether a signed scan is taken.
    pub takes_scans: bool,
    /// Scans that came by this page.
    pub scans: Vec<File>,
    /// Who may sign it here by a code.
    pub offer: Option<Offer>,
    /// The signature by a code.
    pub signature: Option<Signature>,
}

/// Opens the page, and notes that somebody did.
pub async fn look(app: &App, token: &ShareToken) -> Result<Face, Error> {
    let (grant, id) = door(app, token).await?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let (document, mut share) = found(app, work.as_ref(), id).await?;
    let printed = work.printed(document.id).await?;
    let printed = printed.ok_or(StoreError::NotFound)?;
    if let Some(change) = share.clone().see(document.told(), now) {
        work.apply(&change).await?;
        share = change.into_state();
    }
    let today = zone_of(work.as_ref()).await?.local_date(now);
    let (scans, takes_scans) = scans_of(work.as_ref(), &document, &share).await?;
    let signature = if document.kind.needs_original() {
        work.signature_of(document.id).await?
    } else {
        None
    };
    let paper = (&document, &printed);
    let agreement = offer(work.as_ref(), paper, signature.is_some(), today).await?;
    work.commit().await?;
    Ok(Face {
        offer: agreement.as_ref().map(Offer::from),
        may_be_answered: share.may_be_answered(&document, today),
        // What is signed by a code is not signed on paper, too.
        takes_scans: takes_scans && signature.is_none(),
        signature,
        scans,
        document,
        printed,
        share,
    })
}

/// Reads the paper of the document.
pub async fn paper(app: &App, token: &ShareToken) -> Result<Printout, Error> {
    let (grant, id) = door(app, token).await?;
    let view = app.store.view(&grant).await?;
    let (document, _) = found(app, &*view, id).await?;
    Ok(documents::paper_of(app, &grant, view, document).await?)
}

/// The account behind a link whose secret is right.
pub(crate) async fn door(app: &App, token: &ShareToken) -> Result<(Grant, Id<Share>), Error> {
    let open = lobby::open_door(app, token).await?;
    let (grant, id) = open.ok_or(Error::LinkSpent)?;
    Ok((grant, Id::from(id)))
}

/// The page and its document, while the link is good.
pub(crate) async fn found<V: View + ?Sized>(
    app: &App,
    view: &V,
    id: Id<Share>,
) -> Result<(Document, Share), Error> {
    let share = view
        .share(id)
        .await?
        .filter(|share| share.is_good(app.now()));
    let share = share.ok_or(Error::LinkSpent)?;
    let shown = view.document(share.document).await?;
    let shown = shown.filter(|shown| !shown.is_deal_in_trash);
    let document = shown.ok_or(Error::LinkSpent)?.document;
    Ok((document, share))
}

/// By which zone the account counts its days.
pub(super) async fn zone_of<V: View + ?Sized>(view: &V) -> Result<TimeZone, StoreError> {
    Ok(view.account_record().await?.time_zone)
}
