//! Plans: what the firm, a department or a colleague shall reach in a month.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, number, reference, tenant_table, text, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Plan {
    Table,
    Month,
    SubjectKind,
    UserId,
    DepartmentId,
    Measure,
    Amount,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
    Department,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let to = |column, other| reference(Plan::Table, column, other);
        let table = tenant_table(Plan::Table)
            .col(ColumnDef::new(Plan::Month).date().not_null())
            .col(text(Plan::SubjectKind))
            .col(uuid_null(Plan::UserId))
            .col(uuid_null(Plan::DepartmentId))
            .col(text(Plan::Measure))
            .col(number(Plan::Amount))
            .col(number(Common::Version))
            .foreign_key(&mut to(Plan::UserId, Other::AccountUser))
            .foreign_key(&mut to(Plan::DepartmentId, Other::Department))
            .to_owned();
        create_walled(manager, table, "plan").await?;
        // Two of nothing are two things to a unique index: where there is neither a colleague nor
        // a department, the account stands for the firm.
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX plan_cell ON plan
                 (account_id, measure, month, coalesce(user_id, department_id, account_id))",
            )
            .await?;
        Ok(())
    }
}
