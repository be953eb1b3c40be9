//! Changing the own password.

use super::Error;
use crate::access::Caller;
use crate::lobby::{Gate, Person};
use crate::values::{Password, PasswordOwner, ValueError};
use crate::{App, StoreError, Violations};

/// The wish for another password.
#[derive(Clone)]
pub struct ChangePassword {
    /// The present one, as typed.
    pub current: String,
    /// The next one, as typed.
    pub new: String,
}

/// Sets another password and ends all other sessions of the person, in all accounts.
pub async fn change_password(
    app: &App,
    caller: &Caller,
    command: ChangePassword,
) -> Result<(), Error> {
    let session = caller.session().ok_or(Error::NoSession)?;
    let grant = caller.oneself();
    let view = app.store.view(&grant).await?;
    let person = view.person(caller.person()).await?;
    drop(view);
    let person = person.ok_or(StoreError::NotFound)?;
    let name = person.login.as_str();
    app.lobby.knock(Gate::SignInName, name, app.now()).await?;
    let before = &person.password_hash;
    if !app.passwords.verify(&command.current, Some(before)).await? {
        return Err(Violations::one("/current", "wrong_password").into());
    }
    let password = acceptable(&command, &person, &caller.account_record().name)?;
    let hash = app.passwords.hash(password.expose()).await?;
    app.lobby.forget_knocks(Gate::SignInName, name).await?;

    let now = app.now();
    let work = app.store.work(&grant).await?;
    let user = work
        .user(caller.user())
        .await?
        .ok_or(StoreError::NotFound)?;
    work.set_password(person.id, before, &hash).await?;
    work.end_sessions(person.id, Some(session), now).await?;
    work.apply(&user.password_changed(now)).await?;
    work.commit().await?;
    Ok(())
}

fn acceptable(
    command: &ChangePassword,
    person: &Person,
    firm: &str,
) -> Result<Password, Violations> {
    if command.new == command.current {
        return Err(Violations::one("/new", "password_unchanged"));
    }
    let owner = PasswordOwner {
        login: &person.login,
        email: Some(&person.email),
        firm,
    };
    Password::parse(&command.new, owner).map_err(|broken| {
        let mut violations = Violations::default();
        for rule in broken {
            violations.add("/new", rule.code());
        }
        violations
    })
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChangePassword(…)")
    }
}
