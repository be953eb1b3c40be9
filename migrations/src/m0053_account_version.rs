//! The account's settings count their changes.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, number};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyAccount {
    Table,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table(LobbyAccount::Table)
            .add_column(number(Common::Version).default(1))
            .to_owned();
        manager.alter_table(column).await
    }
}
