//! Roles, departments and users: the people of an account.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, flag, moment, number, reference, tenant_table, text, text_null, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum Role {
    Table,
    Code,
    Permissions,
}

#[derive(DeriveIden)]
enum Department {
    Table,
    ParentId,
    HeadId,
}

#[derive(DeriveIden)]
enum AccountUser {
    Table,
    PersonId,
    RoleId,
    DepartmentId,
    Post,
    Phone,
    Email,
    IsActive,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(
            manager,
            tenant_table(Role::Table)
                .col(text(Common::Name))
                // `owner`, `manager` …: the roles that every account begins with.
                .col(text_null(Role::Code))
                .col(text(Role::Permissions))
                .col(number(Common::Version))
                .to_owned(),
            "role",
        )
        .await?;
        unique(manager, "role_name", Role::Table, Common::Name).await?;
        create_walled(
            manager,
            tenant_table(Department::Table)
                .col(text(Common::Name))
                .col(uuid_null(Department::ParentId))
                .col(uuid_null(Department::HeadId))
                .col(number(Common::Version))
                .foreign_key(&mut reference(
                    Department::Table,
                    Department::ParentId,
                    Department::Table,
                ))
                .to_owned(),
            "department",
        )
        .await?;
        create_walled(
            manager,
            tenant_table(AccountUser::Table)
                .col(uuid(AccountUser::PersonId))
                .col(text(Common::Name))
                .col(text_null(AccountUser::Post))
                .col(text_null(AccountUser::Phone))
                .col(text(AccountUser::Email))
                .col(uuid(AccountUser::RoleId))
                .col(uuid_null(AccountUser::DepartmentId))
                .col(flag(AccountUser::IsActive))
                .col(moment(Common::CreatedAt))
                .col(number(Common::Version))
                .foreign_key(&mut reference(
                    AccountUser::Table,
                    AccountUser::RoleId,
                    Role::Table,
                ))
                .foreign_key(&mut reference(
                    AccountUser::Table,
                    AccountUser::DepartmentId,
                    Department::Table,
                ))
                .to_owned(),
            "account_user",
        )
        .await?;
        unique(
            manager,
            "account_user_person",
            AccountUser::Table,
            AccountUser::PersonId,
        )
        .await
    }
}

async fn unique<T: Iden + 'static, C: Iden + 'static>(
    manager: &SchemaManager<'_>,
    name: &str,
    table: T,
    column: C,
) -> Result<(), DbErr> {
    let index = Index::create()
        .name(name)
        .table(table)
        .col(Common::AccountId)
        .col(column)
        .unique()
        .to_owned();
    manager.create_index(index).await
}
