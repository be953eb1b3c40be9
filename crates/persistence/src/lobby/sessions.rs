//! Sessions in the lobby: reading, rotating and ending them.

use async_trait::async_trait;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{Condition, ConnectionTrait, ExprTrait, QueryFilter, QueryOrder};

use canape_domain::lobby::{self, Person};
use canape_domain::sessions::{Event, Session};
use canape_domain::{Apply, Change, Id, Moment, StoreError, hex};

use super::entity::{member, person, session};
use super::row::session_of;
use crate::database::Database;
use crate::error::store_error;
use crate::session::Session as Open;

/// A session, ended or not.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
pub async fn find<C: ConnectionTrait>(
    connection: &C,
    id: Id<lobby::Session>,
) -> Result<Option<Session>, StoreError> {
    let row = session::Entity::find_by_id(id.uuid())
        .one(connection)
        .await
        .map_err(store_error)?;
    let Some(row) = row else {
        return Ok(None);
    };
    let member = member::Entity::find_by_id((row.account_id, row.user_id))
        .one(connection)
        .await
        .map_err(store_error)?;
    member
        .map(|member| session_of(row, member.person_id))
        .transpose()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Database {
    /// Compare and swap: nothing is written if somebody was faster.
    pub(super) async fn swap(&self, before: &Session, after: &Session) -> Result<bool, StoreError> {
        let family = &after.family;
        let same_twin = match before.family.twin {
            Some(twin) => session::Column::TwinSha256.eq(hex(&twin)),
            None => session::Column::TwinSha256.is_null(),
        };
        let done = session::Entity::update_many()
            .set(session::ActiveModel {
                refresh_sha256: Set(hex(&family.child)),
                twin_sha256: Set(family.twin.map(|token| hex(&token))),
                previous_sha256: Set(family.parent.map(|token| hex(&token))),
                last_used_at: Set(after.last_used_at),
                address: Set(after.address.clone()),
                user_agent: Set(after.user_agent.clone()),
                ..Default::default()
            })
            .filter(session::Column::Id.eq(before.id.uuid()))
            .filter(session::Column::EndedAt.is_null())
            .filter(session::Column::RefreshSha256.eq(hex(&before.family.child)))
            .filter(same_twin)
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }
}

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Apply<Session, Event> for Open {
    async fn apply(&self, change: &Change<Session, Event>) -> Result<(), StoreError> {
        let session = change.state();
        match change.event() {
            Event::Opened { .. } => self.insert_session(session).await?,
            Event::Ended { .. } => {
                session::Entity::update_many()
                    .col_expr(session::Column::EndedAt, Expr::value(change.at()))
                    .filter(session::Column::Id.eq(session.id.uuid()))
                    .filter(session::Column::EndedAt.is_null())
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
            }
            Event::OthersEnded { .. } => {
                self.end_all(session.person, Some(session.id), change.at())
                    .await?;
            }
            Event::Reported { .. } => {
                self.end_all(session.person, None, change.at()).await?;
                person::Entity::update_many()
                    .col_expr(person::Column::MustChangePassword, Expr::value(true))
                    .filter(person::Column::Id.eq(session.person.uuid()))
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
            }
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Open {
    async fn insert_session(&self, new: &Session) -> Result<(), StoreError> {
        let family = &new.family;
        let row = session::ActiveModel {
            id: Set(new.id.uuid()),
            account_id: Set(self.account()),
            user_id: Set(new.user.uuid()),
            refresh_sha256: Set(hex(&family.child)),
            twin_sha256: Set(family.twin.map(|token| hex(&token))),
            previous_sha256: Set(family.parent.map(|token| hex(&token))),
            created_at: Set(new.created_at),
            last_used_at: Set(new.last_used_at),
            ended_at: Set(None),
            address: Set(new.address.clone()),
            user_agent: Set(new.user_agent.clone()),
        };
        session::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    /// Ends the sessions of a person in all accounts, but one.
    pub(super) async fn end_all(
        &self,
        person: Id<Person>,
        except: Option<Id<lobby::Session>>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let of_person = self.is_of(person).await?;
        session::Entity::update_many()
            .col_expr(session::Column::EndedAt, Expr::value(at))
            .filter(of_person)
            .filter(session::Column::EndedAt.is_null())
            .filter(session::Column::Id.is_not_in(except.map(Id::uuid)))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    /// Ends the sessions of a person in this account.
    pub(super) async fn end_of_member(
        &self,
        user: Id<lobby::User>,
        at: Moment,
    ) -> Result<(), StoreError> {
        session::Entity::update_many()
            .col_expr(session::Column::EndedAt, Expr::value(at))
            .filter(session::Column::AccountId.eq(self.account()))
            .filter(session::Column::UserId.eq(user.uuid()))
            .filter(session::Column::EndedAt.is_null())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    pub(super) async fn living(&self, person: Id<Person>) -> Result<Vec<Session>, StoreError> {
        let rows = session::Entity::find()
            .filter(self.is_of(person).await?)
            .filter(session::Column::EndedAt.is_null())
            .order_by_desc(session::Column::LastUsedAt)
            .order_by_desc(session::Column::Id)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.into_iter()
            .map(|row| session_of(row, person.uuid()))
            .collect()
    }

    /// Sessions belong to members; a person is one in each of their accounts.
    async fn is_of(&self, person: Id<Person>) -> Result<Condition, StoreError> {
        let members = member::Entity::find()
            .filter(member::Column::PersonId.eq(person.uuid()))
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let nobody = Condition::any().add(Expr::value(false));
        Ok(members.into_iter().fold(nobody, |found, member| {
            found.add(
                session::Column::AccountId
                    .eq(member.account_id)
                    .and(session::Column::UserId.eq(member.user_id)),
            )
        }))
    }
}
