//! The firms' own templates of documents. The bytes are in the file store.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum DocumentTemplate {
    Table,
    Kinds,
    LegalEntityId,
    DefaultFor,
    FileName,
    Sha256,
    Size,
    Object,
    ArchivedAt,
}

#[derive(DeriveIden)]
enum Other {
    LegalEntity,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(DocumentTemplate::Table)
            .col(text(Common::Name))
            .col(text(DocumentTemplate::Kinds))
            .col(uuid_null(DocumentTemplate::LegalEntityId))
            .col(text(DocumentTemplate::DefaultFor))
            .col(text(DocumentTemplate::FileName))
            .col(text(DocumentTemplate::Sha256))
            .col(number(DocumentTemplate::Size))
            .col(text(DocumentTemplate::Object))
            .col(moment(Common::CreatedAt))
            .col(moment_null(DocumentTemplate::ArchivedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                DocumentTemplate::Table,
                DocumentTemplate::LegalEntityId,
                Other::LegalEntity,
            ))
            .to_owned();
        create_walled(manager, table, "document_template").await
    }
}
