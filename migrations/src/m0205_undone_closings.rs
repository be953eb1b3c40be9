//! A stay on a stage where deals are closed keeps what was true at that closing: reports tell what
//! counted on its day and counts there no more.

use chrono_tz::Tz;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::{DateTimeUtc, Uuid};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum DealVisit {
    Table,
    AccountId,
    DealId,
    No,
    ClosedOn,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
        let day = if is_postgres { "date" } else { "date_text" };
        for (column, kind) in [("closed_on", day), ("closed_amount", "bigint")] {
            let sql = format!("ALTER TABLE deal_visit ADD COLUMN {column} {kind} NULL");
            connection.execute_unprepared(&sql).await?;
        }
        for (column, table) in [
            ("closed_responsible_id", "account_user"),
            ("closed_department_id", "department"),
            ("loss_reason_id", "loss_reason"),
        ] {
            let sql = if is_postgres {
                format!(
                    "ALTER TABLE deal_visit ADD COLUMN {column} uuid NULL,
                     ADD FOREIGN KEY (account_id, {column}) REFERENCES {table} (account_id, id)"
                )
            } else {
                // SQLite adds no foreign key of two columns to a table that is there.
                format!("ALTER TABLE deal_visit ADD COLUMN {column} uuid_text NULL")
            };
            connection.execute_unprepared(&sql).await?;
        }
        with_walls_open(manager, &["deal_visit", "deal", "stage"], fill(manager)).await?;
        let index = "CREATE INDEX deal_visit_closed_on
             ON deal_visit (account_id, closed_on, deal_id, no, stage_id,
                            closed_responsible_id, closed_department_id, loss_reason_id)
             WHERE closed_on IS NOT NULL";
        connection.execute_unprepared(index).await.map(drop)
    }
}

/// Present closings stand on the deal. Of those that were undone the day follows from the moment; that
/// nobody else has taken the deal over since is the best that is known of them.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let backend = manager.get_database_backend();
    let present = "UPDATE deal_visit SET closed_on = d.closed_on, closed_amount = d.amount,
             closed_responsible_id = d.closed_responsible_id,
             closed_department_id = d.closed_department_id, loss_reason_id = d.loss_reason_id
         FROM deal d
         WHERE d.account_id = deal_visit.account_id AND d.id = deal_visit.deal_id
           AND d.visit = deal_visit.no AND d.status <> 'open'";
    let done = connection.execute_unprepared(present).await?;
    let closed = "SELECT COUNT(*) AS found FROM deal WHERE status <> 'open'";
    let closed = Statement::from_string(backend, closed);
    let found: i64 = match connection.query_one_raw(closed).await? {
        Some(row) => row.try_get("", "found")?,
        None => 0,
    };
    if i128::from(done.rows_affected()) != i128::from(found) {
        return Err(DbErr::Migration("not all closings were written".to_owned()));
    }
    let undone = "SELECT v.account_id, v.deal_id, v.no, v.entered_at, a.time_zone
                  FROM deal_visit v
                  JOIN stage s ON s.account_id = v.account_id AND s.id = v.stage_id
                  JOIN lobby_account a ON a.id = v.account_id
                  WHERE s.kind IN ('won', 'lost') AND v.closed_on IS NULL";
    let rows = connection
        .query_all_raw(Statement::from_string(backend, undone))
        .await?;
    for row in rows {
        let zone: String = row.try_get("", "time_zone")?;
        let zone: Tz = zone.parse().unwrap_or(Tz::Europe__Moscow);
        let at: DateTimeUtc = row.try_get("", "entered_at")?;
        let account: Uuid = row.try_get("", "account_id")?;
        let deal: Uuid = row.try_get("", "deal_id")?;
        let no: i32 = row.try_get("", "no")?;
        let update = Query::update()
            .table(DealVisit::Table)
            .value(DealVisit::ClosedOn, at.with_timezone(&zone).date_naive())
            .and_where(Expr::col(DealVisit::AccountId).eq(account))
            .and_where(Expr::col(DealVisit::DealId).eq(deal))
            .and_where(Expr::col(DealVisit::No).eq(no))
            .to_owned();
        connection.execute(&update).await?;
    }
    let whose = "UPDATE deal_visit SET closed_responsible_id = d.responsible_id,
             closed_department_id = d.department_id
         FROM deal d
         WHERE d.account_id = deal_visit.account_id AND d.id = deal_visit.deal_id
           AND deal_visit.closed_on IS NOT NULL AND deal_visit.left_at IS NOT NULL";
    connection.execute_unprepared(whose).await.map(drop)
}
