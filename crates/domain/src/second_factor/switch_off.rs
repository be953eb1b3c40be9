//! Switching off, by password and code.

use super::{Error, check};
use crate::access::Caller;
use crate::users::own_password;
use crate::{App, StoreError};

/// The wish to be asked for no code.
#[derive(Clone)]
pub struct SwitchOff {
    /// The password, as typed.
    pub password: String,
    /// A code of the app, or a recovery code.
    pub code: String,
}

/// Forgets the secret and the recovery codes.
pub async fn switch_off(app: &App, caller: &Caller, command: &SwitchOff) -> Result<(), Error> {
    caller.session().ok_or(Error::NoSession)?;
    let factor = app.lobby.second_factor(caller.person()).await?;
    let factor = factor.filter(|factor| factor.confirmed_at.is_some());
    let factor = factor.ok_or(Error::Off)?;
    let asked: Result<_, Error> = own_password(app, caller, "/password", &command.password).await;
    asked?;
    let shown = check(app, &factor, &command.code).await?;
    shown.spend(app, &factor).await?;

    let now = app.now();
    let work = app.store.work(&caller.oneself()).await?;
    let user = work
        .user(caller.user())
        .await?
        .ok_or(StoreError::NotFound)?;
    work.drop_factor(factor.person).await?;
    work.apply(&user.second_factor_off(now)).await?;
    work.commit().await?;
    Ok(())
}

impl std::fmt::Debug for SwitchOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SwitchOff(…)")
    }
}
