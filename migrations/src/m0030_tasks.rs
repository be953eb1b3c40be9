//! Tasks, on deals and on their own.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Task {
    Table,
    DealId,
    Title,
    DueAt,
    ResponsibleId,
    DepartmentId,
    CompletedAt,
    CreatedBy,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    AccountUser,
    Department,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = tenant_table(Task::Table);
        table
            .col(uuid_null(Task::DealId))
            .col(text(Task::Title))
            .col(moment(Task::DueAt))
            .col(uuid_null(Task::ResponsibleId))
            .col(uuid_null(Task::DepartmentId))
            .col(moment_null(Task::CompletedAt))
            .col(moment(Common::CreatedAt))
            .col(uuid_null(Task::CreatedBy))
            .col(number(Common::Version));
        let references = [
            (Task::DealId, Other::Deal),
            (Task::ResponsibleId, Other::AccountUser),
            (Task::CreatedBy, Other::AccountUser),
            (Task::DepartmentId, Other::Department),
        ];
        for (column, to) in references {
            table.foreign_key(&mut reference(Task::Table, column, to));
        }
        create_walled(manager, table, "task").await?;
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

/// The tasks of a deal and the next of them; one's work; everybody's work.
const INDEXES: [&str; 3] = [
    "CREATE INDEX task_deal ON task (account_id, deal_id, due_at, id)",
    "CREATE INDEX task_responsible
     ON task (account_id, responsible_id, completed_at, due_at, id)",
    "CREATE INDEX task_open ON task (account_id, due_at, id) WHERE completed_at IS NULL",
];
