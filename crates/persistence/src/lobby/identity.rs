//! Who is behind a session or a key.

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, ExprTrait, QueryFilter, QuerySelect};

use canape_domain::lobby::{Identity, Membership, Person, Session};
use canape_domain::{Actor, Id, StoreError};

use super::entity::{account, member, person, session};
use super::row::{access_of, account_of, person_of};
use crate::error::store_error;

/// The caller behind a session that has not ended.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
pub async fn of_session<C: ConnectionTrait>(
    connection: &C,
    id: Id<Session>,
) -> Result<Option<Identity>, StoreError> {
    let found = session::Entity::find_by_id(id.uuid())
        .filter(session::Column::EndedAt.is_null())
        .one(connection)
        .await
        .map_err(store_error)?;
    let Some(session) = found else {
        return Ok(None);
    };
    let identity = of_member(connection, session.account_id, session.user_id).await?;
    Ok(identity.map(|identity| Identity {
        session: Some(id),
        ..identity
    }))
}

/// A member who was not dismissed, as if they called without session or key.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
pub async fn of_member<C: ConnectionTrait>(
    connection: &C,
    account: Uuid,
    user: Uuid,
) -> Result<Option<Identity>, StoreError> {
    let member = member::Entity::find_by_id((account, user))
        .filter(member::Column::IsActive.eq(true))
        .one(connection)
        .await
        .map_err(store_error)?;
    let Some(member) = member else {
        return Ok(None);
    };
    let account = account::Entity::find_by_id(account)
        .one(connection)
        .await
        .map_err(store_error)?;
    let person = person::Entity::find_by_id(member.person_id)
        .one(connection)
        .await
        .map_err(store_error)?;
    let (Some(account), Some(person)) = (account, person) else {
        return Ok(None);
    };
    Ok(Some(Identity {
        account: account_of(account)?,
        person: Id::from(person.id),
        user: Id::from(member.user_id),
        actor: Actor::User(member.user_id),
        access: access_of(&member.access)?,
        session: None,
        must_change_password: person.must_change_password,
    }))
}

/// The person with this login or e-mail address, in lower case.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
pub async fn person_named<C: ConnectionTrait>(
    connection: &C,
    name: &str,
) -> Result<Option<Person>, StoreError> {
    let is_named = person::Column::Login
        .eq(name)
        .or(person::Column::EmailKey.eq(name));
    let row = person::Entity::find()
        .filter(is_named)
        .limit(1)
        .one(connection)
        .await
        .map_err(store_error)?;
    row.as_ref().map(person_of).transpose()
}

/// The accounts from which a person was not dismissed, by name.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
pub async fn memberships<C: ConnectionTrait>(
    connection: &C,
    person: Id<Person>,
) -> Result<Vec<Membership>, StoreError> {
    let members = member::Entity::find()
        .filter(member::Column::PersonId.eq(person.uuid()))
        .filter(member::Column::IsActive.eq(true))
        .all(connection)
        .await
        .map_err(store_error)?;
    let mut found = Vec::with_capacity(members.len());
    for member in members {
        let identity = of_member(connection, member.account_id, member.user_id).await?;
        found.extend(identity.map(|identity| Membership {
            account: identity.account,
            person,
            user: identity.user,
            access: identity.access,
            must_change_password: identity.must_change_password,
        }));
    }
    found.sort_by(|left, right| left.account.name.cmp(&right.account.name));
    Ok(found)
}
