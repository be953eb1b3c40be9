//! Several accounts of one person: seeing them, and going from one to another.

use super::{Client, Error, Newcomer, Opened, Reason, open};
use crate::access::Caller;
use crate::lobby::Account;
use crate::values::AccountAddress;
use crate::{App, StoreError, Violations};

/// The accounts to which the caller's person belongs, by name.
pub async fn accounts(app: &App, caller: &Caller) -> Result<Vec<Account>, Error> {
    caller.session().ok_or(Error::NoSession)?;
    let memberships = app.lobby.memberships(caller.person()).await?;
    Ok(memberships.into_iter().map(|one| one.account).collect())
}

/// The wish to go on in another account.
#[derive(Debug, Clone)]
pub struct Switch {
    /// Which.
    pub account: AccountAddress,
    /// From where.
    pub client: Client,
}

/// Ends the present session and opens one in the other account, in this order: of two switches at
/// once one leads on. Should the second half fail, the person signs in anew.
pub async fn switch(app: &App, caller: &Caller, command: Switch) -> Result<Opened, Error> {
    let left = caller.session().ok_or(Error::NoSession)?;
    let memberships = app.lobby.memberships(caller.person()).await?;
    let mut memberships = memberships.into_iter();
    let membership = memberships.find(|one| one.account.address == command.account);
    let membership = membership.ok_or_else(|| Violations::one("/account", "unknown_id"))?;
    let work = app.store.work(&caller.oneself()).await?;
    let person = work.hold_person(caller.person()).await?;
    let person = person.ok_or(StoreError::NotFound)?;
    // One that has just ended leads nowhere.
    let session = work.session(left).await?;
    let session = session
        .filter(|one| one.is_alive(app.now()))
        .ok_or(Error::Ended)?;
    work.apply(&session.end(Reason::Switched, app.now()))
        .await?;
    work.commit().await?;
    let newcomer = Newcomer {
        membership,
        password_hash: person.password_hash,
        client: command.client,
    };
    open(app, newcomer).await
}
