//! Signing in with a login or an e-mail address, and a password.

use super::attempt::{Attempt, known};
use super::{Error, Newcomer, Opened, open};
use crate::lobby::{Membership, Person};
use crate::second_factor::{self, Factor, Shown};
use crate::values::AccountAddress;
use crate::{App, Id};

/// The wish to come in.
#[derive(Clone)]
pub struct SignIn {
    /// By which login and password.
    pub attempt: Attempt,
    /// A one-time code or a recovery code, once it was asked for.
    pub code: Option<String>,
    /// Which account, if the person said so.
    pub account: Option<AccountAddress>,
    /// Which account's host was called.
    pub host: Option<AccountAddress>,
}

/// Opens a session, with the same answer and after the same time whether the login exists or not.
pub async fn sign_in(app: &App, command: SignIn) -> Result<Opened, Error> {
    let known: Result<_, Error> = known(app, &command.attempt).await;
    let person = known?.ok_or(Error::WrongCredentials)?;
    let shown = second_factor(app, person.id, command.code.as_deref()).await?;
    let memberships = app.lobby.memberships(person.id).await?;
    let membership = choose(memberships, command.account.as_ref(), command.host.as_ref())?;
    // Only now: the same code comes again with the account that was chosen.
    if let Some((factor, shown)) = shown {
        shown.spend(app, &factor).await?;
    }
    command.attempt.forget(app).await?;
    let newcomer = Newcomer {
        membership,
        password_hash: person.password_hash,
        client: command.attempt.client,
    };
    open(app, newcomer).await
}

/// The code that was shown, if one is asked of this person.
async fn second_factor(
    app: &App,
    person: Id<Person>,
    code: Option<&str>,
) -> Result<Option<(Factor, Shown)>, Error> {
    let factor = app.lobby.second_factor(person).await?;
    let Some(factor) = factor.filter(|factor| factor.confirmed_at.is_some()) else {
        return Ok(None);
    };
    let code = code.map(str::trim).filter(|code| !code.is_empty());
    let code = code.ok_or(Error::CodeRequired)?;
    let shown = second_factor::check(app, &factor, code).await?;
    Ok(Some((factor, shown)))
}

/// The account that was named, else the one whose host was called, else the only one.
fn choose(
    mut memberships: Vec<Membership>,
    named: Option<&AccountAddress>,
    host: Option<&AccountAddress>,
) -> Result<Membership, Error> {
    let place = match named.or(host) {
        Some(address) => memberships
            .iter()
            .position(|one| one.account.address == *address),
        None => (memberships.len() == 1).then_some(0),
    };
    match place {
        Some(place) => Ok(memberships.swap_remove(place)),
        // Dismissed everywhere: as if there were no such person.
        None if memberships.is_empty() => Err(Error::WrongCredentials),
        None => Err(Error::ChooseAccount(
            memberships.into_iter().map(|one| one.account).collect(),
        )),
    }
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignIn(…)")
    }
}
