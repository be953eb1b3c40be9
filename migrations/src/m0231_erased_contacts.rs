//! Contacts who were erased, each with the act.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, moment, reference, tenant_table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum ErasedContact {
    Table,
    ErasedAt,
    Act,
}

#[derive(DeriveIden)]
enum Other {
    Contact,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The id is the contact's: a person is erased once.
        let table = tenant_table(ErasedContact::Table)
            .col(moment(ErasedContact::ErasedAt))
            .col(text(ErasedContact::Act))
            .foreign_key(&mut reference(
                ErasedContact::Table,
                Common::Id,
                Other::Contact,
            ))
            .to_owned();
        create_walled(manager, table, "erased_contact").await
    }
}
