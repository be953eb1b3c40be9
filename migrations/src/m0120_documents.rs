//! Documents of deals, their counters and their frozen content.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, small, tenant_table, text,
    text_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Document {
    Table,
    Kind,
    Stage,
    Number,
    IsNumberManual,
    Sequence,
    Year,
    Date,
    DealId,
    LegalEntityId,
    CompanyId,
    ContactId,
    BuyerName,
    BasisId,
    Amount,
    Vat,
    PayBy,
    Sought,
    IssuedAt,
    CancelledAt,
    CancelReason,
    PaperSha256,
    PaperSize,
    PaperObject,
    CreatedBy,
}

#[derive(DeriveIden, Clone, Copy)]
enum DocumentContent {
    Table,
    Content,
    Printed,
}

#[derive(DeriveIden, Clone, Copy)]
enum DocumentCounter {
    Table,
    LegalEntityId,
    Sequence,
    Period,
    Last,
    LastOn,
}

#[derive(DeriveIden, Clone, Copy)]
enum LegalEntity {
    Table,
    Numbering,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    Company,
    Contact,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(manager, documents(), "document").await?;
        create_walled(manager, contents(), "document_content").await?;
        create_walled(manager, counters(), "document_counter").await?;
        let connection = manager.get_connection();
        for index in [
            // The number is the only one of its sequence and year, whoever gave it.
            "CREATE UNIQUE INDEX document_number ON document
                 (account_id, legal_entity_id, sequence, year, number) WHERE number IS NOT NULL",
            "CREATE INDEX document_date ON document (account_id, date, id)",
            "CREATE INDEX document_deal ON document (account_id, deal_id, date, id)",
            "CREATE INDEX document_company ON document (account_id, company_id, created_at)
                 WHERE company_id IS NOT NULL",
            "CREATE INDEX document_basis ON document (account_id, basis_id)
                 WHERE basis_id IS NOT NULL",
        ] {
            connection.execute_unprepared(index).await?;
        }
        let numbering = Table::alter()
            .table(LegalEntity::Table)
            .add_column(text(LegalEntity::Numbering).default("[]"))
            .to_owned();
        manager.alter_table(numbering).await
    }
}

fn documents() -> TableCreateStatement {
    let day = |name| ColumnDef::new(name).date().not_null().take();
    let day_null = |name| ColumnDef::new(name).date().null().take();
    let number_null = |name| ColumnDef::new(name).big_integer().null().take();
    let to = |column, other| reference(Document::Table, column, other);
    tenant_table(Document::Table)
        .col(text(Document::Kind))
        .col(text(Document::Stage))
        .col(text_null(Document::Number))
        .col(flag(Document::IsNumberManual))
        .col(text_null(Document::Sequence))
        .col(small(Document::Year))
        .col(day(Document::Date))
        .col(uuid(Document::DealId))
        .col(uuid(Document::LegalEntityId))
        .col(uuid_null(Document::CompanyId))
        .col(uuid_null(Document::ContactId))
        .col(text(Document::BuyerName))
        .col(uuid_null(Document::BasisId))
        .col(number(Document::Amount))
        .col(number_null(Document::Vat))
        .col(day_null(Document::PayBy))
        .col(text(Document::Sought))
        .col(moment_null(Document::IssuedAt))
        .col(moment_null(Document::CancelledAt))
        .col(text_null(Document::CancelReason))
        .col(text_null(Document::PaperSha256))
        .col(number_null(Document::PaperSize))
        .col(text_null(Document::PaperObject))
        .col(uuid(Document::CreatedBy))
        .col(moment(Common::CreatedAt))
        .col(number(Common::Version))
        .foreign_key(&mut to(Document::DealId, Other::Deal))
        .foreign_key(&mut to(Document::CompanyId, Other::Company))
        .foreign_key(&mut to(Document::ContactId, Other::Contact))
        .foreign_key(&mut to(Document::CreatedBy, Other::AccountUser))
        .foreign_key(&mut reference(
            Document::Table,
            Document::LegalEntityId,
            LegalEntity::Table,
        ))
        .foreign_key(&mut reference(
            Document::Table,
            Document::BasisId,
            Document::Table,
        ))
        .to_owned()
}

/// Lists read no content; its key is that of its document.
fn contents() -> TableCreateStatement {
    tenant_table(DocumentContent::Table)
        .col(text(DocumentContent::Content))
        .col(text_null(DocumentContent::Printed))
        .foreign_key(&mut reference(
            DocumentContent::Table,
            Common::Id,
            Document::Table,
        ))
        .to_owned()
}

fn counters() -> TableCreateStatement {
    Table::create()
        .table(DocumentCounter::Table)
        .col(uuid(Common::AccountId))
        .col(uuid(DocumentCounter::LegalEntityId))
        .col(text(DocumentCounter::Sequence))
        .col(text(DocumentCounter::Period))
        .col(number(DocumentCounter::Last))
        .col(ColumnDef::new(DocumentCounter::LastOn).date().not_null())
        .primary_key(
            Index::create()
                .col(Common::AccountId)
                .col(DocumentCounter::LegalEntityId)
                .col(DocumentCounter::Sequence)
                .col(DocumentCounter::Period),
        )
        .foreign_key(&mut reference(
            DocumentCounter::Table,
            DocumentCounter::LegalEntityId,
            LegalEntity::Table,
        ))
        .to_owned()
}
