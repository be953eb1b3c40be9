//! A forgotten password: a link by mail, and another password by the link.

use super::confirm_email::genuine;
use super::send_link::{Addressee, link_to};
use super::{Error, acceptable};
use crate::App;
use crate::access::Grant;
use crate::lobby::{Gate, LinkKind, LinkToken, PublicToken};
use crate::sessions::Client;

/// The wish for a letter, by somebody who is not known.
#[derive(Debug, Clone)]
pub struct AskReset {
    /// A login or an e-mail address, as typed.
    pub name: String,
    /// From where.
    pub client: Client,
}

/// Sends a letter with a link, if anybody has this name. Whether anybody does is not told.
pub async fn ask_reset(app: &App, command: &AskReset) -> Result<(), Error> {
    let name = command.name.trim().to_lowercase();
    let now = app.now();
    let network = command.client.network();
    app.lobby.knock(Gate::LetterNetwork, &network, now).await?;
    app.lobby.knock(Gate::LetterName, &name, now).await?;
    let Some(person) = app.lobby.person_named(&name).await? else {
        return Ok(());
    };
    let memberships = app.lobby.memberships(person.id).await?;
    // Dismissed everywhere: as if there were no such person.
    let Some(membership) = memberships.into_iter().next() else {
        return Ok(());
    };
    let to = Addressee {
        account: membership.account.id,
        user: membership.user,
        person: person.id,
        email: person.email,
    };
    let account = to.account;
    let work = app
        .store
        .work(&Grant::public(&PublicToken { account }))
        .await?;
    link_to(app, work.as_ref(), LinkKind::ResetPassword, to, now).await?;
    work.commit().await?;
    Ok(())
}

/// Another password, by the link of a letter.
#[derive(Clone)]
pub struct ResetPassword {
    /// The text of the link.
    pub token: LinkToken,
    /// The password, as typed.
    pub password: String,
}

/// Sets another password and ends all sessions of the person. The link is used up, and with it all
/// others for the same; the mailbox is seen to be theirs.
pub async fn reset_password(app: &App, command: &ResetPassword) -> Result<(), Error> {
    let link = genuine(app, &command.token, LinkKind::ResetPassword).await?;
    if !link.is_good(app.now()) {
        return Err(Error::LinkSpent);
    }
    let account = link.account;
    let grant = Grant::public(&PublicToken { account });
    let view = app.store.view(&grant).await?;
    let person = view.person(link.person).await?;
    let firm = view.account_record().await?.name;
    drop(view);
    let person = person
        .filter(|person| person.email == link.email)
        .ok_or(Error::LinkSpent)?;
    let password = acceptable("/password", &command.password, person.password_owner(&firm))?;
    let hash = app.passwords.hash(password.expose()).await?;

    let now = app.now();
    let work = app.store.work(&grant).await?;
    let user = work.user(link.user).await?.ok_or(Error::LinkSpent)?;
    if !work.use_link(link.id, now).await? {
        return Err(Error::LinkSpent);
    }
    work.drop_links(person.id, LinkKind::ResetPassword).await?;
    work.set_password(person.id, &person.password_hash, &hash)
        .await?;
    work.confirm_email(person.id, &link.email, now).await?;
    work.end_sessions(person.id, None, now).await?;
    work.apply(&user.password_reset(now)).await?;
    work.commit().await?;
    for name in [person.login.as_str(), &person.email.normalised()] {
        app.lobby.forget_knocks(Gate::SignInName, name).await?;
    }
    Ok(())
}

impl std::fmt::Debug for ResetPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ResetPassword(…)")
    }
}
