//! The account's own legal entities.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, moment, moment_null, number, tenant_table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum LegalEntity {
    Table,
    Requisites,
    Regimes,
    Signatories,
    Terms,
    ArchivedAt,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(LegalEntity::Table)
            .col(text(Common::Name))
            .col(text(LegalEntity::Requisites))
            .col(text(LegalEntity::Regimes))
            .col(text(LegalEntity::Signatories))
            .col(text(LegalEntity::Terms))
            .col(moment(Common::CreatedAt))
            .col(moment_null(LegalEntity::ArchivedAt))
            .col(number(Common::Version))
            .to_owned();
        create_walled(manager, table, "legal_entity").await
    }
}
