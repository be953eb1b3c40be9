//! Links in letters: entering one, and sending it from its job.

use super::{Error, letters};
use crate::access::Grant;
use crate::lobby::{Account, Job, JobKind, Lease, Link, LinkKind, LinkToken, Person, User};
use crate::values::Email;
use crate::{App, Id, Moment, StoreError, Work};

/// To whom a link goes.
pub(crate) struct Addressee {
    pub account: Id<Account>,
    pub user: Id<User>,
    pub person: Id<Person>,
    pub email: Email,
}

/// Enters a link and the job that sends it.
pub(crate) async fn link_to(
    app: &App,
    work: &dyn Work,
    kind: LinkKind,
    to: Addressee,
    now: Moment,
) -> Result<(), StoreError> {
    let id = app.new_id();
    let link = Link {
        id,
        kind,
        account: to.account,
        user: to.user,
        person: to.person,
        email: to.email,
        secret_sha256: LinkToken::derived(id, app.vault.as_ref()).sha256(),
        expires_at: now + kind.life(),
        used_at: None,
    };
    work.enter_link(&link).await?;
    let job = Job {
        id: app.new_id(),
        kind: JobKind::SendLink,
        subject: id.uuid(),
        due_at: now,
    };
    work.enqueue(&job).await
}

/// Sends the letter, unless nobody needs it any more.
pub async fn send_link(app: &App, lease: &Lease) -> Result<(), Error> {
    let link = app.lobby.link(Id::from(lease.job.subject)).await?;
    let Some(link) = link.filter(|link| link.is_good(app.now())) else {
        return Ok(());
    };
    let view = app.store.view(&Grant::job(lease)).await?;
    let account = view.account_record().await?;
    let person = view.person(link.person).await?;
    drop(view);
    let Some(person) = person.filter(|person| person.email == link.email) else {
        return Ok(());
    };
    let token = link.token(app.vault.as_ref());
    let letter = letters::with_link(&app.pages, &link, &token, &person, &account.name);
    Ok(app.mailer.send(&letter).await?)
}
