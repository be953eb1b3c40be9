//! Opening balances: what a client owed, or had paid in advance, when its accounts began here.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::{
    Common, create_walled, moment, number, reference, tenant_table, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum OpeningBalance {
    Table,
    LegalEntityId,
    CompanyId,
    ContactId,
    ContractId,
    OnDate,
    Amount,
    CreatedBy,
}

#[derive(DeriveIden)]
enum Other {
    LegalEntity,
    Company,
    Contact,
    Document,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let to = |column, other| reference(OpeningBalance::Table, column, other);
        let table = tenant_table(OpeningBalance::Table)
            .col(uuid(OpeningBalance::LegalEntityId))
            .col(uuid_null(OpeningBalance::CompanyId))
            .col(uuid_null(OpeningBalance::ContactId))
            .col(uuid_null(OpeningBalance::ContractId))
            .col(ColumnDef::new(OpeningBalance::OnDate).date().not_null())
            .col(number(OpeningBalance::Amount))
            .col(uuid(OpeningBalance::CreatedBy))
            .col(moment(Common::CreatedAt))
            .col(number(Common::Version))
            .foreign_key(&mut to(OpeningBalance::LegalEntityId, Other::LegalEntity))
            .foreign_key(&mut to(OpeningBalance::CompanyId, Other::Company))
            .foreign_key(&mut to(OpeningBalance::ContactId, Other::Contact))
            .foreign_key(&mut to(OpeningBalance::ContractId, Other::Document))
            .foreign_key(&mut to(OpeningBalance::CreatedBy, Other::AccountUser))
            .to_owned();
        create_walled(manager, table, "opening_balance").await?;
        // Of one client, firm and contract there is one. No index sees two nulls as the same.
        let none = "'00000000-0000-0000-0000-000000000000'";
        for client in ["company_id", "contact_id"] {
            let contract = match manager.get_database_backend() {
                DbBackend::Postgres => format!("coalesce(contract_id, {none}::uuid)"),
                _ => "coalesce(contract_id, '')".to_owned(),
            };
            let index = format!(
                "CREATE UNIQUE INDEX opening_balance_of_{client} ON opening_balance
                     (account_id, {client}, legal_entity_id, {contract})
                     WHERE {client} IS NOT NULL"
            );
            manager.get_connection().execute_unprepared(&index).await?;
        }
        Ok(())
    }
}
