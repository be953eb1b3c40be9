//! Events that give a record to somebody else name whose it was: those are told that it is gone.

use sea_orm_migration::prelude::*;

use crate::schema::uuid_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum EventLog {
    Table,
    IsHandover,
    LeftResponsibleId,
    LeftDepartmentId,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            ColumnDef::new(EventLog::IsHandover)
                .boolean()
                .not_null()
                .default(false)
                .take(),
            uuid_null(EventLog::LeftResponsibleId),
            uuid_null(EventLog::LeftDepartmentId),
        ];
        // SQLite adds one column at a time.
        for column in columns {
            let table = Table::alter()
                .table(EventLog::Table)
                .add_column(column)
                .to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
