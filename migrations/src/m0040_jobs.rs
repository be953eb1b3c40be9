//! The queue of background work: the dead are not looked at for what is due, and the errands of the
//! installation itself stand beside the jobs of accounts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::schema::{moment, moment_null, small, text, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyErrand {
    Table,
    Kind,
    DueAt,
    LeasedUntil,
    Attempts,
    DoneAt,
    LastError,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .get_connection()
            .execute_unprepared(
                "DROP INDEX lobby_job_due;
                 CREATE INDEX lobby_job_due ON lobby_job (due_at, id) WHERE failed_at IS NULL;",
            )
            .await?;
        let table = Table::create()
            .table(LobbyErrand::Table)
            .col(text(LobbyErrand::Kind).primary_key())
            .col(moment(LobbyErrand::DueAt))
            .col(moment_null(LobbyErrand::LeasedUntil))
            .col(small(LobbyErrand::Attempts).default(0))
            .col(moment_null(LobbyErrand::DoneAt))
            .col(text_null(LobbyErrand::LastError))
            .to_owned();
        manager.create_table(table).await
    }
}
