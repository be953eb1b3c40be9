//! Dictionaries: sales channels, loss reasons, deal types and sales events.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, flag, number, small, tenant_table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum Channel {
    Table,
    IsSystem,
}

#[derive(DeriveIden)]
enum LossReason {
    Table,
}

#[derive(DeriveIden)]
enum DealType {
    Table,
}

#[derive(DeriveIden)]
enum SalesEvent {
    Table,
    FromOn,
    ToOn,
}

#[derive(DeriveIden)]
enum Entry {
    IsArchived,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // «Не указан» is the system's: every deal has a channel.
        let channel = entries(Channel::Table)
            .col(flag(Channel::IsSystem))
            .to_owned();
        create_walled(manager, channel, "channel").await?;
        create_walled(manager, entries(LossReason::Table), "loss_reason").await?;
        create_walled(manager, entries(DealType::Table), "deal_type").await?;
        let event = entries(SalesEvent::Table)
            .col(ColumnDef::new(SalesEvent::FromOn).date().not_null())
            .col(ColumnDef::new(SalesEvent::ToOn).date().not_null())
            .to_owned();
        create_walled(manager, event, "sales_event").await?;
        unique_name(manager, "channel_name", Channel::Table).await?;
        unique_name(manager, "loss_reason_name", LossReason::Table).await?;
        unique_name(manager, "deal_type_name", DealType::Table).await
    }
}

fn entries<T: Iden + 'static>(table: T) -> TableCreateStatement {
    tenant_table(table)
        .col(text(Common::Name))
        .col(small(Common::Position))
        .col(flag(Entry::IsArchived))
        .col(number(Common::Version))
        .to_owned()
}

async fn unique_name<T: Iden + 'static>(
    manager: &SchemaManager<'_>,
    name: &str,
    table: T,
) -> Result<(), DbErr> {
    let index = Index::create()
        .name(name)
        .table(table)
        .col(Common::AccountId)
        .col(Common::Name)
        .unique()
        .to_owned();
    manager.create_index(index).await
}
