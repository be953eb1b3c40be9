//! Requisites of companies by date.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, number, reference, tenant_table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum CompanyRequisites {
    Table,
    History,
}

#[derive(DeriveIden)]
enum Company {
    Table,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(CompanyRequisites::Table)
            .col(text(CompanyRequisites::History))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                CompanyRequisites::Table,
                Common::Id,
                Company::Table,
            ))
            .to_owned();
        create_walled(manager, table, "company_requisites").await
    }
}
