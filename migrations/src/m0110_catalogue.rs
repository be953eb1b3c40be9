//! Products and services, and the tree of groups in which they stand.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, tenant_table, text,
    text_null, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum ProductGroup {
    Table,
    NameKey,
    ParentId,
}

#[derive(DeriveIden, Clone, Copy)]
enum Product {
    Table,
    Article,
    ArticleKey,
    NameKey,
    Kind,
    UnitCode,
    Price,
    CostPrice,
    VatRates,
    IsVatIncluded,
    GroupId,
    Description,
    ArchivedAt,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let groups = tenant_table(ProductGroup::Table)
            .col(text(Common::Name))
            .col(text(ProductGroup::NameKey))
            .col(uuid_null(ProductGroup::ParentId))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                ProductGroup::Table,
                ProductGroup::ParentId,
                ProductGroup::Table,
            ))
            .to_owned();
        create_walled(manager, groups, "product_group").await?;
        // The rates are a JSON list: they are read and written with their product.
        let products = tenant_table(Product::Table)
            .col(text_null(Product::Article))
            .col(text_null(Product::ArticleKey))
            .col(text(Common::Name))
            .col(text(Product::NameKey))
            .col(text(Product::Kind))
            .col(text(Product::UnitCode))
            .col(number(Product::Price))
            .col(ColumnDef::new(Product::CostPrice).big_integer().null())
            .col(text(Product::VatRates))
            .col(flag(Product::IsVatIncluded))
            .col(uuid_null(Product::GroupId))
            .col(text_null(Product::Description))
            .col(moment(Common::CreatedAt))
            .col(moment_null(Product::ArchivedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                Product::Table,
                Product::GroupId,
                ProductGroup::Table,
            ))
            .to_owned();
        create_walled(manager, products, "product").await?;
        let connection = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            // Sorted, and compared by their beginnings, by code point, as SQLite does.
            let collate = "ALTER TABLE product
                ALTER COLUMN name_key TYPE text COLLATE \"C\",
                ALTER COLUMN article_key TYPE text COLLATE \"C\"";
            connection.execute_unprepared(collate).await?;
        }
        for index in INDEXES {
            connection.execute_unprepared(index).await?;
        }
        Ok(())
    }
}

/// The unique keys hold what the rules refuse before, also where two people do it at once. Lists
/// are of what is offered; the archive is small and rarely looked at.
const INDEXES: [&str; 7] = [
    "CREATE UNIQUE INDEX product_group_name ON product_group (account_id, parent_id, name_key)
     WHERE parent_id IS NOT NULL",
    "CREATE UNIQUE INDEX product_group_top ON product_group (account_id, name_key)
     WHERE parent_id IS NULL",
    "CREATE UNIQUE INDEX product_article ON product (account_id, article_key)
     WHERE archived_at IS NULL",
    "CREATE INDEX product_name ON product (account_id, name_key, id) WHERE archived_at IS NULL",
    "CREATE INDEX product_price ON product (account_id, price, id) WHERE archived_at IS NULL",
    "CREATE INDEX product_created ON product (account_id, created_at, id)
     WHERE archived_at IS NULL",
    "CREATE INDEX product_in_group ON product (account_id, group_id, name_key, id)",
];
