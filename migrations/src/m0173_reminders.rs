//! What somebody was reminded of, and when contracts end.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::{Common, create_walled, moment, reference, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum DocumentReminder {
    Table,
    DocumentId,
    Step,
}

#[derive(DeriveIden)]
enum Other {
    Document,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table(DocumentReminder::Table)
            .col(uuid(Common::AccountId))
            .col(uuid(DocumentReminder::DocumentId))
            .col(text(DocumentReminder::Step))
            .col(moment(Common::CreatedAt))
            .primary_key(
                Index::create()
                    .col(Common::AccountId)
                    .col(DocumentReminder::DocumentId)
                    .col(DocumentReminder::Step),
            )
            .foreign_key(&mut reference(
                DocumentReminder::Table,
                DocumentReminder::DocumentId,
                Other::Document,
            ))
            .to_owned();
        create_walled(manager, table, "document_reminder").await?;
        let connection = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
        for statement in [
            if is_postgres {
                "ALTER TABLE document ADD COLUMN ends_on date NULL"
            } else {
                "ALTER TABLE document ADD COLUMN ends_on date_text NULL"
            },
            "CREATE INDEX document_ends ON document (account_id, ends_on, id)
                 WHERE ends_on IS NOT NULL",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        backfill(connection, is_postgres).await
    }
}

/// Contracts that were written down before know their last day in their content only. The walls
/// stand aside while their rows are rewritten: behind them the owner sees none.
async fn backfill<C: ConnectionTrait>(connection: &C, is_postgres: bool) -> Result<(), DbErr> {
    let day = if is_postgres {
        "(content.content::jsonb ->> 'valid_until')::date"
    } else {
        "json_extract(content.content, '$.valid_until')"
    };
    let update = format!(
        "UPDATE document SET ends_on = (
             SELECT {day} FROM document_content AS content
              WHERE content.account_id = document.account_id AND content.id = document.id)
          WHERE kind = 'contract'"
    );
    let statements = if is_postgres {
        format!(
            "ALTER TABLE document NO FORCE ROW LEVEL SECURITY;
             ALTER TABLE document_content NO FORCE ROW LEVEL SECURITY;
             {update};
             ALTER TABLE document FORCE ROW LEVEL SECURITY;
             ALTER TABLE document_content FORCE ROW LEVEL SECURITY;"
        )
    } else {
        update
    };
    connection.execute_unprepared(&statements).await?;
    Ok(())
}
