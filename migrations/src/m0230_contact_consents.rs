//! Consents of contacts, under 152-ФЗ and 38-ФЗ.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, text_null,
    uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum ContactConsent {
    Table,
    ContactId,
    Purpose,
    TextVersion,
    Text,
    GivenAt,
    Way,
    Address,
    RecordedBy,
    RecordedAt,
    WithdrawnAt,
    WithdrawnWay,
    WithdrawnAddress,
    WithdrawalRecordedBy,
    WithdrawalRecordedAt,
}

#[derive(DeriveIden)]
enum Other {
    Contact,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        use ContactConsent as Column;
        let to = |column, other| reference(Column::Table, column, other);
        let table = tenant_table(Column::Table)
            .col(uuid(Column::ContactId))
            .col(text(Column::Purpose))
            .col(text_null(Column::TextVersion))
            .col(text_null(Column::Text))
            .col(moment(Column::GivenAt))
            .col(text(Column::Way))
            .col(text_null(Column::Address))
            .col(uuid(Column::RecordedBy))
            .col(moment(Column::RecordedAt))
            .col(moment_null(Column::WithdrawnAt))
            .col(text_null(Column::WithdrawnWay))
            .col(text_null(Column::WithdrawnAddress))
            .col(uuid_null(Column::WithdrawalRecordedBy))
            .col(moment_null(Column::WithdrawalRecordedAt))
            .col(number(Common::Version))
            .foreign_key(&mut to(Column::ContactId, Other::Contact))
            .foreign_key(&mut to(Column::RecordedBy, Other::AccountUser))
            .foreign_key(&mut to(Column::WithdrawalRecordedBy, Other::AccountUser))
            .to_owned();
        create_walled(manager, table, "contact_consent").await?;
        let index = "CREATE INDEX contact_consent_newest ON contact_consent
             (account_id, contact_id, given_at, id)";
        manager.get_connection().execute_unprepared(index).await?;
        Ok(())
    }
}
