//! Documents may belong to a client alone: letters, акты сверки, what the client's own hand wrote.
//! These have a title of their own; the others are called what their kind is.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Where a deal is named.
const TABLES: [&str; 3] = ["document", "paper_trail", "paper_leg"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // On SQLite, too: the schema is not left half rewritten.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            for table in TABLES {
                let loosened = format!("ALTER TABLE {table} ALTER COLUMN deal_id DROP NOT NULL");
                connection.execute_unprepared(&loosened).await?;
            }
        } else {
            loosen(connection).await?;
        }
        for statement in [
            "ALTER TABLE document ADD COLUMN title text NULL",
            "ALTER TABLE document ADD COLUMN effect text NULL",
            // Numbers on outside documents are those of whoever wrote them.
            "DROP INDEX document_number",
            "CREATE UNIQUE INDEX document_number ON document
                 (account_id, legal_entity_id, sequence, year, number)
                 WHERE number IS NOT NULL AND kind <> 'addendum' AND kind <> 'outside'",
            "CREATE INDEX document_alone ON document (account_id, date, id)
                 WHERE deal_id IS NULL",
            "CREATE INDEX document_contact ON document (account_id, contact_id, created_at)
                 WHERE contact_id IS NOT NULL",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}

/// SQLite cannot take NOT NULL from a column, but what it wrote on the disk stays right without it:
/// «Making Other Kinds Of Table Schema Changes», the short procedure, in its manual of ALTER TABLE.
/// The statements after it change the schema, so other connections read it anew.
async fn loosen<C: ConnectionTrait>(connection: &C) -> Result<(), DbErr> {
    let tables = TABLES.map(|table| format!("'{table}'")).join(", ");
    connection
        .execute_unprepared(&format!(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema
                SET sql = replace(sql, '\"deal_id\" uuid_text NOT NULL', '\"deal_id\" uuid_text NULL')
              WHERE type = 'table' AND name IN ({tables});
             PRAGMA writable_schema = RESET;"
        ))
        .await?;
    for table in TABLES {
        let columns = format!(
            "SELECT 1 FROM pragma_table_info('{table}') WHERE name = 'deal_id' AND \"notnull\" = 0"
        );
        let columns =
            sea_orm_migration::sea_orm::Statement::from_string(DbBackend::Sqlite, columns);
        if connection.query_one_raw(columns).await?.is_none() {
            return Err(DbErr::Migration(format!(
                "{table}.deal_id is required still"
            )));
        }
    }
    Ok(())
}
