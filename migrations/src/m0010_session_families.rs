//! Sessions: the twin of a refresh token, given when its parent was shown a second time.

use sea_orm_migration::prelude::*;

use crate::schema::text_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbySession {
    Table,
    TwinSha256,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let twin = Table::alter()
            .table(LobbySession::Table)
            .add_column(text_null(LobbySession::TwinSha256))
            .to_owned();
        manager.alter_table(twin).await
    }
}
