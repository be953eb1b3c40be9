//! Offers of the ownership of an account.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, reference, tenant_table, text_null, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum OwnershipOffer {
    Table,
    FromId,
    ToId,
    EndsAt,
    Outcome,
    ClosedAt,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(OwnershipOffer::Table)
            .col(uuid(OwnershipOffer::FromId))
            .col(uuid(OwnershipOffer::ToId))
            .col(moment(Common::CreatedAt))
            .col(moment(OwnershipOffer::EndsAt))
            .col(text_null(OwnershipOffer::Outcome))
            .col(moment_null(OwnershipOffer::ClosedAt))
            .foreign_key(&mut reference(
                OwnershipOffer::Table,
                OwnershipOffer::FromId,
                Other::AccountUser,
            ))
            .foreign_key(&mut reference(
                OwnershipOffer::Table,
                OwnershipOffer::ToId,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, table, "ownership_offer").await?;
        let one = "CREATE UNIQUE INDEX ownership_offer_open ON ownership_offer (account_id)
                   WHERE outcome IS NULL";
        manager.get_connection().execute_unprepared(one).await?;
        Ok(())
    }
}
