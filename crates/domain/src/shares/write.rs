//! Writing a letter with a document; it goes right after the commit.

use super::open::{opened, shareable};
use super::{Delivery, Error, Letter};
use crate::access::{Caller, Permission};
use crate::documents::Document;
use crate::lobby::{Gate, Job, JobKind, User};
use crate::values::{Email, Line, Prose, TimeZone};
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, Work};

/// The wish for a letter.
#[derive(Debug, Clone)]
pub struct WriteLetter {
    /// With which document.
    pub document: Id<Document>,
    /// To whom.
    pub to: Email,
    /// Whether the caller gets the same.
    pub has_copy: bool,
    /// What it is about.
    pub subject: Line<200>,
    /// What it says above the link.
    pub message: Prose<4000>,
    /// Whether the PDF is attached.
    pub has_file: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Writes a letter with the link to the document's page, which is opened if there is none.
pub async fn write(
    app: &App,
    caller: &Caller,
    command: WriteLetter,
) -> Result<Created<Letter>, Error> {
    let grant = caller.allow(Permission::DocumentsIssue)?;
    // A letter cannot be taken back: it goes once, however often the request is sent.
    let retry = command.retry.as_ref();
    let retry = retry.ok_or_else(|| Violations::one("Idempotency-Key", "required"))?;
    let now = app.now();
    let account = caller.account().to_string();
    app.lobby.knock(Gate::DocumentLetter, &account, now).await?;
    let id: Id<Letter> = app.new_id();
    let work = app.store.work(&grant).await?;
    let document = shareable(work.as_ref(), command.document).await?;
    match work.claim(retry, id.uuid(), now).await? {
        Claim::New => {}
        Claim::Done(earlier) => {
            let earlier = work.document_letter(Id::from(earlier)).await?;
            let earlier = earlier.ok_or(StoreError::NotFound)?;
            // The document stands in the path: the same body for another is another request.
            if earlier.document != command.document {
                return Err(Error::RetryReused);
            }
            return Ok(Created::before(earlier));
        }
        Claim::Reused => return Err(Error::RetryReused),
    }
    let letter = Post {
        to: command.to,
        has_copy: command.has_copy,
        subject: command.subject,
        message: command.message,
        has_file: command.has_file,
        by: caller.user(),
    };
    let zone = caller.time_zone();
    let letter = post(app, work.as_ref(), &document, (id, letter), zone).await?;
    work.commit().await?;
    Ok(Created::now(letter))
}

/// What a letter says, and to whom.
pub(crate) struct Post {
    pub to: Email,
    pub has_copy: bool,
    pub subject: Line<200>,
    pub message: Prose<4000>,
    pub has_file: bool,
    pub by: Id<User>,
}

/// Writes a letter down and opens the page that it leads to; it goes after the commit.
pub(crate) async fn post(
    app: &App,
    work: &dyn Work,
    document: &Document,
    (id, post): (Id<Letter>, Post),
    zone: TimeZone,
) -> Result<Letter, Error> {
    let now = app.now();
    opened(app, work, document, (None, zone), now).await?;
    let letter = Letter {
        id,
        document: document.id,
        to: post.to,
        has_copy: post.has_copy,
        subject: post.subject,
        message: post.message,
        has_file: post.has_file,
        by: post.by,
        created_at: now,
        delivery: Delivery::Waits,
    };
    work.apply(&letter.clone().create(document.told())).await?;
    work.enqueue(&Job {
        id: app.new_id(),
        kind: JobKind::SendDocument,
        subject: id.uuid(),
        due_at: now,
    })
    .await?;
    Ok(letter)
}
