//! Links in letters, in the lobby.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, Func};

use canape_domain::lobby::{Link, LinkKind, Person};
use canape_domain::values::Email;
use canape_domain::{Id, Moment, StoreError, hex};

use super::entity::{link, person};
use super::row::sha256_of;
use crate::database::Database;
use crate::error::{store_error, unreadable};
use crate::session::Session;

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Database {
    pub(super) async fn find_link(&self, id: Uuid) -> Result<Option<Link>, StoreError> {
        let row = link::Entity::find_by_id(id)
            .one(self.reader())
            .await
            .map_err(store_error)?;
        row.as_ref().map(link_of).transpose()
    }

    /// Links that nobody can follow any more.
    pub(super) async fn sweep_links(&self, now: Moment) -> Result<(), StoreError> {
        link::Entity::delete_many()
            .filter(link::Column::ExpiresAt.lte(now))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Session {
    pub(super) async fn insert_link(&self, new: &Link) -> Result<(), StoreError> {
        let row = link::ActiveModel {
            id: Set(new.id.uuid()),
            kind: Set(new.kind.wire().to_owned()),
            account_id: Set(self.account()),
            user_id: Set(new.user.uuid()),
            person_id: Set(new.person.uuid()),
            email: Set(new.email.to_string()),
            secret_sha256: Set(hex(&new.secret_sha256)),
            expires_at: Set(new.expires_at),
            used_at: Set(new.used_at),
        };
        link::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    pub(super) async fn use_up(&self, id: Uuid, at: Moment) -> Result<bool, StoreError> {
        let done = link::Entity::update_many()
            .col_expr(link::Column::UsedAt, Expr::value(at))
            .filter(link::Column::Id.eq(id))
            .filter(link::Column::UsedAt.is_null())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }

    pub(super) async fn delete_links(
        &self,
        person: Id<Person>,
        kind: LinkKind,
    ) -> Result<(), StoreError> {
        link::Entity::delete_many()
            .filter(link::Column::PersonId.eq(person.uuid()))
            .filter(link::Column::Kind.eq(kind.wire()))
            .filter(link::Column::UsedAt.is_null())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    /// An address that was confirmed before keeps its first moment.
    pub(super) async fn confirm(
        &self,
        id: Id<Person>,
        email: &Email,
        at: Moment,
    ) -> Result<bool, StoreError> {
        let first = Expr::col(person::Column::EmailConfirmedAt);
        let moment = Func::coalesce([first, Expr::value(at)]);
        let done = person::Entity::update_many()
            .col_expr(person::Column::EmailConfirmedAt, Expr::expr(moment))
            .filter(person::Column::Id.eq(id.uuid()))
            .filter(person::Column::EmailKey.eq(email.normalised()))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }
}

fn link_of(row: &link::Model) -> Result<Link, StoreError> {
    Ok(Link {
        id: Id::from(row.id),
        kind: LinkKind::from_wire(&row.kind).ok_or(unreadable("link.kind"))?,
        account: Id::from(row.account_id),
        user: Id::from(row.user_id),
        person: Id::from(row.person_id),
        email: Email::parse(&row.email).map_err(|_| unreadable("link.email"))?,
        secret_sha256: sha256_of(&row.secret_sha256)?,
        expires_at: row.expires_at,
        used_at: row.used_at,
    })
}
