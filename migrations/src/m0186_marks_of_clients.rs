//! A paper mark may come from the client, who has no login.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    // On SQLite, too: the schema is not left half rewritten.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            let step = "ALTER TABLE paper_mark ALTER COLUMN recorded_by DROP NOT NULL";
            connection.execute_unprepared(step).await?;
            return Ok(());
        }
        // As in `m0170_without_deal`. The index is made anew so that other connections read the
        // schema anew, too.
        connection
            .execute_unprepared(
                r#"PRAGMA writable_schema = ON;
                 UPDATE sqlite_schema SET sql = replace(sql,
                     '"recorded_by" uuid_text NOT NULL', '"recorded_by" uuid_text NULL')
                  WHERE type = 'table' AND name = 'paper_mark';
                 PRAGMA writable_schema = RESET;
                 DROP INDEX paper_mark_document;
                 CREATE INDEX paper_mark_document ON paper_mark (account_id, document_id);"#,
            )
            .await?;
        let found = "SELECT 1 FROM pragma_table_info('paper_mark')
                      WHERE name = 'recorded_by' AND \"notnull\" = 0";
        let found = Statement::from_string(DbBackend::Sqlite, found);
        if connection.query_one_raw(found).await?.is_none() {
            return Err(DbErr::Migration(
                "paper_mark.recorded_by is required still".to_owned(),
            ));
        }
        Ok(())
    }
}
