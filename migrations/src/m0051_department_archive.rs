//! Departments in which nobody works any more.

use sea_orm_migration::prelude::*;

use crate::schema::moment_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum Department {
    Table,
    ArchivedAt,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table(Department::Table)
            .add_column(moment_null(Department::ArchivedAt))
            .to_owned();
        manager.alter_table(column).await
    }
}
