//! How a person has arranged their page of the day.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, number, reference, tenant_table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Its id is the person's.
#[derive(DeriveIden, Clone, Copy)]
enum Home {
    Table,
    Layout,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let homes = tenant_table(Home::Table)
            .col(text(Home::Layout))
            .col(number(Common::Version))
            .foreign_key(&mut reference(Home::Table, Common::Id, Other::AccountUser))
            .to_owned();
        create_walled(manager, homes, "home").await
    }
}
