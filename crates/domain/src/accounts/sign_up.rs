//! Signing up: from nothing to an account in which one can work.

use super::{Consents, Error, founding, sign_up_again};
use crate::lobby::Gate;
use crate::sessions::{self, Client, Newcomer, Opened};
use crate::values::{AccountAddress, Email, Line, Login, Password, Phone, TimeZone};
use crate::{App, Created, StoreError, Violations};

/// Whose installation this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// One firm's own: one account, no trial.
    SelfHosted,
    /// Many firms' accounts, run by an operator.
    Service,
}

/// What the installation offers to newcomers.
#[derive(Debug, Clone)]
pub struct Terms {
    /// Whose installation it is.
    pub mode: Mode,
    /// The most sign-ups from one network within an hour.
    pub sign_ups_per_hour: u32,
    /// Days of the trial after the day of the sign-up.
    pub trial_days: u16,
    /// The version of the offer that is shown now.
    pub offer_version: String,
    /// The version of the privacy policy, with the texts of the optional consents.
    pub privacy_version: String,
}

/// The wish for an account.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// The firm's name.
    pub company: Line<200>,
    /// The owner's name.
    pub name: Line<120>,
    /// The owner's e-mail address.
    pub email: Email,
    /// The owner's telephone.
    pub phone: Phone,
    /// The owner's login.
    pub login: Login,
    /// The owner's password.
    pub password: Password,
    /// Where the account will be found.
    pub address: AccountAddress,
    /// What «today» means there.
    pub time_zone: TimeZone,
    /// What else the owner agreed to; the offer was accepted, or there would be no command.
    pub consents: Consents,
    /// The caller's idempotency key.
    pub retry: Option<SignUpRetry>,
    /// From where.
    pub client: Client,
}

/// An idempotency key before there is an account to keep it.
#[derive(Debug, Clone)]
pub struct SignUpRetry {
    /// The key.
    pub key: String,
    /// SHA-256 of the body, the password left out.
    pub fingerprint: [u8; 32],
}

/// Makes an account with its owner and everything to begin with, and signs the owner in.
///
/// The same wish sent twice makes one account; see `sign_up_again`.
pub async fn sign_up(app: &App, terms: &Terms, command: SignUp) -> Result<Created<Opened>, Error> {
    check_login(&command)?;
    let network = command.client.network();
    let gate = Gate::SignUpNetwork {
        most: terms.sign_ups_per_hour,
    };
    app.lobby.knock(gate, &network, app.now()).await?;
    if let Some(newcomer) = sign_up_again::made_before(app, &command).await? {
        return again(app, newcomer).await;
    }
    if terms.mode == Mode::SelfHosted && app.lobby.has_accounts().await? {
        return Err(Error::AlreadySetUp);
    }
    let hash = app.passwords.hash(command.password.expose()).await?;
    match founding::found(app, terms, &command, hash).await {
        Ok(opened) => Ok(Created::now(opened)),
        // Somebody was faster. If it was the same wish, it is fulfilled.
        Err(Error::Store(StoreError::Taken)) => {
            match sign_up_again::made_before(app, &command).await? {
                Some(newcomer) => again(app, newcomer).await,
                None if terms.mode == Mode::SelfHosted => Err(Error::AlreadySetUp),
                None => Err(sign_up_again::what_is_taken(app, &command).await?),
            }
        }
        Err(error) => Err(error),
    }
}

/// A login that looks like an e-mail address is the owner's own: both open the same door, so
/// another's address would stand in its owner's way.
fn check_login(command: &SignUp) -> Result<(), Violations> {
    let login = command.login.as_str();
    if login.contains('@') && login != command.email.normalised() {
        return Err(Violations::one("/login", "login_is_not_your_email"));
    }
    Ok(())
}

async fn again(app: &App, newcomer: Newcomer) -> Result<Created<Opened>, Error> {
    Ok(Created::before(sessions::open(app, newcomer).await?))
}
