//! Costs: what they are for, what comes again each month, and what colleagues are paid.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::{
    Common, create_walled, flag, moment, number, reference, small, tenant_table, text, text_null,
    uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum CostCategory {
    Table,
    IsArchived,
}

#[derive(DeriveIden, Clone, Copy)]
enum Cost {
    Table,
    Month,
    RecurringId,
    UpdatedAt,
}

#[derive(DeriveIden, Clone, Copy)]
enum RecurringCost {
    Table,
    FromMonth,
    ToMonth,
    MadeUntil,
}

#[derive(DeriveIden, Clone, Copy)]
enum EmployeePay {
    Table,
    UserId,
    FromMonth,
    Salary,
    CommissionBasisPoints,
    CommissionOf,
}

/// What a cost and a recurring cost have alike.
#[derive(DeriveIden, Clone, Copy)]
enum Terms {
    SubjectKind,
    DealId,
    UserId,
    DepartmentId,
    ChannelId,
    Amount,
    VatAmount,
    CategoryId,
    Note,
    CreatedBy,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    AccountUser,
    Department,
    Channel,
    CostCategory,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let categories = tenant_table(CostCategory::Table)
            .col(text(Common::Name))
            .col(small(Common::Position))
            .col(flag(CostCategory::IsArchived))
            .col(number(Common::Version))
            .to_owned();
        create_walled(manager, categories, "cost_category").await?;
        let mut costs = with_terms(tenant_table(Cost::Table), Cost::Table);
        // The rule may be gone while what it made stays: no reference.
        costs
            .col(month(Cost::Month))
            .col(uuid_null(Cost::RecurringId))
            .col(moment(Cost::UpdatedAt));
        create_walled(manager, costs, "cost").await?;
        let mut rules = with_terms(tenant_table(RecurringCost::Table), RecurringCost::Table);
        rules
            .col(month(RecurringCost::FromMonth))
            .col(month_null(RecurringCost::ToMonth))
            .col(month_null(RecurringCost::MadeUntil));
        create_walled(manager, rules, "recurring_cost").await?;
        create_walled(manager, pay(), "employee_pay").await?;
        for index in [
            "CREATE UNIQUE INDEX cost_category_name ON cost_category (account_id, name)",
            "CREATE INDEX cost_month ON cost (account_id, month, subject_kind)",
            "CREATE INDEX cost_deal ON cost (account_id, deal_id)",
            "CREATE INDEX cost_recurring ON cost (account_id, recurring_id, month)",
            "CREATE UNIQUE INDEX employee_pay_month ON employee_pay (account_id, user_id, from_month)",
        ] {
            manager.get_connection().execute_unprepared(index).await?;
        }
        fill_categories(manager).await
    }
}

fn month(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).date().not_null().take()
}

fn month_null(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).date().null().take()
}

fn with_terms<T: Iden + Copy + 'static>(
    mut table: TableCreateStatement,
    name: T,
) -> TableCreateStatement {
    let to = |column, other| reference(name, column, other);
    table
        .col(text(Terms::SubjectKind))
        .col(uuid_null(Terms::DealId))
        .col(uuid_null(Terms::UserId))
        .col(uuid_null(Terms::DepartmentId))
        .col(uuid_null(Terms::ChannelId))
        .col(number(Terms::Amount))
        .col(number(Terms::VatAmount))
        .col(uuid(Terms::CategoryId))
        .col(text_null(Terms::Note))
        .col(uuid(Terms::CreatedBy))
        .col(moment(Common::CreatedAt))
        .col(number(Common::Version))
        .foreign_key(&mut to(Terms::DealId, Other::Deal))
        .foreign_key(&mut to(Terms::UserId, Other::AccountUser))
        .foreign_key(&mut to(Terms::DepartmentId, Other::Department))
        .foreign_key(&mut to(Terms::ChannelId, Other::Channel))
        .foreign_key(&mut to(Terms::CategoryId, Other::CostCategory))
        .foreign_key(&mut to(Terms::CreatedBy, Other::AccountUser));
    table
}

fn pay() -> TableCreateStatement {
    let of = reference(EmployeePay::Table, EmployeePay::UserId, Other::AccountUser);
    tenant_table(EmployeePay::Table)
        .col(uuid(EmployeePay::UserId))
        .col(month(EmployeePay::FromMonth))
        .col(number(EmployeePay::Salary))
        .col(small(EmployeePay::CommissionBasisPoints))
        .col(text(EmployeePay::CommissionOf))
        .col(number(Common::Version))
        .foreign_key(&mut of.clone())
        .to_owned()
}

/// What accounts begin with from now on, those get too that are there.
async fn fill_categories(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
    let id = if is_postgres {
        "gen_random_uuid()"
    } else {
        "randomblob(16)"
    };
    let insert = format!(
        "INSERT INTO cost_category (account_id, id, name, position, is_archived, version)
         SELECT account.id, {id}, kind.name, kind.position, FALSE, 1
           FROM lobby_account AS account
          CROSS JOIN (
                SELECT 'Реклама' AS name, 0 AS position
                UNION ALL SELECT 'Зарплата и налоги', 1
                UNION ALL SELECT 'Аренда', 2
                UNION ALL SELECT 'Связь и программы', 3
                UNION ALL SELECT 'Доставка', 4
                UNION ALL SELECT 'Комиссии', 5
                UNION ALL SELECT 'Прочее', 6) AS kind"
    );
    let statements = if is_postgres {
        // Under FORCE the owner of the table may write no rows of accounts.
        format!(
            "ALTER TABLE cost_category NO FORCE ROW LEVEL SECURITY;
             {insert};
             ALTER TABLE cost_category FORCE ROW LEVEL SECURITY;"
        )
    } else {
        insert
    };
    connection.execute_unprepared(&statements).await?;
    Ok(())
}
