//! What goes over the wire.

use canape_domain::Violations;
use canape_domain::access::Caller;
use canape_domain::lobby::Account;
use canape_domain::sessions::{self, Client, SignIn as Command};
use canape_domain::users::Me;
use canape_domain::values::AccountAddress;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::auth::LIFE_SECONDS;
use crate::users::{MyAccount, MyCard};

/// A login or e-mail address, and a password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = sessions::SignIn)]
pub struct SignIn {
    /// The login or the e-mail address.
    #[schema(examples("anna"))]
    login: String,
    password: String,
    /// The code of the app, or a recovery code; asked for with `second_factor_required`.
    #[schema(examples("123456"))]
    code: Option<String>,
    /// The address of the account, for people of several; on an account's own host it is known.
    #[schema(examples("romashka"))]
    account: Option<String>,
}

impl SignIn {
    pub fn into_command(
        self,
        host: Option<AccountAddress>,
        client: Client,
        most_from_network: u32,
    ) -> Result<Command, Violations> {
        let mut wrong = Violations::default();
        let account = self
            .account
            .and_then(|text| wrong.take("/account", AccountAddress::parse(&text)));
        wrong.check()?;
        Ok(Command {
            attempt: sessions::Attempt {
                name: self.login,
                password: self.password,
                client,
                most_from_network,
            },
            code: self.code,
            account,
            host,
        })
    }
}

/// Another account of the same person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = sessions::Switch)]
pub struct Switch {
    /// The account's address.
    #[schema(examples("romashka"))]
    account: String,
}

impl Switch {
    pub fn into_command(self, client: Client) -> Result<sessions::Switch, Violations> {
        let mut wrong = Violations::default();
        let account = wrong.take("/account", AccountAddress::parse(&self.account));
        match account {
            Some(account) => Ok(sessions::Switch { account, client }),
            None => Err(wrong),
        }
    }
}

/// One of the accounts to which the caller belongs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = sessions::MyAccount)]
pub struct MyAccountChoice {
    #[schema(examples("romashka"))]
    address: String,
    #[schema(examples("ООО «Ромашка»"))]
    name: String,
    /// Whether the session that asks is in it.
    is_current: bool,
}

impl MyAccountChoice {
    pub fn new(account: &Account, caller: &Caller) -> Self {
        Self {
            address: account.address.to_string(),
            name: account.name.clone(),
            is_current: account.id == caller.account(),
        }
    }
}

/// An open session. Its refresh token comes as a cookie that scripts cannot read.
#[derive(Serialize, ToSchema)]
#[schema(as = sessions::Opened)]
pub struct Session {
    /// For the header `Authorization: Bearer …`.
    access_token: String,
    /// For how many seconds it is good.
    #[schema(examples(600))]
    expires_in: i64,
    user: MyCard,
    account: MyAccount,
}

impl Session {
    pub fn new(access_token: String, me: &Me) -> Self {
        Self {
            access_token,
            expires_in: LIFE_SECONDS,
            user: MyCard::from(me),
            account: MyAccount::from(&me.account),
        }
    }
}

/// A session in the list of the caller's own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = sessions::Session)]
pub struct Listed {
    id: Uuid,
    created_at: DateTime<Utc>,
    /// When it was last refreshed.
    last_used_at: DateTime<Utc>,
    /// The network address it was last refreshed from.
    #[schema(examples("192.0.2.7"))]
    address: String,
    /// What the browser calls itself.
    user_agent: String,
    /// Whether it is the one that asks.
    is_current: bool,
}

impl Listed {
    pub fn new(session: sessions::Session, caller: &Caller) -> Self {
        Self {
            id: session.id.uuid(),
            created_at: session.created_at,
            last_used_at: session.last_used_at,
            address: session.address,
            user_agent: session.user_agent,
            is_current: caller.session() == Some(session.id),
        }
    }
}
