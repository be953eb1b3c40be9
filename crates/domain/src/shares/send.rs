//! Sending a letter with a document, from its job.

use chrono::TimeDelta;
use sha2::{Digest, Sha256};

use super::{Delivery, Error, Letter, Share, Undelivered};
use crate::access::Grant;
use crate::documents::{self, Document, Stage};
use crate::lobby::{Account, Job, JobKind, Lease, Person};
use crate::mail::{Attachment, Draft, MailError};
use crate::{App, Id, Moment, StoreError};

/// Whoever has not confirmed their own address may do so for so long.
const CONFIRMATION: TimeDelta = TimeDelta::days(7);
/// Between two looks at whether they did.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// What a letter needs.
struct Parts {
    letter: Letter,
    document: Document,
    share: Option<Share>,
    account: Account,
    sender: Person,
}

/// Sends the letter, unless it went before. Letters of somebody whose own address is not confirmed
/// wait for it.
pub async fn send(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let id = Id::from(lease.job.subject);
    let now = app.now();
    let Some(parts) = parts(app, &grant, id).await? else {
        return Ok(());
    };
    if Stage::from(&parts.document.state) != Stage::Issued {
        return settle(app, &grant, id, Err(Undelivered::Cancelled)).await;
    }
    if parts.is_of_service() && parts.sender.email_confirmed_at.is_none() {
        if parts.letter.created_at + CONFIRMATION < now {
            return settle(app, &grant, id, Err(Undelivered::Unconfirmed)).await;
        }
        return wait(app, &grant, lease, now + PAUSE).await;
    }
    let pdf = if parts.letter.has_file {
        let view = app.store.view(&grant).await?;
        Some(documents::paper_of(app, &grant, view, parts.document.clone()).await?)
    } else {
        None
    };
    let sha256 = pdf.as_ref().map(|pdf| Sha256::digest(&pdf.bytes).into());
    let file = pdf.map(|pdf| Attachment {
        name: pdf.file_name(),
        media_type: pdf.format.media_type(),
        bytes: pdf.bytes,
    });
    match app.mailer.send(&parts.mail(app, file)).await {
        Ok(()) => settle(app, &grant, id, Ok(sha256)).await,
        Err(MailError::Refused(_) | MailError::Unaddressable) => {
            settle(app, &grant, id, Err(Undelivered::Refused)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The mail server was tried often enough.
pub async fn give_up(app: &App, lease: &Lease) -> Result<(), Error> {
    let id = Id::from(lease.job.subject);
    settle(app, &Grant::job(lease), id, Err(Undelivered::Unreachable)).await
}

async fn parts(app: &App, grant: &Grant, id: Id<Letter>) -> Result<Option<Parts>, Error> {
    let view = app.store.view(grant).await?;
    let letter = view.document_letter(id).await?;
    let Some(letter) = letter.filter(|letter| letter.delivery == Delivery::Waits) else {
        return Ok(None);
    };
    let shown = view.document(letter.document).await?;
    let share = view.share_of(letter.document).await?;
    let account = view.account_record().await?;
    let user = view.user(letter.by).await?.ok_or(StoreError::NotFound)?;
    let sender = view.person(user.person).await?;
    Ok(Some(Parts {
        document: shown.ok_or(StoreError::NotFound)?.document,
        share: share.filter(|share| share.is_good(app.now())),
        account,
        sender: sender.ok_or(StoreError::NotFound)?,
        letter,
    }))
}

impl Parts {
    /// An installation of one firm trusts its own people.
    const fn is_of_service(&self) -> bool {
        self.account.trial_ends_on.is_some()
    }

    fn mail(&self, app: &App, file: Option<Attachment>) -> crate::mail::Letter {
        let letter = &self.letter;
        let mut draft = Draft::new(letter.to.clone(), letter.subject.as_str());
        for paragraph in letter.message.as_str().split("\n\n") {
            draft = draft.say(paragraph);
        }
        if let Some(share) = &self.share {
            let token = share.token(app.vault.as_ref()).expose();
            draft = draft
                .button("Открыть документ", app.pages.link("d", &token))
                .note("Документ открывается без пароля: не пересылайте письмо посторонним.");
        }
        let mut mail = draft.signed(self.account.name.as_str()).letter();
        mail.reply_to = Some(self.sender.email.clone());
        mail.copy_to = letter.has_copy.then(|| self.sender.email.clone());
        mail.attachments = file.into_iter().collect();
        mail
    }
}

/// Looks again later.
async fn wait(app: &App, grant: &Grant, lease: &Lease, due_at: Moment) -> Result<(), Error> {
    let work = app.store.work(grant).await?;
    work.enqueue(&Job {
        id: app.new_id(),
        kind: JobKind::SendDocument,
        subject: lease.job.subject,
        due_at,
    })
    .await?;
    work.commit().await?;
    Ok(())
}

/// Writes down what became of the letter; done twice, it changes nothing.
async fn settle(
    app: &App,
    grant: &Grant,
    id: Id<Letter>,
    outcome: Result<Option<[u8; 32]>, Undelivered>,
) -> Result<(), Error> {
    let now = app.now();
    let work = app.store.work(grant).await?;
    let letter = work.document_letter(id).await?;
    let Some(letter) = letter.filter(|letter| letter.delivery == Delivery::Waits) else {
        return Ok(());
    };
    let shown = work.document(letter.document).await?;
    let told = shown.ok_or(StoreError::NotFound)?.document.told();
    let change = match outcome {
        Ok(sha256) => letter.sent(told, sha256, now)?,
        Err(why) => letter.fail(told, why, now)?,
    };
    work.apply(&change).await?;
    work.commit().await?;
    Ok(())
}
