//! The queue: handing out jobs and errands, to one worker each, and taking them back.

use async_trait::async_trait;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, CommonTableExpression, Expr, ExprTrait, OnConflict, Query};
use sea_orm::sea_query::{LockBehavior, LockType, SelectStatement, UpdateStatement, WithClause};
use sea_orm::{
    Condition, ConnectionTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use canape_domain::lobby::{Account, Errand, ErrandKind, ErrandState, Job, JobKind, Lease, Queue};
use canape_domain::{Id, Moment, StoreError};

use super::entity::{errand, job};
use crate::database::Database;
use crate::error::{store_error, unreadable};

#[async_trait]
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys and leases of its own tables"
)]
impl Queue for Database {
    async fn lease(&self, now: Moment, until: Moment, most: u64) -> Result<Vec<Lease>, StoreError> {
        // A look first: on SQLite the next statement keeps all writers waiting, and mostly nothing
        // is due.
        let any = due(now).limit(1).into_tuple::<Uuid>();
        if any.one(self.reader()).await.map_err(store_error)?.is_none() {
            return Ok(Vec::new());
        }
        let rows = self
            .writer()
            .query_all(&taking(now, until, most))
            .await
            .map_err(store_error)?;
        let leases = rows.iter().map(|row| {
            let row = job::Model::from_query_result(row, "").map_err(store_error)?;
            lease_of(&row, until)
        });
        let mut leases = leases.collect::<Result<Vec<_>, _>>()?;
        leases.sort_by_key(|lease| (lease.job.due_at, lease.job.id));
        Ok(leases)
    }

    async fn begin(
        &self,
        account: Id<Account>,
        job: Job,
        until: Moment,
    ) -> Result<Lease, StoreError> {
        let row = job::ActiveModel {
            id: Set(job.id.uuid()),
            account_id: Set(account.uuid()),
            kind: Set(job.kind.wire().to_owned()),
            subject: Set(job.subject),
            due_at: Set(job.due_at),
            leased_until: Set(Some(until)),
            attempts: Set(1),
            failed_at: Set(None),
            last_error: Set(None),
        };
        job::Entity::insert(row)
            .exec_without_returning(self.writer())
            .await
            .map_err(store_error)?;
        Ok(Lease {
            account,
            job,
            attempt: 1,
            until,
        })
    }

    async fn renew(&self, lease: &Lease, until: Moment) -> Result<bool, StoreError> {
        let held = job::ActiveModel {
            leased_until: Set(Some(until)),
            ..Default::default()
        };
        self.settle(lease, held).await
    }

    async fn complete(&self, lease: &Lease) -> Result<bool, StoreError> {
        let done = job::Entity::delete_many()
            .filter(is_held(lease))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }

    async fn postpone(&self, lease: &Lease, due_at: Moment, why: &str) -> Result<bool, StoreError> {
        let later = job::ActiveModel {
            due_at: Set(due_at),
            leased_until: Set(None),
            last_error: Set(Some(why.to_owned())),
            ..Default::default()
        };
        self.settle(lease, later).await
    }

    async fn bury(&self, lease: &Lease, at: Moment, why: &str) -> Result<bool, StoreError> {
        let dead = job::ActiveModel {
            failed_at: Set(Some(at)),
            leased_until: Set(None),
            last_error: Set(Some(why.to_owned())),
            ..Default::default()
        };
        self.settle(lease, dead).await
    }

    async fn release(&self, lease: &Lease) -> Result<bool, StoreError> {
        let free = job::ActiveModel {
            leased_until: Set(None),
            attempts: Set(lease.attempt - 1),
            ..Default::default()
        };
        self.settle(lease, free).await
    }

    async fn plan(&self, kind: ErrandKind, due_at: Moment) -> Result<(), StoreError> {
        let row = errand::ActiveModel {
            kind: Set(kind.wire().to_owned()),
            due_at: Set(due_at),
            ..Default::default()
        };
        let known = OnConflict::column(errand::Column::Kind)
            .do_nothing()
            .to_owned();
        errand::Entity::insert(row)
            .on_conflict(known)
            .exec_without_returning(self.writer())
            .await
            .map_err(store_error)?;
        Ok(())
    }

    async fn lease_errand(
        &self,
        kind: ErrandKind,
        now: Moment,
        until: Moment,
    ) -> Result<Option<Errand>, StoreError> {
        let row = errand::Entity::find_by_id(kind.wire().to_owned())
            .filter(errand::Column::DueAt.lte(now))
            .filter(is_free(errand::Column::LeasedUntil, now))
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let Some(row) = row else {
            return Ok(None);
        };
        let attempt = row.attempts + 1;
        let done = errand::Entity::update_many()
            .set(errand::ActiveModel {
                leased_until: Set(Some(until)),
                attempts: Set(attempt),
                ..Default::default()
            })
            .filter(errand::Column::Kind.eq(kind.wire()))
            // Whoever read the same row and was faster has changed this.
            .filter(errand::Column::Attempts.eq(row.attempts))
            .filter(errand::Column::DueAt.eq(row.due_at))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok((done.rows_affected == 1).then_some(Errand {
            kind,
            attempt,
            until,
        }))
    }

    async fn renew_errand(&self, errand: &Errand, until: Moment) -> Result<bool, StoreError> {
        let held = errand::ActiveModel {
            leased_until: Set(Some(until)),
            ..Default::default()
        };
        self.settle_errand(errand, held).await
    }

    async fn errand_done(
        &self,
        errand: &Errand,
        at: Moment,
        next: Moment,
    ) -> Result<bool, StoreError> {
        let done = errand::ActiveModel {
            due_at: Set(next),
            leased_until: Set(None),
            attempts: Set(0),
            done_at: Set(Some(at)),
            last_error: Set(None),
            ..Default::default()
        };
        self.settle_errand(errand, done).await
    }

    async fn errand_failed(
        &self,
        errand: &Errand,
        due_at: Moment,
        why: &str,
    ) -> Result<bool, StoreError> {
        let failed = errand::ActiveModel {
            due_at: Set(due_at),
            leased_until: Set(None),
            last_error: Set(Some(why.to_owned())),
            ..Default::default()
        };
        self.settle_errand(errand, failed).await
    }

    async fn errand(&self, kind: ErrandKind) -> Result<Option<ErrandState>, StoreError> {
        let row = errand::Entity::find_by_id(kind.wire().to_owned())
            .one(self.reader())
            .await
            .map_err(store_error)?;
        Ok(row.map(|row| ErrandState {
            due_at: row.due_at,
            done_at: row.done_at,
            last_error: row.last_error,
        }))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys and leases of its own tables"
)]
impl Database {
    async fn settle(&self, lease: &Lease, columns: job::ActiveModel) -> Result<bool, StoreError> {
        let done = job::Entity::update_many()
            .set(columns)
            .filter(is_held(lease))
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }

    async fn settle_errand(
        &self,
        held: &Errand,
        columns: errand::ActiveModel,
    ) -> Result<bool, StoreError> {
        let done = errand::Entity::update_many()
            .set(columns)
            .filter(errand::Column::Kind.eq(held.kind.wire()))
            .filter(errand::Column::Attempts.eq(held.attempt))
            .filter(errand::Column::LeasedUntil.is_not_null())
            .exec(self.writer())
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected == 1)
    }
}

/// Ids of jobs that are due and in nobody's hands. Kinds of a later version are left to its workers.
#[expect(
    clippy::disallowed_methods,
    reason = "the lobby goes by exact keys and leases of its own tables"
)]
fn due(now: Moment) -> sea_orm::Select<job::Entity> {
    job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::FailedAt.is_null())
        .filter(job::Column::DueAt.lte(now))
        .filter(job::Column::Kind.is_in(JobKind::ALL.iter().map(|kind| kind.wire())))
        .filter(is_free(job::Column::LeasedUntil, now))
}

fn is_free<C: ColumnTrait>(leased_until: C, now: Moment) -> Condition {
    Condition::any()
        .add(leased_until.is_null())
        .add(leased_until.lte(now))
}

/// Whether a lease is still the present one: every later one has another attempt.
fn is_held(lease: &Lease) -> Condition {
    Condition::all()
        .add(job::Column::Id.eq(lease.job.id.uuid()))
        .add(job::Column::Attempts.eq(lease.attempt))
        .add(job::Column::LeasedUntil.is_not_null())
        .add(job::Column::FailedAt.is_null())
}

/// Takes jobs that are due, in one statement. PostgreSQL picks rows that no other worker is picking
/// at the same moment; they are picked once, in a table of their own, because a planner may run a
/// subquery with a limit more than once. SQLite has one writer and no locks of rows.
fn taking(now: Moment, until: Moment, most: u64) -> UpdateStatement {
    let picked = Alias::new("picked");
    let mut pick: SelectStatement = due(now)
        .order_by_asc(job::Column::DueAt)
        .order_by_asc(job::Column::Id)
        .limit(most)
        .into_query();
    pick.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    let picking = CommonTableExpression::new()
        .table_name(picked.clone())
        .column(job::Column::Id)
        .query(pick)
        .to_owned();
    let ids = Query::select()
        .column(job::Column::Id)
        .from(picked)
        .to_owned();
    let mut update = Query::update();
    update
        .table(job::Entity)
        .value(job::Column::LeasedUntil, until)
        .value(
            job::Column::Attempts,
            Expr::col(job::Column::Attempts).add(1),
        )
        .and_where(Expr::col(job::Column::Id).in_subquery(ids))
        .with_cte(WithClause::new().cte(picking).to_owned())
        .returning_all();
    update
}

fn lease_of(row: &job::Model, until: Moment) -> Result<Lease, StoreError> {
    Ok(Lease {
        account: Id::from(row.account_id),
        job: Job {
            id: Id::from(row.id),
            kind: JobKind::from_wire(&row.kind).ok_or(unreadable("job.kind"))?,
            subject: row.subject,
            due_at: row.due_at,
        },
        attempt: row.attempts,
        until,
    })
}
