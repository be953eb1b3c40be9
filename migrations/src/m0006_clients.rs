//! Companies and contacts, as far as deals need them.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, text_null,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Company {
    Table,
    Inn,
    Kpp,
    Site,
}

#[derive(DeriveIden, Clone, Copy)]
enum Contact {
    Table,
    LastName,
    FirstName,
    MiddleName,
    Post,
    CompanyId,
}

#[derive(DeriveIden)]
enum Client {
    Phones,
    Emails,
    ResponsibleId,
    DepartmentId,
    DeletedAt,
}

#[derive(DeriveIden)]
enum AccountUser {
    Table,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(
            manager,
            clients(Company::Table)
                .col(text_null(Company::Inn))
                .col(text_null(Company::Kpp))
                .col(text_null(Company::Site))
                .to_owned(),
            "company",
        )
        .await?;
        create_walled(
            manager,
            clients(Contact::Table)
                .col(text(Contact::LastName))
                .col(text(Contact::FirstName))
                .col(text(Contact::MiddleName))
                .col(text_null(Contact::Post))
                .col(uuid_null(Contact::CompanyId))
                .foreign_key(&mut reference(
                    Contact::Table,
                    Contact::CompanyId,
                    Company::Table,
                ))
                .to_owned(),
            "contact",
        )
        .await?;
        for (name, table) in [("company_list", "company"), ("contact_list", "contact")] {
            let index = Index::create()
                .name(name)
                .table(Alias::new(table))
                .col(Common::AccountId)
                .col(Common::CreatedAt)
                .col(Common::Id)
                .to_owned();
            manager.create_index(index).await?;
        }
        let of_company = Index::create()
            .name("contact_company")
            .table(Contact::Table)
            .col(Common::AccountId)
            .col(Contact::CompanyId)
            .to_owned();
        manager.create_index(of_company).await
    }
}

/// What both kinds of client have. Phones and e-mails are JSON lists: they are read and written
/// with their client, and found through the search table.
fn clients<T: Iden + Copy + 'static>(table: T) -> TableCreateStatement {
    tenant_table(table)
        .col(text(Common::Name))
        .col(text(Client::Phones))
        .col(text(Client::Emails))
        .col(uuid_null(Client::ResponsibleId))
        .col(uuid_null(Client::DepartmentId))
        .col(moment(Common::CreatedAt))
        .col(moment_null(Client::DeletedAt))
        .col(number(Common::Version))
        .foreign_key(&mut reference(
            table,
            Client::ResponsibleId,
            AccountUser::Table,
        ))
        .to_owned()
}
