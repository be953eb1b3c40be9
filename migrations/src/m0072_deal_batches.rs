//! Changes of many deals, with what became of each deal.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, text_null,
    uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum DealBatch {
    Table,
    AuthorId,
    Wish,
    Filter,
    AsOf,
    Status,
    Total,
    Changed,
    Unchanged,
    Refused,
    Undoable,
    ReachedId,
    UndoneById,
    FinishedAt,
}

#[derive(DeriveIden, Clone, Copy)]
enum DealBatchItem {
    Table,
    BatchId,
    DealId,
    Before,
    After,
    Code,
    Rules,
    Number,
    Title,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let batches = tenant_table(DealBatch::Table)
            .col(uuid(DealBatch::AuthorId))
            .col(text(DealBatch::Wish))
            .col(text_null(DealBatch::Filter))
            .col(moment(DealBatch::AsOf))
            .col(text(DealBatch::Status))
            .col(number(DealBatch::Total))
            .col(number(DealBatch::Changed))
            .col(number(DealBatch::Unchanged))
            .col(number(DealBatch::Refused))
            .col(number(DealBatch::Undoable))
            .col(uuid_null(DealBatch::ReachedId))
            .col(uuid_null(DealBatch::UndoneById))
            .col(moment(Common::CreatedAt))
            .col(moment_null(DealBatch::FinishedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                DealBatch::Table,
                DealBatch::AuthorId,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, batches, "deal_batch").await?;
        // The deal of an item may be one that is not there: that was the refusal.
        let items = Table::create()
            .table(DealBatchItem::Table)
            .col(uuid(Common::AccountId))
            .col(uuid(DealBatchItem::BatchId))
            .col(uuid(DealBatchItem::DealId))
            .col(text_null(DealBatchItem::Before))
            .col(text_null(DealBatchItem::After))
            .col(text_null(DealBatchItem::Code))
            .col(text_null(DealBatchItem::Rules))
            .col(ColumnDef::new(DealBatchItem::Number).big_integer().null())
            .col(text_null(DealBatchItem::Title))
            .primary_key(
                Index::create()
                    .col(Common::AccountId)
                    .col(DealBatchItem::BatchId)
                    .col(DealBatchItem::DealId),
            )
            .foreign_key(&mut reference(
                DealBatchItem::Table,
                DealBatchItem::BatchId,
                DealBatch::Table,
            ))
            .to_owned();
        create_walled(manager, items, "deal_batch_item").await
    }
}
