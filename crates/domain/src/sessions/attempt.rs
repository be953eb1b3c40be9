//! Showing a login and a password.

use super::Client;
use crate::lobby::{Gate, Person, Refused};
use crate::secrets::HasherError;
use crate::{App, StoreError};

/// A login with its password, from somewhere.
#[derive(Clone)]
pub struct Attempt {
    /// A login or an e-mail address, as typed.
    pub name: String,
    /// The password, as typed.
    pub password: String,
    /// From where.
    pub client: Client,
    /// The most sign-ins from one network within a quarter of an hour.
    pub most_from_network: u32,
}

impl Attempt {
    fn key(&self) -> String {
        self.name.trim().to_lowercase()
    }

    /// Begins the count of attempts anew, because this one was right.
    pub(crate) async fn forget(&self, app: &App) -> Result<(), StoreError> {
        app.lobby.forget_knocks(Gate::SignInName, &self.key()).await
    }
}

/// The person whose login and password these are, after the same time whether the login exists or
/// not.
pub(crate) async fn known<E>(app: &App, attempt: &Attempt) -> Result<Option<Person>, E>
where
    E: From<Refused> + From<StoreError> + From<HasherError>,
{
    let name = attempt.key();
    let now = app.now();
    let gate = Gate::SignInNetwork {
        most: attempt.most_from_network,
    };
    let network = attempt.client.network();
    app.lobby.knock(gate, &network, now).await?;
    app.lobby.knock(Gate::SignInName, &name, now).await?;
    let person = app.lobby.person_named(&name).await?;
    let hash = person.as_ref().map(|person| person.password_hash.as_str());
    let is_right = app.passwords.verify(&attempt.password, hash).await?;
    Ok(person.filter(|_| is_right))
}

impl std::fmt::Debug for Attempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attempt(…)")
    }
}
