//! What goes over the wire.

use canape_domain::accounts::{self, Mode, SignUpRetry};
use canape_domain::sessions::Client;
use canape_domain::values::{
    AccountAddress, Email, Line, Login, Password, PasswordOwner, Phone, TimeZone, ValueError,
};
use canape_domain::{Violations, sha256};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::config::{self, Config};

/// What the pages need to know before anybody has signed in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = accounts::Installation)]
pub struct Installation {
    mode: ModeName,
    /// Whether the first account of a self-hosted installation is yet to be made.
    needs_setup: bool,
    /// The account whose host was called.
    account: Option<HostAccount>,
    /// Accounts are found at `<address>.<base_domain>`.
    #[schema(examples("canape.example"))]
    base_domain: String,
    /// What newcomers accept.
    offer: Text,
    /// How personal data are treated.
    privacy: Text,
    /// How whoever runs the installation is reached: an address, a telephone.
    #[schema(examples("support@canape.example"))]
    support: Option<String>,
    /// Whether letters are only shown on the page `/dev/mail` of this very machine.
    development_mail: bool,
    /// Whether requisites can be filled in by ИНН.
    has_party_directory: bool,
}

/// Whose installation it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = accounts::Mode)]
pub enum ModeName {
    SelfHosted,
    Service,
}

/// The account whose host was called.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = accounts::HostAccount)]
pub struct HostAccount {
    #[schema(examples("ООО «Ромашка»"))]
    name: String,
    #[schema(examples("romashka"))]
    address: String,
}

/// A text with its version.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = accounts::Text)]
pub struct Text {
    #[schema(examples("2026-11"))]
    version: String,
    /// Where it is read.
    #[schema(examples("/offer"))]
    url: String,
}

impl Installation {
    pub fn new(config: &Config, has_mailbox: bool, seen: accounts::Installation) -> Self {
        Self {
            mode: match config.mode {
                config::Mode::SelfHosted => ModeName::SelfHosted,
                config::Mode::Service => ModeName::Service,
            },
            needs_setup: seen.needs_setup,
            account: seen.account.map(|account| HostAccount {
                name: account.name,
                address: account.address.to_string(),
            }),
            base_domain: config.base_domain.clone(),
            offer: Text {
                version: config.offer_version.clone(),
                url: config.offer_url.clone(),
            },
            privacy: Text {
                version: config.privacy_version.clone(),
                url: config.privacy_url.clone(),
            },
            support: config.support.clone(),
            development_mail: has_mailbox,
            has_party_directory: config.dadata_token.is_some(),
        }
    }
}

/// An account to be made, with its owner.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = accounts::SignUp)]
pub struct SignUp {
    /// The firm's name; up to 200 characters.
    #[schema(examples("ООО «Ромашка»"))]
    company: String,
    /// The owner's name; up to 120 characters.
    #[schema(examples("Анна Петрова"))]
    name: String,
    #[schema(examples("anna@romashka.ru"))]
    email: String,
    #[schema(examples("+7 910 123-45-67"))]
    phone: String,
    /// 3 to 64 Latin letters, digits and `. _ - @`.
    #[schema(examples("anna"))]
    login: String,
    /// 12 to 128 characters.
    password: String,
    /// Where the account will be found: 3 to 40 Latin letters, digits and hyphens.
    #[schema(examples("romashka"))]
    address: String,
    /// IANA name; Europe/Moscow unless told.
    #[schema(examples("Europe/Moscow"))]
    time_zone: Option<String>,
    /// The operator's offer is accepted. A self-hosted installation has none.
    #[serde(default)]
    accept_offer: bool,
    #[serde(default)]
    consents: Consents,
}

/// What else the owner agrees to; never a condition.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = accounts::Consents)]
pub struct Consents {
    /// Letters that advertise.
    advertising: bool,
    /// Counting of visits.
    analytics: bool,
}

impl SignUp {
    pub fn into_command(
        self,
        mode: Mode,
        key: Option<String>,
        client: Client,
    ) -> Result<accounts::SignUp, Violations> {
        let mut wrong = Violations::default();
        let retry = key.map(|key| SignUpRetry {
            key,
            fingerprint: self.fingerprint(),
        });
        let company = wrong.take("/company", Line::parse(&self.company));
        let name = wrong.take("/name", Line::parse(&self.name));
        let email = wrong.take("/email", Email::parse(&self.email));
        let phone = wrong.take("/phone", Phone::parse(&self.phone));
        let login = wrong.take("/login", Login::parse(&self.login));
        let password = self.password(&mut wrong, login.as_ref(), email.as_ref());
        let address = wrong.take("/address", AccountAddress::parse(&self.address));
        let time_zone = match &self.time_zone {
            Some(name) => wrong.take("/time_zone", TimeZone::parse(name)),
            None => Some(TimeZone::default()),
        };
        if mode == Mode::Service && !self.accept_offer {
            wrong.add("/accept_offer", "offer_not_accepted");
        }
        let command = || {
            Some(accounts::SignUp {
                company: company?,
                name: name?,
                email: email?,
                phone: phone?,
                login: login?,
                password: password?,
                address: address?,
                time_zone: time_zone?,
                consents: accounts::Consents {
                    advertising: self.consents.advertising,
                    analytics: self.consents.analytics,
                },
                retry,
                client,
            })
        };
        match command() {
            Some(command) if wrong.is_empty() => Ok(command),
            _ => Err(wrong),
        }
    }

    /// Without a sound login the password is not judged: one thing at a time.
    fn password(
        &self,
        wrong: &mut Violations,
        login: Option<&Login>,
        email: Option<&Email>,
    ) -> Option<Password> {
        let owner = PasswordOwner {
            login: login?,
            email,
            firm: &self.company,
        };
        match Password::parse(&self.password, owner) {
            Ok(password) => Some(password),
            Err(broken) => {
                for rule in broken {
                    wrong.add("/password", rule.code());
                }
                None
            }
        }
    }

    /// What tells one wish from another. The password is left out: this hash is a fast one.
    fn fingerprint(&self) -> [u8; 32] {
        let rest = serde_json::json!([
            self.company,
            self.name,
            self.email,
            self.phone,
            self.login,
            self.address,
            self.time_zone,
            self.accept_offer,
            self.consents,
        ]);
        sha256(rest.to_string().as_bytes())
    }
}
