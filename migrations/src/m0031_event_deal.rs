//! Events name the deal in whose timeline they stand besides that of their subject.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum EventLog {
    Table,
    DealId,
    Seq,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter()
            .table(EventLog::Table)
            .add_column(uuid_null(EventLog::DealId))
            .to_owned();
        manager.alter_table(column).await?;
        let index = Index::create()
            .name("event_log_deal")
            .table(EventLog::Table)
            .col(Common::AccountId)
            .col(EventLog::DealId)
            .col(EventLog::Seq)
            .to_owned();
        manager.create_index(index).await
    }
}
