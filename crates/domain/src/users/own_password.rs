//! Asking for the caller's own password once more: a browser left open is not its owner.

use crate::access::Caller;
use crate::lobby::{Gate, Person, Refused};
use crate::secrets::HasherError;
use crate::{App, StoreError, Violations};

/// The caller's person, if the text at the pointer is their password.
pub async fn own_password<E>(
    app: &App,
    caller: &Caller,
    pointer: &str,
    typed: &str,
) -> Result<Person, E>
where
    E: From<Refused> + From<StoreError> + From<HasherError> + From<Violations>,
{
    let view = app.store.view(&caller.oneself()).await?;
    let person = view.person(caller.person()).await?;
    drop(view);
    let person = person.ok_or(StoreError::NotFound)?;
    let name = person.login.as_str();
    app.lobby.knock(Gate::SignInName, name, app.now()).await?;
    let hash = person.password_hash.as_str();
    if !app.passwords.verify(typed, Some(hash)).await? {
        return Err(Violations::one(pointer, "wrong_password").into());
    }
    app.lobby.forget_knocks(Gate::SignInName, name).await?;
    Ok(person)
}
