//! Changing the own password.

use super::{Error, acceptable, own_password};
use crate::access::Caller;
use crate::lobby::LinkKind;
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
    let asked: Result<_, Error> = own_password(app, caller, "/current", &command.current).await;
    let person = asked?;
    if command.new == command.current {
        return Err(Violations::one("/new", "password_unchanged").into());
    }
    let firm = &caller.account_record().name;
    let password = acceptable("/new", &command.new, person.password_owner(firm))?;
    let hash = app.passwords.hash(password.expose()).await?;

    let now = app.now();
    let work = app.store.work(&grant).await?;
    let user = work
        .user(caller.user())
        .await?
        .ok_or(StoreError::NotFound)?;
    work.set_password(person.id, &person.password_hash, &hash)
        .await?;
    // A letter for a forgotten password that still lies about sets no other one.
    work.drop_links(person.id, LinkKind::ResetPassword).await?;
    work.end_sessions(person.id, Some(session), now).await?;
    work.apply(&user.password_changed(now)).await?;
    work.commit().await?;
    Ok(())
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChangePassword(…)")
    }
}
