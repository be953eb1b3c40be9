//! Confirming an e-mail address by the link in a letter, and asking for that letter again.

use super::Error;
use super::send_link::{Addressee, link_to};
use crate::access::{Caller, Grant};
use crate::lobby::{Gate, Link, LinkKind, LinkToken, PublicToken};
use crate::{App, StoreError};

/// Sends the letter once more; a few times an hour.
pub async fn ask_confirmation(app: &App, caller: &Caller) -> Result<(), Error> {
    caller.session().ok_or(Error::NoSession)?;
    let person = caller.person();
    let now = app.now();
    let gate = Gate::LetterPerson;
    app.lobby.knock(gate, &person.to_string(), now).await?;
    let work = app.store.work(&caller.oneself()).await?;
    let known = work.person(person).await?.ok_or(StoreError::NotFound)?;
    if known.email_confirmed_at.is_some() {
        return Err(Error::Confirmed);
    }
    let to = Addressee {
        account: caller.account(),
        user: caller.user(),
        person,
        email: known.email,
    };
    link_to(app, work.as_ref(), LinkKind::ConfirmEmail, to, now).await?;
    work.commit().await?;
    Ok(())
}

/// The address is the person's. Following the same link twice says the same twice: a mail program
/// that looks at links beforehand takes nothing away.
pub async fn confirm_email(app: &App, token: &LinkToken) -> Result<(), Error> {
    let link = genuine(app, token, LinkKind::ConfirmEmail).await?;
    let now = app.now();
    if link.used_at.is_some() {
        return Ok(());
    }
    if !link.is_good(now) {
        return Err(Error::LinkSpent);
    }
    let account = link.account;
    let work = app
        .store
        .work(&Grant::public(&PublicToken { account }))
        .await?;
    let user = work.user(link.user).await?.ok_or(Error::LinkSpent)?;
    let is_theirs = work.confirm_email(link.person, &link.email, now).await?;
    if !is_theirs || !work.use_link(link.id, now).await? {
        return Err(Error::LinkSpent);
    }
    work.apply(&user.email_confirmed(now)).await?;
    work.commit().await?;
    Ok(())
}

/// The link whose secret the token holds, whether or not it is still good.
pub(super) async fn genuine(app: &App, token: &LinkToken, kind: LinkKind) -> Result<Link, Error> {
    let link = app.lobby.link(token.link()).await?;
    link.filter(|link| link.kind == kind && link.secret_sha256 == token.sha256())
        .ok_or(Error::LinkSpent)
}
