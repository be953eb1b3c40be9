//! What migrations share: the shape of a tenant's table and the wall around it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};

use crate::APP_ROLE;

/// Columns that many tables have.
#[derive(DeriveIden)]
pub enum Common {
    AccountId,
    Id,
    Name,
    Position,
    Version,
    CreatedAt,
}

/// A tenant's table: its key begins with the account, so a reference across accounts cannot even
/// be stored, and the tables can be distributed by account later.
pub fn tenant_table<T: Iden + 'static>(table: T) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(uuid(Common::AccountId))
        .col(uuid(Common::Id))
        .primary_key(Index::create().col(Common::AccountId).col(Common::Id))
        .to_owned()
}

/// A required UUID.
pub fn uuid(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().take()
}

/// A UUID that may be absent.
pub fn uuid_null(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).uuid().null().take()
}

/// A required text.
pub fn text(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

/// A text that may be absent.
pub fn text_null(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

/// A required whole number of 64 bits: money in kopecks, quantities in thousandths, versions.
pub fn number(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

/// A required whole number of 32 bits.
pub fn small(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).integer().not_null().take()
}

/// A required yes or no.
pub fn flag(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().take()
}

/// A required moment, UTC.
pub fn moment(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name)
        .timestamp_with_time_zone()
        .not_null()
        .take()
}

/// A moment that may be absent.
pub fn moment_null(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name)
        .timestamp_with_time_zone()
        .null()
        .take()
}

/// A reference within the account.
pub fn reference<T: Iden + 'static, C: Iden + 'static, R: Iden + 'static>(
    table: T,
    column: C,
    to: R,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(table)
        .from_col(Common::AccountId)
        .from_col(column)
        .to_tbl(to)
        .to_col(Common::AccountId)
        .to_col(Common::Id)
        .to_owned()
}

/// Creates a tenant's table with the wall of row-level security around it.
///
/// `nullif`: after a commit the setting is an empty string, which is no UUID.
pub async fn create_walled(
    manager: &SchemaManager<'_>,
    table: TableCreateStatement,
    name: &str,
) -> Result<(), DbErr> {
    manager.create_table(table).await?;
    if manager.get_database_backend() == DbBackend::Postgres {
        let wall = "account_id = nullif(current_setting('canape.account', true), '')::uuid";
        manager
            .get_connection()
            .execute_unprepared(&format!(
                "ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;
                 ALTER TABLE {name} FORCE ROW LEVEL SECURITY;
                 CREATE POLICY account_wall ON {name} USING ({wall}) WITH CHECK ({wall});"
            ))
            .await?;
    }
    Ok(())
}

/// Does work on the rows of all accounts in some tables. Under FORCE the owner of a table sees no rows
/// of accounts, and would change none.
pub async fn with_walls_open(
    manager: &SchemaManager<'_>,
    tables: &[&str],
    work: impl Future<Output = Result<(), DbErr>>,
) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return work.await;
    }
    let connection = manager.get_connection();
    for table in tables {
        let open = format!("ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY");
        connection.execute_unprepared(&open).await?;
    }
    work.await?;
    for table in tables {
        let close = format!("ALTER TABLE {table} FORCE ROW LEVEL SECURITY");
        connection.execute_unprepared(&close).await?;
    }
    Ok(())
}

/// Makes the application's role, if this cluster has none yet, and lets the login role become it.
pub async fn make_role(connection: &DatabaseConnection) -> Result<(), DbErr> {
    if connection.get_database_backend() == DbBackend::Postgres {
        connection
            .execute_unprepared(&format!(
                "DO $$ BEGIN
                   PERFORM pg_advisory_xact_lock(7245112);
                   IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROLE}') THEN
                     CREATE ROLE {APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
                   END IF;
                   IF NOT pg_has_role(current_user, '{APP_ROLE}', 'MEMBER') THEN
                     EXECUTE format('GRANT {APP_ROLE} TO %I', current_user);
                   END IF;
                 END $$"
            ))
            .await?;
    }
    Ok(())
}

/// Lets the application's role read and write rows, and nothing else.
pub async fn let_role_in(connection: &DatabaseConnection) -> Result<(), DbErr> {
    if connection.get_database_backend() == DbBackend::Postgres {
        connection
            .execute_unprepared(&format!(
                "GRANT USAGE ON SCHEMA public TO {APP_ROLE};
                 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE};
                 REVOKE INSERT, UPDATE, DELETE ON seaql_migrations FROM {APP_ROLE};"
            ))
            .await?;
    }
    Ok(())
}
