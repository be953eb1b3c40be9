//! Putting an agreement on file, and ending it.

use super::offer::{client_of, is_back};
use super::{Agreement, AgreementShown, Error};
use crate::access::{Caller, Permission};
use crate::documents::{self, Document, Kind, Stage};
use crate::values::{Email, Line};
use crate::{App, Claim, Created, Id, Retry, StoreError, Version, Violations, Work};

/// The wish to put an agreement on file.
#[derive(Debug, Clone)]
pub struct RegisterAgreement {
    /// The contract, or outside document, that says so; firm and client are its.
    pub document: Id<Document>,
    /// Who signs for the client.
    pub signer: Line<200>,
    /// As what.
    pub post: Option<Line<200>>,
    /// Codes that reach this address are theirs to use.
    pub email: Email,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// The wish to end an agreement.
#[derive(Debug, Clone, Copy)]
pub struct EndAgreement {
    /// Which.
    pub id: Id<Agreement>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Puts an agreement on file: an issued contract, or an outside document, of which the signed paper
/// or a scan of it has come back. A client has one with each own firm.
pub async fn register(
    app: &App,
    caller: &Caller,
    command: RegisterAgreement,
) -> Result<Created<AgreementShown>, Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let id: Id<Agreement> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = shown(work.as_ref(), Id::from(earlier)).await?;
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let at = |code| Violations::one("/document_id", code);
    let document = documents::present(work.as_ref(), command.document).await;
    match document {
        Ok(_) => {}
        Err(documents::Error::Store(StoreError::NotFound)) => return Err(at("unknown_id").into()),
        Err(error) => return Err(error.into()),
    }
    // Nobody cancels it, or takes its marks back, before the agreement is there.
    work.hold_document(command.document).await?;
    work.hold_trails(&[command.document]).await?;
    let document = documents::present(work.as_ref(), command.document)
        .await?
        .document;
    if !matches!(document.kind, Kind::Contract | Kind::Outside) {
        return Err(at("no_contract").into());
    }
    if Stage::from(&document.state) != Stage::Issued {
        return Err(at("basis_not_issued").into());
    }
    if document.kind == Kind::Contract && !is_back(work.as_ref(), document.id).await? {
        return Err(at("not_signed_yet").into());
    }
    let client = client_of(&document).ok_or_else(|| at("client_needed"))?;
    if !client.is_reached(work.as_ref()).await? {
        return Err(at("unknown_id").into());
    }
    check_clause(work.as_ref(), &document, &command.email).await?;
    let agreement = Agreement {
        id,
        legal_entity: document.legal_entity,
        client,
        document: document.id,
        signer: command.signer,
        post: command.post,
        email: command.email,
        created_by: caller.user(),
        created_at: now,
        ended_at: None,
        version: 1,
    };
    match work.apply(&agreement.create()).await {
        Err(StoreError::Taken) => return Err(Error::Taken),
        applied => applied?,
    }
    let shown = shown(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// Ends an agreement: nothing more is signed by it, what was signed stays so.
pub async fn end(
    app: &App,
    caller: &Caller,
    command: EndAgreement,
) -> Result<AgreementShown, Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    let work = app.store.work(&grant).await?;
    let before = shown(work.as_ref(), command.id).await?.agreement;
    work.apply(&before.end(command.version, app.now())?).await?;
    let after = shown(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

/// The paper says that codes sign, and the address is the one that it names.
async fn check_clause(work: &dyn Work, document: &Document, email: &Email) -> Result<(), Error> {
    if !document.agrees_on_signatures() {
        return Err(Violations::one("/document_id", "no_signature_clause").into());
    }
    let printed = work.printed(document.id).await?;
    let named = printed.and_then(|printed| printed.buyer.email);
    // Where the client had none, it was written into the blank by hand.
    let is_other = named.is_some_and(|named| named.to_lowercase() != email.normalised());
    if document.kind == Kind::Contract && is_other {
        return Err(Violations::one("/email", "not_of_the_agreement").into());
    }
    Ok(())
}

/// The agreement as it is now.
async fn shown(work: &dyn Work, id: Id<Agreement>) -> Result<AgreementShown, Error> {
    let shown = work.signature_agreement(id).await?;
    Ok(shown.ok_or(StoreError::NotFound)?)
}
