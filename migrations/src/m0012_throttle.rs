//! Attempts of strangers, counted by gate and (hashed) subject, for all nodes together.

use sea_orm_migration::prelude::*;

use crate::schema::{moment, number, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyThrottle {
    Table,
    Gate,
    Subject,
    Attempts,
    EndsAt,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table(LobbyThrottle::Table)
            .col(text(LobbyThrottle::Gate))
            .col(text(LobbyThrottle::Subject))
            .col(number(LobbyThrottle::Attempts))
            .col(moment(LobbyThrottle::EndsAt))
            .primary_key(
                Index::create()
                    .col(LobbyThrottle::Gate)
                    .col(LobbyThrottle::Subject),
            )
            .to_owned();
        manager.create_table(table).await?;
        let index = Index::create()
            .name("lobby_throttle_ends")
            .table(LobbyThrottle::Table)
            .col(LobbyThrottle::EndsAt)
            .to_owned();
        manager.create_index(index).await
    }
}
