//! What goes over the wire.

use canape_domain::access::{Access, Reach};
use canape_domain::lobby::{Account, AccountState, LinkToken};
use canape_domain::roles::BuiltIn;
use canape_domain::sessions::Client;
use canape_domain::users::{self, Colleague};
use canape_domain::{Code, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Problem, Ref};

/// A colleague.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::User)]
pub struct User {
    id: Uuid,
    #[schema(examples("Анна Петрова"))]
    name: String,
    /// With what they sign in.
    #[schema(examples("anna"))]
    login: Option<String>,
    #[schema(examples("anna@romashka.ru"))]
    email: String,
    phone: Option<String>,
    /// What they are in the firm.
    post: Option<String>,
    role: Option<Ref>,
    department: Option<Ref>,
    /// Whether they still work here.
    is_active: bool,
    version: i64,
}

impl From<Colleague> for User {
    fn from(colleague: Colleague) -> Self {
        let user = colleague.user;
        Self {
            id: user.id.uuid(),
            name: user.name.to_string(),
            login: colleague.login.map(String::from),
            email: user.email.to_string(),
            phone: user.phone.map(String::from),
            post: user.post.map(String::from),
            role: colleague.role.map(|role| Ref::new(role.id, &role.name)),
            department: colleague
                .department
                .map(|department| Ref::new(department.id, &department.name)),
            is_active: user.is_active,
            version: user.version,
        }
    }
}

/// The caller, the account and what the caller may do in it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::Me)]
pub struct Me {
    user: MyCard,
    account: MyAccount,
    /// What the caller may do, and how far.
    permissions: Vec<Permission>,
}

/// The caller's own card.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::MyCard)]
pub struct MyCard {
    id: Uuid,
    #[schema(examples("Анна Петрова"))]
    name: String,
    #[schema(examples("anna"))]
    login: String,
    #[schema(examples("anna@romashka.ru"))]
    email: String,
    /// Whether the e-mail address was found to be theirs.
    email_confirmed: bool,
    /// Whether nothing else is allowed before the password is changed.
    must_change_password: bool,
    /// Whether they own the account.
    is_owner: bool,
    role: Ref,
    department: Option<Ref>,
    version: i64,
}

/// The account, as its people see it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::MyAccount)]
pub struct MyAccount {
    id: Uuid,
    #[schema(examples("ООО «Ромашка»"))]
    name: String,
    #[schema(examples("romashka"))]
    address: String,
    state: State,
    /// The last day of the trial.
    trial_ends_on: Option<NaiveDate>,
    /// IANA name.
    #[schema(examples("Europe/Moscow"))]
    time_zone: String,
    #[schema(examples(1))]
    pub version: i64,
}

/// Where an account is in its life.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = users::AccountState)]
pub enum State {
    Trial,
    Active,
    Blocked,
    Suspended,
    Closing,
    Closed,
}

/// One thing that is allowed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = access::Permission)]
pub struct Permission {
    #[schema(examples("deals.read"))]
    name: &'static str,
    reach: ReachName,
}

/// Over whose records: from the own ones to all.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = access::Reach)]
pub enum ReachName {
    Own,
    Department,
    DepartmentAndBelow,
    All,
}

/// Another password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::ChangePassword)]
pub struct ChangePassword {
    /// The present one.
    current: String,
    /// 12 to 128 characters.
    new: String,
}

/// What stands in a letter's link behind `#`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::Token)]
pub struct Token {
    token: String,
}

impl Token {
    /// What is no token is one that is no longer good.
    pub fn into_token(self) -> Result<LinkToken, Problem> {
        LinkToken::parse(&self.token).ok_or(Problem::new(Code::LinkSpent))
    }
}

/// Whose password is forgotten.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::AskReset)]
pub struct AskReset {
    /// The login or the e-mail address.
    #[schema(examples("anna@romashka.ru"))]
    login: String,
}

impl AskReset {
    pub fn into_command(self, client: Client) -> Result<users::AskReset, Violations> {
        if self.login.trim().is_empty() {
            return Err(Violations::one("/login", "empty"));
        }
        Ok(users::AskReset {
            name: self.login,
            client,
        })
    }
}

/// Another password, by a letter's link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::ResetPassword)]
pub struct ResetPassword {
    /// What stands in the link behind `#`.
    token: String,
    /// 12 to 128 characters.
    password: String,
}

impl ResetPassword {
    pub fn into_command(self) -> Result<users::ResetPassword, Problem> {
        let token = Token { token: self.token };
        Ok(users::ResetPassword {
            token: token.into_token()?,
            password: self.password,
        })
    }
}

impl ChangePassword {
    pub fn into_command(self) -> users::ChangePassword {
        users::ChangePassword {
            current: self.current,
            new: self.new,
        }
    }
}

/// Permissions in the order in which a person reads them.
pub fn permissions(access: &Access) -> Vec<Permission> {
    let granted = access.permissions.iter();
    granted
        .map(|(permission, reach)| Permission {
            name: permission.wire(),
            reach: (*reach).into(),
        })
        .collect()
}

impl From<users::Me> for Me {
    fn from(me: users::Me) -> Self {
        Self {
            permissions: permissions(&me.access),
            account: MyAccount::from(&me.account),
            user: MyCard::from(&me),
        }
    }
}

impl From<&users::Me> for MyCard {
    fn from(me: &users::Me) -> Self {
        let department = me.department.as_ref();
        Self {
            id: me.user.id.uuid(),
            name: me.user.name.to_string(),
            login: me.person.login.to_string(),
            email: me.user.email.to_string(),
            email_confirmed: me.person.email_confirmed_at.is_some(),
            must_change_password: me.person.must_change_password,
            is_owner: me.role.built_in == Some(BuiltIn::Owner),
            role: Ref::new(me.role.id, &me.role.name),
            department: department.map(|one| Ref::new(one.id, &one.name)),
            version: me.user.version,
        }
    }
}

impl From<&Account> for MyAccount {
    fn from(account: &Account) -> Self {
        Self {
            id: account.id.uuid(),
            name: account.name.clone(),
            address: account.address.to_string(),
            state: account.state.into(),
            trial_ends_on: account.trial_ends_on,
            time_zone: account.time_zone.to_string(),
            version: account.version,
        }
    }
}

impl From<AccountState> for State {
    fn from(state: AccountState) -> Self {
        match state {
            AccountState::Trial => Self::Trial,
            AccountState::Active => Self::Active,
            AccountState::Blocked => Self::Blocked,
            AccountState::Suspended => Self::Suspended,
            AccountState::Closing => Self::Closing,
            AccountState::Closed => Self::Closed,
        }
    }
}

impl From<Reach> for ReachName {
    fn from(reach: Reach) -> Self {
        match reach {
            Reach::Own => Self::Own,
            Reach::Department => Self::Department,
            Reach::DepartmentAndBelow => Self::DepartmentAndBelow,
            Reach::All => Self::All,
        }
    }
}

impl From<ReachName> for Reach {
    fn from(name: ReachName) -> Self {
        match name {
            ReachName::Own => Self::Own,
            ReachName::Department => Self::Department,
            ReachName::DepartmentAndBelow => Self::DepartmentAndBelow,
            ReachName::All => Self::All,
        }
    }
}
