//! Counting attempts at gates, for all nodes together.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ConnectionTrait, QueryFilter};

use canape_domain::lobby::{Gate, Refused};
use canape_domain::{Moment, StoreError};

use super::entity::throttle::{Column, Entity};
use crate::database::Database;
use crate::error::{store_error, unreadable};

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys of its own tables"
)]
impl Database {
    pub(super) async fn count_knock(
        &self,
        gate: Gate,
        subject: &str,
        now: Moment,
    ) -> Result<(), Refused> {
        let row = self
            .writer()
            .query_one(&statement(gate, subject, now)?)
            .await
            .map_err(store_error)?
            .ok_or(unreadable("attempts"))?;
        let attempts: i64 = row.try_get_by_index(0).map_err(store_error)?;
        let ends_at: DateTimeUtc = row.try_get_by_index(1).map_err(store_error)?;
        Ok(gate.check(attempts, ends_at, now)?)
    }

    pub(super) async fn drop_knocks(&self, gate: Gate, subject: &str) -> Result<(), StoreError> {
        Entity::delete_by_id((gate.wire().to_owned(), gate.key(subject)))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(())
    }

    /// Windows that are over count for nothing.
    pub(super) async fn sweep_knocks(&self, now: Moment) -> Result<(), StoreError> {
        Entity::delete_many()
            .filter(Column::EndsAt.lte(now))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(())
    }
}

/// Counts one more in the running window, or begins another. One statement: of any number of
/// attempts at once, each gets a number of its own.
fn statement(
    gate: Gate,
    subject: &str,
    now: Moment,
) -> Result<sea_orm::sea_query::InsertStatement, StoreError> {
    let is_over = || Expr::col((Entity, Column::EndsAt)).lte(now);
    let ends_at = now + gate.window();
    let attempts = CaseStatement::new()
        .case(is_over(), 1)
        .finally(Expr::col((Entity, Column::Attempts)).add(1));
    let end = CaseStatement::new()
        .case(is_over(), ends_at)
        .finally(Expr::col((Entity, Column::EndsAt)));
    let conflict = OnConflict::columns([Column::Gate, Column::Subject])
        .value(Column::Attempts, attempts)
        .value(Column::EndsAt, end)
        .to_owned();
    let mut insert = Query::insert();
    insert
        .into_table(Entity)
        .columns([
            Column::Gate,
            Column::Subject,
            Column::Attempts,
            Column::EndsAt,
        ])
        .values([
            gate.wire().into(),
            gate.key(subject).into(),
            1.into(),
            ends_at.into(),
        ])
        .map_err(|_| unreadable("attempts"))?
        .on_conflict(conflict)
        .returning(Query::returning().columns([Column::Attempts, Column::EndsAt]));
    Ok(insert)
}
