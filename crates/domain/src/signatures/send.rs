//! The letter with a code, from its job.

use sha2::{Digest, Sha256};

use super::Error;
use crate::access::Grant;
use crate::documents;
use crate::hex;
use crate::lobby::Lease;
use crate::mail::{Attachment, Draft};
use crate::{App, Id, StoreError};

/// Sends the code with the document that it signs; one that is good no more is not sent.
pub async fn send(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let view = app.store.view(&grant).await?;
    let code = view.signature_code(Id::from(lease.job.subject)).await?;
    let Some(code) = code.filter(|code| code.is_good(app.now())) else {
        return Ok(());
    };
    let account = view.account_record().await?;
    let shown = view.document(code.document).await?;
    let document = shown.ok_or(StoreError::NotFound)?.document;
    let title = document.mentioned().title();
    let paper = documents::paper_of(app, &grant, view, document).await?;
    let found: [u8; 32] = Sha256::digest(&paper.bytes).into();
    if found != code.file_sha256 {
        tracing::error!(code = %code.id, "the file is another one than the code was asked for");
        return Ok(());
    }
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
    app.mailer.send(&letter).await?;
    Ok(())
}
