//! Switching on: the first code shows that the app has the secret.

use super::{Error, RecoveryCode};
use crate::access::Caller;
use crate::lobby::Gate;
use crate::{App, StoreError};

/// Switches it on and gives the recovery codes, once.
pub async fn confirm(app: &App, caller: &Caller, code: &str) -> Result<Vec<RecoveryCode>, Error> {
    caller.session().ok_or(Error::NoSession)?;
    let factor = app.lobby.second_factor(caller.person()).await?;
    let factor = factor.ok_or(Error::Off)?;
    if factor.confirmed_at.is_some() {
        return Err(Error::On);
    }
    let now = app.now();
    let who = factor.person.to_string();
    app.lobby.knock(Gate::SecondFactor, &who, now).await?;
    let digits: String = code
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let step = factor.step_of(app.vault.as_ref(), &digits, now)?;
    let step = step.ok_or_else(Error::wrong_code)?;

    let codes = RecoveryCode::set(app.random.as_ref());
    let hashes: Vec<_> = codes.iter().map(RecoveryCode::sha256).collect();
    let work = app.store.work(&caller.oneself()).await?;
    let user = work
        .user(caller.user())
        .await?
        .ok_or(StoreError::NotFound)?;
    if !work.confirm_factor(&factor, step, now).await? {
        return Err(Error::On);
    }
    work.enter_recovery_codes(factor.person, &hashes).await?;
    work.apply(&user.second_factor_on(now)).await?;
    work.commit().await?;
    app.lobby.forget_knocks(Gate::SecondFactor, &who).await?;
    Ok(codes)
}
