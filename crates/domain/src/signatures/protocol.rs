//! The protocol of a signature on paper.

use super::{Error, Signature};
use crate::access::{Caller, Permission};
use crate::documents::{self, Document, Format, Mentioned, Printout};
use crate::shares::{self, ShareToken};
use crate::values::TimeZone;
use crate::{App, Id, StoreError, View};

/// What stands on it.
#[derive(Debug, Clone)]
pub struct Protocol {
    /// What was signed.
    pub document: Mentioned,
    /// Our firm.
    pub seller: String,
    /// The client.
    pub buyer: String,
    /// The agreement on which it rests.
    pub agreement: Mentioned,
    /// The signature.
    pub signature: Signature,
    /// By which zone its moments are written.
    pub time_zone: TimeZone,
}

/// The protocol of a document's signature.
pub async fn protocol(app: &App, caller: &Caller, id: Id<Document>) -> Result<Printout, Error> {
    let grant = caller.allow(Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let document = documents::present(&*view, id).await?.document;
    printed(app, view, &document).await
}

/// The same by the link to the document's page.
pub async fn protocol_of_link(app: &App, token: &ShareToken) -> Result<Printout, Error> {
    let (grant, share) = shares::door(app, token).await?;
    let view = app.store.view(&grant).await?;
    let (document, _) = shares::found(app, &*view, share).await?;
    printed(app, view, &document).await
}

async fn printed(app: &App, view: Box<dyn View>, document: &Document) -> Result<Printout, Error> {
    let signature = view.signature_of(document.id).await?;
    let signature = signature.ok_or(Error::NotSigned)?;
    let agreement = view.signature_agreement(signature.agreement).await?;
    let paper = view.printed(document.id).await?;
    let paper = paper.ok_or(StoreError::NotFound)?;
    let protocol = Protocol {
        document: document.mentioned(),
        seller: paper.seller.name,
        buyer: paper.buyer.name,
        agreement: agreement.ok_or(StoreError::NotFound)?.document,
        signature,
        time_zone: view.account_record().await?.time_zone,
    };
    drop(view);
    let title = format!("Протокол подписания — {}", protocol.document.title());
    let bytes = app.printer.protocol(protocol).await;
    let bytes = bytes.map_err(documents::Error::from)?;
    Ok(Printout {
        bytes,
        title,
        format: Format::Pdf,
    })
}
