//! The same sign-up sent twice: by a double click, or by a client whose answer was lost.

use chrono::TimeDelta;

use super::{Error, SignUp, SignUpRetry};
use crate::lobby::{Membership, SignUpRecord};
use crate::sessions::Newcomer;
use crate::{App, Violations, sessions};

/// How long the same login, address and e-mail are the same wish without a key that says so.
const SAME_WISH: TimeDelta = TimeDelta::minutes(10);

/// Under what a retry is kept.
pub fn key(retry: &SignUpRetry) -> String {
    format!("retry:{}", retry.key)
}

/// The owner of the account that this very wish has made before, if the password is theirs.
pub async fn made_before(app: &App, command: &SignUp) -> Result<Option<Newcomer>, Error> {
    let record = under_key(app, command).await?;
    let login = command.login.as_str();
    let Some(person) = app.lobby.person_named(login).await? else {
        return Ok(None);
    };
    let is_same_person = person.email.normalised() == command.email.normalised();
    let is_same = |one: &Membership| match &record {
        Some(record) => one.account.id == record.account,
        None => {
            is_same_person
                && one.account.address == command.address
                && app.now() < one.account.created_at + SAME_WISH
        }
    };
    let memberships = app.lobby.memberships(person.id).await?;
    let Some(found) = memberships.into_iter().find(is_same) else {
        return Ok(None);
    };
    // Without this, whoever knows the three public words would be signed in.
    let hash = Some(person.password_hash.as_str());
    let is_theirs = app
        .passwords
        .verify(command.password.expose(), hash)
        .await?;
    let factor = app.lobby.second_factor(person.id).await?;
    if is_theirs && factor.is_some_and(|factor| factor.confirmed_at.is_some()) {
        // Whoever has a second factor by now comes in by the door that asks for it.
        return Err(sessions::Error::CodeRequired.into());
    }
    match (is_theirs, record) {
        (true, _) => Ok(Some(Newcomer {
            membership: found,
            password_hash: person.password_hash,
            client: command.client.clone(),
        })),
        (false, Some(_)) => Err(Error::RetryReused),
        (false, None) => Ok(None),
    }
}

async fn under_key(app: &App, command: &SignUp) -> Result<Option<SignUpRecord>, Error> {
    let Some(retry) = &command.retry else {
        return Ok(None);
    };
    let record = app.lobby.sign_up_under(&key(retry)).await?;
    match record {
        Some(record) if record.fingerprint != retry.fingerprint => Err(Error::RetryReused),
        record => Ok(record),
    }
}

/// Which of the unique words belong to somebody else.
pub async fn what_is_taken(app: &App, command: &SignUp) -> Result<Error, Error> {
    let mut taken = Violations::default();
    let lobby = &app.lobby;
    if lobby.person_named(command.login.as_str()).await?.is_some() {
        taken.add("/login", "login_taken");
    }
    if lobby
        .person_named(&command.email.normalised())
        .await?
        .is_some()
    {
        taken.add("/email", "email_taken");
    }
    if lobby.account_at(&command.address).await?.is_some() {
        taken.add("/address", "address_taken");
    }
    Ok(Error::Taken(taken))
}
