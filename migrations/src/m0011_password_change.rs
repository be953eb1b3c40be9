//! People: whether the password must be changed before anything else is done.

use sea_orm_migration::prelude::*;

use crate::schema::flag;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyPerson {
    Table,
    MustChangePassword,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mark = Table::alter()
            .table(LobbyPerson::Table)
            .add_column(flag(LobbyPerson::MustChangePassword).default(false))
            .to_owned();
        manager.alter_table(mark).await
    }
}
