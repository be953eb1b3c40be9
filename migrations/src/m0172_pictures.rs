//! Pictures of own firms: logo, stamp, signature. The bytes are in the file store.

use sea_orm_migration::prelude::*;

use crate::schema::text;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LegalEntity {
    Table,
    Pictures,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let pictures = Table::alter()
            .table(LegalEntity::Table)
            .add_column(text(LegalEntity::Pictures).default("{}"))
            .to_owned();
        manager.alter_table(pictures).await
    }
}
