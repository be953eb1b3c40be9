//! Documents that are made again and again.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, flag, moment, number, reference, small, tenant_table, text, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Recurrence {
    Table,
    DealId,
    LegalEntityId,
    ContractId,
    Kinds,
    Months,
    Day,
    FromDate,
    UntilDate,
    Covers,
    Lines,
    IsVatIncluded,
    IsPaused,
    NextOn,
    MadeOn,
    CreatedBy,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    LegalEntity,
    Document,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let to = |column, other| reference(Recurrence::Table, column, other);
        let day = |name| ColumnDef::new(name).date().not_null().take();
        let day_null = |name| ColumnDef::new(name).date().null().take();
        let table = tenant_table(Recurrence::Table)
            .col(uuid(Recurrence::DealId))
            .col(uuid(Recurrence::LegalEntityId))
            .col(uuid_null(Recurrence::ContractId))
            .col(text(Recurrence::Kinds))
            .col(small(Recurrence::Months))
            .col(small(Recurrence::Day))
            .col(day(Recurrence::FromDate))
            .col(day_null(Recurrence::UntilDate))
            .col(text(Recurrence::Covers))
            .col(text(Recurrence::Lines))
            .col(flag(Recurrence::IsVatIncluded))
            .col(flag(Recurrence::IsPaused))
            .col(day_null(Recurrence::NextOn))
            .col(day_null(Recurrence::MadeOn))
            .col(uuid(Recurrence::CreatedBy))
            .col(moment(Common::CreatedAt))
            .col(number(Common::Version))
            .foreign_key(&mut to(Recurrence::DealId, Other::Deal))
            .foreign_key(&mut to(Recurrence::LegalEntityId, Other::LegalEntity))
            .foreign_key(&mut to(Recurrence::ContractId, Other::Document))
            .foreign_key(&mut to(Recurrence::CreatedBy, Other::AccountUser))
            .to_owned();
        create_walled(manager, table, "recurrence").await?;
        for index in [
            "CREATE INDEX recurrence_next ON recurrence (account_id, next_on, id)",
            "CREATE INDEX recurrence_deal ON recurrence (account_id, deal_id, next_on, id)",
        ] {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}
