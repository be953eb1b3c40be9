//! Lines of deals know from where in the catalogue they were taken.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::schema::{Common, flag, number, reference, small, tenant_table, text, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum DealLine {
    Table,
    DealId,
    ProductId,
    Title,
    Quantity,
    Unit,
    Price,
    Discount,
    VatRate,
    IsVatIncluded,
    CostPrice,
    Amount,
    VatAmount,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    Product,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Postgres {
            let column = Table::alter()
                .table(DealLine::Table)
                .add_column(uuid_null(DealLine::ProductId))
                .to_owned();
            manager.alter_table(column).await?;
            let mut key = reference(DealLine::Table, DealLine::ProductId, Other::Product);
            return manager
                .create_foreign_key(key.name("deal_line_product").to_owned())
                .await;
        }
        // SQLite adds no key of several columns to a table that is there; nothing refers to lines.
        manager.create_table(lines()).await?;
        let connection = manager.get_connection();
        for step in [
            "INSERT INTO deal_line_anew (account_id, id, deal_id, position, title, quantity, unit,
                 price, discount, vat_rate, is_vat_included, cost_price, amount, vat_amount)
             SELECT account_id, id, deal_id, position, title, quantity, unit, price, discount,
                 vat_rate, is_vat_included, cost_price, amount, vat_amount FROM deal_line",
            "DROP TABLE deal_line",
            "ALTER TABLE deal_line_anew RENAME TO deal_line",
        ] {
            connection.execute_unprepared(step).await?;
        }
        Ok(())
    }
}

fn lines() -> TableCreateStatement {
    let anew = || Alias::new("deal_line_anew");
    tenant_table(anew())
        .col(uuid(DealLine::DealId))
        .col(uuid_null(DealLine::ProductId))
        .col(small(Common::Position))
        .col(text(DealLine::Title))
        .col(number(DealLine::Quantity))
        .col(text(DealLine::Unit))
        .col(number(DealLine::Price))
        .col(small(DealLine::Discount))
        .col(text(DealLine::VatRate))
        .col(flag(DealLine::IsVatIncluded))
        .col(ColumnDef::new(DealLine::CostPrice).big_integer().null())
        .col(number(DealLine::Amount))
        .col(number(DealLine::VatAmount))
        .foreign_key(&mut reference(anew(), DealLine::DealId, Other::Deal))
        .foreign_key(&mut reference(anew(), DealLine::ProductId, Other::Product))
        .index(
            Index::create()
                .name("deal_line_place")
                .unique()
                .col(Common::AccountId)
                .col(DealLine::DealId)
                .col(Common::Position),
        )
        .to_owned()
}
