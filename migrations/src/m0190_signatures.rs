//! Simple electronic signatures: agreements, codes and signatures.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, text_null,
    uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum SignatureAgreement {
    Table,
    LegalEntityId,
    CompanyId,
    ContactId,
    DocumentId,
    Signer,
    Post,
    Email,
    CreatedBy,
    EndedAt,
}

#[derive(DeriveIden, Clone, Copy)]
enum SignatureCode {
    Table,
    ShareId,
    DocumentId,
    AgreementId,
    Email,
    FileSha256,
    EndsAt,
    Tries,
    UsedAt,
}

#[derive(DeriveIden, Clone, Copy)]
enum Signature {
    Table,
    DocumentId,
    AgreementId,
    CodeId,
    Signer,
    Post,
    Email,
    FileSha256,
    AskedAt,
    SignedAt,
    Address,
    UserAgent,
}

#[derive(DeriveIden)]
enum Other {
    LegalEntity,
    Company,
    Contact,
    Document,
    AccountUser,
    Share,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(manager, agreements(), "signature_agreement").await?;
        create_walled(manager, codes(), "signature_code").await?;
        create_walled(manager, signatures(), "signature").await?;
        for index in [
            // A client has one with each own firm at a time.
            "CREATE UNIQUE INDEX signature_agreement_company ON signature_agreement
                 (account_id, company_id, legal_entity_id)
                 WHERE company_id IS NOT NULL AND ended_at IS NULL",
            "CREATE UNIQUE INDEX signature_agreement_contact ON signature_agreement
                 (account_id, contact_id, legal_entity_id)
                 WHERE contact_id IS NOT NULL AND ended_at IS NULL",
            "CREATE INDEX signature_agreement_newest ON signature_agreement
                 (account_id, created_at, id)",
            "CREATE INDEX signature_code_share ON signature_code (account_id, share_id, created_at)",
            // A document is signed once.
            "CREATE UNIQUE INDEX signature_document ON signature (account_id, document_id)",
        ] {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

fn agreements() -> TableCreateStatement {
    use SignatureAgreement as Column;
    let to = |column, other| reference(Column::Table, column, other);
    tenant_table(Column::Table)
        .col(uuid(Column::LegalEntityId))
        .col(uuid_null(Column::CompanyId))
        .col(uuid_null(Column::ContactId))
        .col(uuid(Column::DocumentId))
        .col(text(Column::Signer))
        .col(text_null(Column::Post))
        .col(text(Column::Email))
        .col(uuid(Column::CreatedBy))
        .col(moment(Common::CreatedAt))
        .col(moment_null(Column::EndedAt))
        .col(number(Common::Version))
        .foreign_key(&mut to(Column::LegalEntityId, Other::LegalEntity))
        .foreign_key(&mut to(Column::CompanyId, Other::Company))
        .foreign_key(&mut to(Column::ContactId, Other::Contact))
        .foreign_key(&mut to(Column::DocumentId, Other::Document))
        .foreign_key(&mut to(Column::CreatedBy, Other::AccountUser))
        .to_owned()
}

fn codes() -> TableCreateStatement {
    use SignatureCode as Column;
    tenant_table(Column::Table)
        .col(uuid(Column::ShareId))
        .col(uuid(Column::DocumentId))
        .col(uuid(Column::AgreementId))
        .col(text(Column::Email))
        .col(text(Column::FileSha256))
        .col(moment(Common::CreatedAt))
        .col(moment(Column::EndsAt))
        .col(number(Column::Tries))
        .col(moment_null(Column::UsedAt))
        .col(number(Common::Version))
        .foreign_key(&mut reference(Column::Table, Column::ShareId, Other::Share))
        .foreign_key(&mut reference(
            Column::Table,
            Column::DocumentId,
            Other::Document,
        ))
        .foreign_key(&mut reference(
            Column::Table,
            Column::AgreementId,
            SignatureAgreement::Table,
        ))
        .to_owned()
}

fn signatures() -> TableCreateStatement {
    use Signature as Column;
    tenant_table(Column::Table)
        .col(uuid(Column::DocumentId))
        .col(uuid(Column::AgreementId))
        .col(uuid(Column::CodeId))
        .col(text(Column::Signer))
        .col(text_null(Column::Post))
        .col(text(Column::Email))
        .col(text(Column::FileSha256))
        .col(moment(Column::AskedAt))
        .col(moment(Column::SignedAt))
        .col(text(Column::Address))
        .col(text(Column::UserAgent))
        .foreign_key(&mut reference(
            Column::Table,
            Column::DocumentId,
            Other::Document,
        ))
        .foreign_key(&mut reference(
            Column::Table,
            Column::AgreementId,
            SignatureAgreement::Table,
        ))
        .foreign_key(&mut reference(
            Column::Table,
            Column::CodeId,
            SignatureCode::Table,
        ))
        .to_owned()
}
