//! What an исправление replaces, and for which payment a счёт-фактура was made.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let columns = if manager.get_database_backend() == DbBackend::Postgres {
            [
                "ALTER TABLE document ADD COLUMN amends_id uuid NULL,
                     ADD FOREIGN KEY (account_id, amends_id) REFERENCES document (account_id, id)",
                "ALTER TABLE document ADD COLUMN payment_id uuid NULL,
                     ADD FOREIGN KEY (account_id, payment_id) REFERENCES payment (account_id, id)",
            ]
        } else {
            // SQLite adds no foreign key of two columns to a table that is there: both are written
            // by the slice alone, from rows that it has read, and neither kind of row is removed.
            [
                "ALTER TABLE document ADD COLUMN amends_id uuid_text NULL",
                "ALTER TABLE document ADD COLUMN payment_id uuid_text NULL",
            ]
        };
        let indexes = [
            "CREATE INDEX document_amends ON document (account_id, amends_id)
                 WHERE amends_id IS NOT NULL",
            "CREATE INDEX document_payment ON document (account_id, payment_id)
                 WHERE payment_id IS NOT NULL",
        ];
        for statement in columns.into_iter().chain(indexes) {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}
