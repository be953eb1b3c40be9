//! Signing in with a login or an e-mail address, and a password.

use super::{Client, Error, Newcomer, Opened, open};
use crate::App;
use crate::lobby::{Gate, Membership};
use crate::values::AccountAddress;

/// The wish to come in.
#[derive(Clone)]
pub struct SignIn {
    /// A login or an e-mail address, as typed.
    pub name: String,
    /// The password, as typed.
    pub password: String,
    /// Which account, if the person said so.
    pub account: Option<AccountAddress>,
    /// Which account's host was called.
    pub host: Option<AccountAddress>,
    /// From where.
    pub client: Client,
    /// The most sign-ins from one network within a quarter of an hour.
    pub most_from_network: u32,
}

/// Opens a session, with the same answer and after the same time whether the login exists or not.
pub async fn sign_in(app: &App, command: SignIn) -> Result<Opened, Error> {
    let name = command.name.trim().to_lowercase();
    let now = app.now();
    let network = command.client.network();
    let gate = Gate::SignInNetwork {
        most: command.most_from_network,
    };
    app.lobby.knock(gate, &network, now).await?;
    app.lobby.knock(Gate::SignInName, &name, now).await?;
    let person = app.lobby.person_named(&name).await?;
    let hash = person.as_ref().map(|person| person.password_hash.as_str());
    let is_right = app.passwords.verify(&command.password, hash).await?;
    let person = person.filter(|_| is_right).ok_or(Error::WrongCredentials)?;
    app.lobby.forget_knocks(Gate::SignInName, &name).await?;
    let memberships = app.lobby.memberships(person.id).await?;
    let membership = choose(memberships, command.account.as_ref(), command.host.as_ref())?;
    let client = command.client;
    open(app, Newcomer { membership, client }).await
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
