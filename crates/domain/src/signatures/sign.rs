//! Signing a document by a code, on its public page.

use super::offer::offered;
use super::{Error, Signature};
use crate::sessions::Client;
use crate::shares::{self, ShareToken};
use crate::{App, StoreError, paper_trail};

/// The client's wish to sign.
#[derive(Debug, Clone)]
pub struct SignDocument {
    /// The link that they hold.
    pub token: ShareToken,
    /// The digits that they typed.
    pub code: String,
    /// From where.
    pub client: Client,
}

/// Signs the document, once. A wrong code counts, also when it comes at the same time as another.
pub async fn sign(app: &App, command: SignDocument) -> Result<Signature, Error> {
    let (grant, share) = shares::door(app, &command.token).await?;
    let account = grant.account();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let (document, _) = shares::found(app, work.as_ref(), share).await?;
    work.hold_document(document.id).await?;
    let (document, _) = shares::found(app, work.as_ref(), share).await?;
    let agreement = offered(work.as_ref(), &document).await?;
    let code = work.last_code_of(share).await?;
    // Whoever has another agreement since signs by a code that was sent to its address.
    let code = code.filter(|code| code.is_good(now) && code.agreement == agreement.id);
    let code = code.ok_or(Error::CodeSpent)?;
    let typed: String = command.code.chars().filter(char::is_ascii_digit).collect();
    if typed != code.digits(app.vault.as_ref()) {
        work.apply(&code.missed(document.told(), now)).await?;
        work.commit().await?;
        return Err(Error::WrongCode);
    }
    let signature = Signature {
        id: app.new_id(),
        document: document.id,
        agreement: agreement.id,
        code: code.id,
        signer: agreement.signer,
        post: agreement.post,
        email: code.email.clone(),
        file_sha256: code.file_sha256,
        asked_at: code.created_at,
        signed_at: now,
        address: command.client.address_text(),
        user_agent: command.client.user_agent,
    };
    work.apply(&code.used(document.told(), now)).await?;
    let change = signature.create(document.told());
    match work.apply(&change).await {
        Err(StoreError::Taken) => return Err(Error::NotSignable),
        applied => applied?,
    }
    let zone = work.account_record().await?.time_zone;
    paper_trail::signed(app, work.as_ref(), (account, zone), document.id).await?;
    work.commit().await?;
    Ok(change.into_state())
}
