//! Since when, and till when, somebody works in a department.

use chrono_tz::Tz;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::DateTimeUtc;
use sea_orm_migration::sea_orm::prelude::Uuid;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::schema::{Common, create_walled, reference, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Membership {
    Table,
    UserId,
    FromOn,
    ToOn,
    DepartmentId,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
    Department,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table(Membership::Table)
            .col(uuid(Common::AccountId))
            .col(uuid(Membership::UserId))
            .col(ColumnDef::new(Membership::FromOn).date().not_null())
            // The last day; none while it lasts.
            .col(ColumnDef::new(Membership::ToOn).date().null())
            .col(uuid(Membership::DepartmentId))
            .primary_key(
                Index::create()
                    .col(Common::AccountId)
                    .col(Membership::UserId)
                    .col(Membership::FromOn),
            )
            .foreign_key(&mut reference(
                Membership::Table,
                Membership::UserId,
                Other::AccountUser,
            ))
            .foreign_key(&mut reference(
                Membership::Table,
                Membership::DepartmentId,
                Other::Department,
            ))
            .to_owned();
        create_walled(manager, table, "membership").await?;
        let connection = manager.get_connection();
        let indexes = [
            "CREATE UNIQUE INDEX membership_present ON membership (account_id, user_id)
             WHERE to_on IS NULL",
            "CREATE INDEX membership_department ON membership (account_id, department_id, from_on)",
        ];
        for index in indexes {
            connection.execute_unprepared(index).await?;
        }
        with_walls_open(manager, backfill(manager)).await
    }
}

/// Under FORCE the owner of the tables sees no rows of accounts, and would copy none.
async fn with_walls_open(
    manager: &SchemaManager<'_>,
    work: impl Future<Output = Result<(), DbErr>>,
) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return work.await;
    }
    let connection = manager.get_connection();
    for table in ["account_user", "membership"] {
        let open = format!("ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY");
        connection.execute_unprepared(&open).await?;
    }
    work.await?;
    for table in ["account_user", "membership"] {
        let close = format!("ALTER TABLE {table} FORCE ROW LEVEL SECURITY");
        connection.execute_unprepared(&close).await?;
    }
    Ok(())
}

/// Whoever is in a department has been there since the day they came.
async fn backfill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let backend = manager.get_database_backend();
    let sql = "SELECT u.account_id, u.id, u.department_id, u.created_at, a.time_zone
               FROM account_user u JOIN lobby_account a ON a.id = u.account_id
               WHERE u.department_id IS NOT NULL";
    let rows = connection
        .query_all_raw(Statement::from_string(backend, sql))
        .await?;
    for row in rows {
        let zone: String = row.try_get("", "time_zone")?;
        let zone: Tz = zone.parse().unwrap_or(Tz::Europe__Moscow);
        let created_at: DateTimeUtc = row.try_get("", "created_at")?;
        let account: Uuid = row.try_get("", "account_id")?;
        let user: Uuid = row.try_get("", "id")?;
        let department: Uuid = row.try_get("", "department_id")?;
        let insert = Query::insert()
            .into_table(Membership::Table)
            .columns([
                Common::AccountId.into_iden(),
                Membership::UserId.into_iden(),
                Membership::FromOn.into_iden(),
                Membership::DepartmentId.into_iden(),
            ])
            .values_panic([
                account.into(),
                user.into(),
                created_at.with_timezone(&zone).date_naive().into(),
                department.into(),
            ])
            .to_owned();
        let done = connection.execute(&insert).await?;
        if done.rows_affected() != 1 {
            return Err(DbErr::Migration("a membership was not written".to_owned()));
        }
    }
    Ok(())
}
