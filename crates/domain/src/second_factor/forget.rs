//! The way back for whoever has lost phone and recovery codes: through whoever runs the installation.

use super::Error;
use crate::access::Grant;
use crate::accounts::operator_lease;
use crate::lobby::Membership;
use crate::values::Login;
use crate::{App, StoreError};

/// Forgets the second factor of the person with this login and ends all their sessions: from then
/// on the password alone lets them in. The operator has to know who it is that asks.
pub async fn forget(app: &App, login: &Login) -> Result<(), Error> {
    let person = app.lobby.person_named(login.as_str()).await?;
    let person = person.ok_or(StoreError::NotFound)?;
    let factor = app.lobby.second_factor(person.id).await?;
    if factor.is_none_or(|factor| factor.confirmed_at.is_none()) {
        return Err(Error::Off);
    }
    let memberships = app.lobby.memberships(person.id).await?;
    let membership = memberships.into_iter().next();
    let membership = membership.ok_or(StoreError::NotFound)?;
    let lease = operator_lease(app, membership.account.id).await?;
    let done = drop_factor(app, &Grant::job(&lease), &membership).await;
    app.lobby.complete(&lease).await?;
    done
}

async fn drop_factor(app: &App, grant: &Grant, of: &Membership) -> Result<(), Error> {
    let now = app.now();
    let work = app.store.work(grant).await?;
    let user = work.user(of.user).await?.ok_or(StoreError::NotFound)?;
    work.drop_factor(of.person).await?;
    work.end_sessions(of.person, None, now).await?;
    work.apply(&user.second_factor_off(now)).await?;
    work.commit().await?;
    Ok(())
}
