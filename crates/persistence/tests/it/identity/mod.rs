//! Accounts, sessions and keys, also when everybody comes at once.

mod gates;
mod keys;
mod rotation;
mod sign_in;
mod sign_up;

use std::net::{IpAddr, Ipv4Addr};

use canape_domain::App;
use canape_domain::access::Caller;
use canape_domain::accounts::{self, Consents, Error, Mode, SignUp, Terms};
use canape_domain::sessions::{Client, Opened};
use canape_domain::values::{
    AccountAddress, Email, Line, Login, Password, PasswordOwner, Phone, TimeZone,
};

pub const PASSWORD: &str = "лошадь ест скрепку";

pub fn client() -> Client {
    Client::new(Some(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7))), "tests")
}

pub fn terms(mode: Mode) -> Terms {
    Terms {
        sign_ups_per_hour: 10,
        mode,
        trial_days: 15,
        offer_version: "2026-11".to_owned(),
        privacy_version: "2026-10".to_owned(),
    }
}

pub fn wish(address: &str) -> SignUp {
    let login = Login::parse(&format!("{address}-anna")).expect("a login");
    let email = Email::parse(&format!("anna@{address}.example")).expect("an e-mail address");
    let owner = PasswordOwner {
        login: &login,
        email: Some(&email),
        firm: address,
    };
    SignUp {
        company: Line::parse(address).expect("a name"),
        name: Line::parse("Анна Петрова").expect("a name"),
        password: Password::parse(PASSWORD, owner).expect("a password"),
        email,
        phone: Phone::parse("+7 910 123-45-67").expect("a phone"),
        login,
        address: AccountAddress::parse(address).expect("an address"),
        time_zone: TimeZone::default(),
        consents: Consents {
            advertising: true,
            analytics: false,
        },
        retry: None,
        client: client(),
    }
}

pub async fn sign_up(app: &App, whose: Mode, wish: SignUp) -> Result<(Opened, bool), Error> {
    let made = accounts::sign_up(app, &terms(whose), wish).await?;
    Ok((made.value, made.is_replay))
}

/// A new firm of a service, and its owner.
pub async fn firm(app: &App, address: &str) -> (Opened, Caller) {
    let (opened, _) = sign_up(app, Mode::Service, wish(address))
        .await
        .expect("an account");
    let id = opened.refresh_token.session();
    let identity = app.lobby.identity_of_session(id).await.expect("an answer");
    (opened, Caller::recognised(identity.expect("a session")))
}
