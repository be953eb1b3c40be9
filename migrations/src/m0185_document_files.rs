//! Files may belong to a document, with or without a deal, and may come from nobody who has a login.

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
            for step in [
                "ALTER TABLE file ALTER COLUMN deal_id DROP NOT NULL",
                "ALTER TABLE file ALTER COLUMN uploaded_by DROP NOT NULL",
                "ALTER TABLE file ADD COLUMN document_id uuid NULL",
                "ALTER TABLE file ADD CONSTRAINT file_document
                     FOREIGN KEY (account_id, document_id) REFERENCES document (account_id, id)",
            ] {
                connection.execute_unprepared(step).await?;
            }
        } else {
            rewrite(connection).await?;
        }
        let index =
            "CREATE INDEX file_of_document ON file (account_id, document_id, created_at, id)
                     WHERE purged_at IS NULL AND document_id IS NOT NULL";
        connection.execute_unprepared(index).await?;
        Ok(())
    }
}

/// As in `m0170_without_deal`: what SQLite wrote on the disk stays right without NOT NULL, and with
/// one more key. The index after it changes the schema, so other connections read it anew.
async fn rewrite<C: ConnectionTrait>(connection: &C) -> Result<(), DbErr> {
    connection
        .execute_unprepared(
            r#"ALTER TABLE file ADD COLUMN "document_id" uuid_text NULL;
             PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
                 '"deal_id" uuid_text NOT NULL', '"deal_id" uuid_text NULL'),
                 '"uploaded_by" uuid_text NOT NULL', '"uploaded_by" uuid_text NULL'),
                 'FOREIGN KEY ("account_id", "deal_id")',
                 'FOREIGN KEY ("account_id", "document_id") REFERENCES "document" ("account_id", "id"), FOREIGN KEY ("account_id", "deal_id")')
              WHERE type = 'table' AND name = 'file';
             PRAGMA writable_schema = RESET;"#,
        )
        .await?;
    for (what, found) in [
        (
            "file.deal_id and file.uploaded_by are required still",
            "SELECT 1 FROM (SELECT count(*) AS n FROM pragma_table_info('file')
              WHERE name IN ('deal_id', 'uploaded_by') AND \"notnull\" = 0) WHERE n = 2",
        ),
        (
            "file.document_id refers to nothing",
            "SELECT 1 FROM pragma_foreign_key_list('file')
              WHERE \"from\" = 'document_id' AND \"table\" = 'document'",
        ),
    ] {
        let found = Statement::from_string(DbBackend::Sqlite, found);
        if connection.query_one_raw(found).await?.is_none() {
            return Err(DbErr::Migration(what.to_owned()));
        }
    }
    Ok(())
}
