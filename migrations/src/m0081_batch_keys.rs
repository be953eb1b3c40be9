//! The key of the program that wished a change of many deals.

use sea_orm_migration::prelude::*;

use crate::schema::uuid_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum DealBatch {
    Table,
    KeyId,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter()
            .table(DealBatch::Table)
            .add_column(uuid_null(DealBatch::KeyId))
            .to_owned();
        manager.alter_table(table).await
    }
}
