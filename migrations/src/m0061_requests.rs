//! Deals that came as requests: where they stand, and who answered.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment_null, reference, tenant_table, text_null, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Deal {
    Table,
    RequestState,
    AnsweredAt,
    BroughtContact,
    BroughtCompany,
}

#[derive(DeriveIden, Clone, Copy)]
enum RequestAnswer {
    Table,
    ById,
    JoinedToId,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
}

const INDEXES: [&str; 2] = [
    "CREATE INDEX deal_inbox ON deal (account_id, created_at, id) WHERE request_state = 'new'",
    "CREATE INDEX deal_requests ON deal (account_id, created_at, id)
     WHERE request_state IS NOT NULL",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let flag = |name: Deal| {
            ColumnDef::new(name)
                .boolean()
                .not_null()
                .default(false)
                .take()
        };
        let columns = [
            text_null(Deal::RequestState),
            moment_null(Deal::AnsweredAt),
            flag(Deal::BroughtContact),
            flag(Deal::BroughtCompany),
        ];
        // SQLite adds one column at a time.
        for column in columns {
            let table = Table::alter()
                .table(Deal::Table)
                .add_column(column)
                .to_owned();
            manager.alter_table(table).await?;
        }
        // Its id is the deal's: a request is answered once.
        let answers = tenant_table(RequestAnswer::Table)
            .col(uuid_null(RequestAnswer::ById))
            .col(uuid_null(RequestAnswer::JoinedToId))
            .foreign_key(&mut reference(
                RequestAnswer::Table,
                Common::Id,
                Deal::Table,
            ))
            .foreign_key(&mut reference(
                RequestAnswer::Table,
                RequestAnswer::JoinedToId,
                Deal::Table,
            ))
            .foreign_key(&mut reference(
                RequestAnswer::Table,
                RequestAnswer::ById,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, answers, "request_answer").await?;
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}
