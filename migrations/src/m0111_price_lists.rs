//! Price lists and the prices of products in them.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, number, reference, tenant_table, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum PriceList {
    Table,
    NameKey,
}

#[derive(DeriveIden, Clone, Copy)]
enum ListedPrice {
    Table,
    PriceListId,
    ProductId,
    Price,
}

#[derive(DeriveIden)]
enum Other {
    Product,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let lists = tenant_table(PriceList::Table)
            .col(text(Common::Name))
            .col(text(PriceList::NameKey))
            .col(number(Common::Version))
            .index(
                Index::create()
                    .name("price_list_name")
                    .unique()
                    .col(Common::AccountId)
                    .col(PriceList::NameKey),
            )
            .to_owned();
        create_walled(manager, lists, "price_list").await?;
        let prices = Table::create()
            .table(ListedPrice::Table)
            .col(uuid(Common::AccountId))
            .col(uuid(ListedPrice::PriceListId))
            .col(uuid(ListedPrice::ProductId))
            .col(number(ListedPrice::Price))
            .primary_key(
                Index::create()
                    .col(Common::AccountId)
                    .col(ListedPrice::PriceListId)
                    .col(ListedPrice::ProductId),
            )
            .foreign_key(&mut reference(
                ListedPrice::Table,
                ListedPrice::PriceListId,
                PriceList::Table,
            ))
            .foreign_key(&mut reference(
                ListedPrice::Table,
                ListedPrice::ProductId,
                Other::Product,
            ))
            .to_owned();
        create_walled(manager, prices, "listed_price").await
    }
}
