//! What rows of the lobby mean, and back.

use uuid::Uuid;

use canape_domain::access::{Access, Permission};
use canape_domain::lobby::{Account, AccountState, Person};
use canape_domain::sessions::{Family, Session};
use canape_domain::values::{AccountAddress, Email, Login, TimeZone};
use canape_domain::{Id, StoreError, unhex};

use super::entity::{account, person, session};
use crate::error::unreadable;

pub fn account_of(row: account::Model) -> Result<Account, StoreError> {
    Ok(Account {
        id: Id::from(row.id),
        address: AccountAddress::parse(&row.address).map_err(|_| unreadable("account.address"))?,
        name: row.name,
        state: AccountState::from_wire(&row.state).ok_or(unreadable("account.state"))?,
        trial_ends_on: row.trial_ends_on,
        time_zone: TimeZone::parse(&row.time_zone).map_err(|_| unreadable("account.time_zone"))?,
        created_at: row.created_at,
        version: row.version,
    })
}

pub fn access_of(json: &str) -> Result<Access, StoreError> {
    let kept: Access = serde_json::from_str(json).map_err(|_| unreadable("member.access"))?;
    Ok(kept.by_present_table())
}

pub fn access_json(access: &Access) -> Result<String, StoreError> {
    serde_json::to_string(access).map_err(|_| unreadable("member.access"))
}

pub fn person_of(row: &person::Model) -> Result<Person, StoreError> {
    Ok(Person {
        id: Id::from(row.id),
        login: Login::parse(&row.login).map_err(|_| unreadable("person.login"))?,
        email: Email::parse(&row.email).map_err(|_| unreadable("person.email"))?,
        password_hash: row.password_hash.clone(),
        email_confirmed_at: row.email_confirmed_at,
        must_change_password: row.must_change_password,
    })
}

pub fn session_of(row: session::Model, person: Uuid) -> Result<Session, StoreError> {
    Ok(Session {
        id: Id::from(row.id),
        account: Id::from(row.account_id),
        user: Id::from(row.user_id),
        person: Id::from(person),
        family: Family {
            child: sha256_of(&row.refresh_sha256)?,
            twin: row.twin_sha256.as_deref().map(sha256_of).transpose()?,
            parent: row.previous_sha256.as_deref().map(sha256_of).transpose()?,
        },
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        ended_at: row.ended_at,
        address: row.address,
        user_agent: row.user_agent,
    })
}

pub fn sha256_of(text: &str) -> Result<[u8; 32], StoreError> {
    unhex(text).ok_or(unreadable("SHA-256"))
}

/// Names of permissions, as a key keeps them. A permission that a later version has dropped is
/// nobody's any more.
pub fn scopes_of(text: &str) -> Vec<Permission> {
    text.split(',').filter_map(Permission::from_wire).collect()
}

pub fn scopes_text(scopes: &[Permission]) -> String {
    let names: Vec<_> = scopes.iter().map(|scope| scope.wire()).collect();
    names.join(",")
}
