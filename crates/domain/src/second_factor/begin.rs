//! Setting up: a secret for the app.

use super::factor::place;
use super::{Error, Factor, OneTimeCodes};
use crate::access::Caller;
use crate::users::own_password;
use crate::{App, VaultError};

/// What the app must be told.
pub struct Begun {
    /// The secret and its codes.
    pub codes: OneTimeCodes,
}

/// Makes a new secret. Until a code of it is shown, nothing changes for the person; the password
/// is asked for, because whoever sits at an open page could lock its owner out.
pub async fn begin(app: &App, caller: &Caller, password: &str) -> Result<Begun, Error> {
    caller.session().ok_or(Error::NoSession)?;
    let asked: Result<_, Error> = own_password(app, caller, "/password", password).await;
    let person = asked?;
    let known = app.lobby.second_factor(person.id).await?;
    if known.is_some_and(|factor| factor.confirmed_at.is_some()) {
        return Err(Error::On);
    }
    let chance = app.random.secret();
    let secret: [u8; 20] = *chance.first_chunk().ok_or(VaultError)?;
    let factor = Factor {
        person: person.id,
        sealed: app.vault.seal(&place(person.id), &secret)?,
        confirmed_at: None,
        last_step: 0,
    };
    let work = app.store.work(&caller.oneself()).await?;
    work.enter_factor(&factor).await?;
    work.commit().await?;
    let codes = OneTimeCodes::of(secret, person.login.as_str())?;
    Ok(Begun { codes })
}
