//! The letter with a code, from its job.

use super::offer::offered;
use super::{Code, Error};
use crate::access::Grant;
use crate::documents::{self, Document};
use crate::hex;
use crate::lobby::Lease;
use crate::mail::{Attachment, Draft, MailError};
use crate::{App, Id, StoreError, View};

/// Sends the code with the document that it signs, if it may still sign.
pub async fn send(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let view = app.store.view(&grant).await?;
    let Some((code, document)) = wanted(app, &*view, Id::from(lease.job.subject)).await? else {
        return Ok(());
    };
    let account = view.account_record().await?;
    let title = document.mentioned().title();
    let paper = documents::paper_of(app, &grant, view, document).await?;
    let digits = code.digits(app.vault.as_ref());
    let sha256 = hex(&code.file_sha256);
    let mut letter = Draft::new(code.email.clone(), format!("Код подписания: {title}"))
        .say(format!("{title} ждёт вашей подписи."))
        .say(format!("Код: {digits}"))
        .say(
            "Введённый на странице документа, он станет вашей простой электронной подписью под \
             приложенным файлом. Код действует полчаса.",
        )
        .say(format!("Отпечаток файла (SHA-256): {sha256}"))
        .note("Если вы ничего не подписываете, никому не сообщайте код и не отвечайте на письмо.")
        .signed(account.name.as_str())
        .letter();
    letter.attachments.push(Attachment {
        name: paper.file_name(),
        media_type: paper.format.media_type(),
        bytes: paper.bytes,
    });
    match app.mailer.send(&letter).await {
        Err(MailError::Refused(_) | MailError::Unaddressable) => undelivered(app, lease).await,
        sent => Ok(sent?),
    }
}

/// The mail server was tried often enough.
pub async fn give_up(app: &App, lease: &Lease) -> Result<(), Error> {
    undelivered(app, lease).await
}

/// The firm reads that the client has no code; another try makes another one.
async fn undelivered(app: &App, lease: &Lease) -> Result<(), Error> {
    let work = app.store.work(&Grant::job(lease)).await?;
    let code = work.signature_code(Id::from(lease.job.subject)).await?;
    let Some(code) = code.filter(|code| code.is_good(app.now())) else {
        return Ok(());
    };
    work.hold_document(code.document).await?;
    let shown = work.document(code.document).await?;
    let told = shown.ok_or(StoreError::NotFound)?.document.told();
    work.apply(&code.unsent(told, app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// The code and its document, while it may sign: it is the last one of a page that is open, the
/// agreement stands, and the file is the one that is kept.
async fn wanted<V: View + ?Sized>(
    app: &App,
    view: &V,
    id: Id<Code>,
) -> Result<Option<(Code, Document)>, Error> {
    let now = app.now();
    let code = view.signature_code(id).await?;
    let Some(code) = code.filter(|code| code.is_good(now)) else {
        return Ok(None);
    };
    let last = view.last_code_of(code.share).await?;
    let share = view.share(code.share).await?;
    let is_open = share.is_some_and(|share| share.is_good(now));
    if last.is_none_or(|last| last.id != code.id) || !is_open {
        return Ok(None);
    }
    let shown = view.document(code.document).await?;
    let document = shown.ok_or(StoreError::NotFound)?.document;
    let file = document.paper.as_ref().map(|paper| paper.sha256);
    match offered(view, &document, now).await {
        Ok(agreement) if file.is_some_and(|file| code.signs(&agreement, file)) => {
            Ok(Some((code, document)))
        }
        Ok(_) | Err(Error::NotSignable) => Ok(None),
        Err(error) => Err(error),
    }
}
