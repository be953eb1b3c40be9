//! Second factors in the lobby. A recovery code that was used is gone.

use sea_orm::ActiveValue::Set;
use sea_orm::QueryFilter;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};

use canape_domain::lobby::Person;
use canape_domain::second_factor::Factor;
use canape_domain::{Id, Moment, StoreError, hex, unhex_all};

use super::entity::{factor, recovery_code};
use crate::database::Database;
use crate::error::{store_error, unreadable};
use crate::session::Session;

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Database {
    pub(super) async fn find_factor(
        &self,
        person: Id<Person>,
    ) -> Result<Option<Factor>, StoreError> {
        let row = factor::Entity::find_by_id(person.uuid())
            .one(self.reader())
            .await
            .map_err(store_error)?;
        row.as_ref().map(factor_of).transpose()
    }

    /// Of two who show a code of one step at once, one is the first.
    pub(super) async fn take_step(
        &self,
        person: Id<Person>,
        step: i64,
    ) -> Result<bool, StoreError> {
        let done = factor::Entity::update_many()
            .col_expr(factor::Column::LastStep, Expr::value(step))
            .filter(factor::Column::PersonId.eq(person.uuid()))
            .filter(factor::Column::LastStep.lt(step))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }

    pub(super) async fn knows_code(
        &self,
        person: Id<Person>,
        sha256: [u8; 32],
    ) -> Result<bool, StoreError> {
        let row = recovery_code::Entity::find_by_id((person.uuid(), hex(&sha256)))
            .one(self.reader())
            .await
            .map_err(store_error)?;
        Ok(row.is_some())
    }

    pub(super) async fn take_code(
        &self,
        person: Id<Person>,
        sha256: [u8; 32],
    ) -> Result<bool, StoreError> {
        let done = recovery_code::Entity::delete_by_id((person.uuid(), hex(&sha256)))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }

    pub(super) async fn count_codes(&self, person: Id<Person>) -> Result<u64, StoreError> {
        recovery_code::Entity::find()
            .filter(recovery_code::Column::PersonId.eq(person.uuid()))
            .count(self.reader())
            .await
            .map_err(store_error)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Session {
    /// A factor that was confirmed is not written over.
    pub(super) async fn upsert_factor(&self, new: &Factor) -> Result<(), StoreError> {
        let row = factor::ActiveModel {
            person_id: Set(new.person.uuid()),
            sealed: Set(hex(&new.sealed)),
            confirmed_at: Set(new.confirmed_at),
            last_step: Set(new.last_step),
        };
        let again = OnConflict::column(factor::Column::PersonId)
            .update_columns([factor::Column::Sealed, factor::Column::LastStep])
            .action_and_where(Expr::col((factor::Entity, factor::Column::ConfirmedAt)).is_null())
            .to_owned();
        factor::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    /// Nothing is confirmed if the secret is another by now.
    pub(super) async fn switch_factor_on(
        &self,
        begun: &Factor,
        step: i64,
        at: Moment,
    ) -> Result<bool, StoreError> {
        let done = factor::Entity::update_many()
            .set(factor::ActiveModel {
                confirmed_at: Set(Some(at)),
                last_step: Set(step),
                ..Default::default()
            })
            .filter(factor::Column::PersonId.eq(begun.person.uuid()))
            .filter(factor::Column::Sealed.eq(hex(&begun.sealed)))
            .filter(factor::Column::ConfirmedAt.is_null())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }

    pub(super) async fn insert_codes(
        &self,
        person: Id<Person>,
        codes: &[[u8; 32]],
    ) -> Result<(), StoreError> {
        self.delete_codes(person).await?;
        let rows = codes.iter().map(|code| recovery_code::ActiveModel {
            person_id: Set(person.uuid()),
            code_sha256: Set(hex(code)),
        });
        recovery_code::Entity::insert_many(rows)
            .exec_without_returning(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    pub(super) async fn delete_factor(&self, person: Id<Person>) -> Result<(), StoreError> {
        self.delete_codes(person).await?;
        factor::Entity::delete_by_id(person.uuid())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn delete_codes(&self, person: Id<Person>) -> Result<(), StoreError> {
        recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::PersonId.eq(person.uuid()))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

fn factor_of(row: &factor::Model) -> Result<Factor, StoreError> {
    Ok(Factor {
        person: Id::from(row.person_id),
        sealed: unhex_all(&row.sealed).ok_or(unreadable("factor.sealed"))?,
        confirmed_at: row.confirmed_at,
        last_step: row.last_step,
    })
}
