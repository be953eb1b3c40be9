//! Deals, with their lines, source, marks and stays on stages; and the indexes that the board and
//! the list walk along.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, small, tenant_table, text,
    text_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Deal {
    Table,
    Number,
    Title,
    Amount,
    LineCount,
    Status,
    PipelineId,
    StageId,
    StageEnteredAt,
    Visit,
    Rank,
    ContactId,
    CompanyId,
    ResponsibleId,
    DepartmentId,
    ChannelId,
    #[sea_orm(iden = "deal_type_id")]
    TypeId,
    SalesEventId,
    ExpectedCloseOn,
    Tags,
    LossReasonId,
    LossComment,
    ClosedAt,
    ClosedOn,
    NextTaskId,
    NextTaskTitle,
    NextTaskDueAt,
    CreatedOn,
    UpdatedAt,
    DeletedAt,
}

#[derive(DeriveIden)]
enum DealLine {
    Table,
    DealId,
    Title,
    Quantity,
    Unit,
    Price,
    Discount,
    VatRate,
    IsVatIncluded,
    CostPrice,
    Amount,
    VatAmount,
}

#[derive(DeriveIden)]
enum DealSource {
    Table,
    Domain,
    Referrer,
    UtmSource,
    UtmMedium,
    UtmCampaign,
    UtmContent,
    UtmTerm,
    VisitorId,
    RequestText,
}

#[derive(DeriveIden)]
enum DealTag {
    Table,
    DealId,
    Tag,
}

#[derive(DeriveIden)]
enum DealVisit {
    Table,
    DealId,
    No,
    StageId,
    EnteredAt,
    LeftAt,
    UserId,
}

#[derive(DeriveIden)]
enum Other {
    Pipeline,
    Stage,
    Contact,
    Company,
    AccountUser,
    Department,
    Channel,
    DealType,
    SalesEvent,
    LossReason,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(manager, deals(), "deal").await?;
        create_walled(manager, lines(), "deal_line").await?;
        create_walled(manager, sources(), "deal_source").await?;
        create_walled(manager, tags(), "deal_tag").await?;
        create_walled(manager, visits(), "deal_visit").await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            // Ranks and titles are ordered by code point, as SQLite does.
            manager
                .get_connection()
                .execute_unprepared(
                    "ALTER TABLE deal ALTER COLUMN rank TYPE text COLLATE \"C\",
                                      ALTER COLUMN title TYPE text COLLATE \"C\"",
                )
                .await?;
        }
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

/// The board walks along the first four; lists along the others, which end in their sort key.
const INDEXES: [&str; 17] = [
    "CREATE INDEX deal_board ON deal (account_id, pipeline_id, stage_id, rank, id)
     WHERE status = 'open' AND deleted_at IS NULL",
    "CREATE INDEX deal_closed ON deal (account_id, pipeline_id, stage_id, closed_at, id)
     WHERE status <> 'open' AND deleted_at IS NULL",
    "CREATE INDEX deal_open_totals
     ON deal (account_id, pipeline_id, stage_id, responsible_id, department_id, amount)
     WHERE status = 'open' AND deleted_at IS NULL",
    "CREATE INDEX deal_closed_totals
     ON deal (account_id, pipeline_id, closed_on, stage_id, responsible_id, department_id, amount)
     WHERE status <> 'open' AND deleted_at IS NULL",
    "CREATE INDEX deal_created ON deal (account_id, created_at, id)",
    "CREATE INDEX deal_updated ON deal (account_id, updated_at, id)",
    "CREATE INDEX deal_amount ON deal (account_id, amount, id)",
    "CREATE INDEX deal_expected ON deal (account_id, expected_close_on, id)",
    "CREATE INDEX deal_title ON deal (account_id, title, id)",
    "CREATE INDEX deal_stage_created ON deal (account_id, stage_id, created_at, id)",
    "CREATE INDEX deal_responsible ON deal (account_id, responsible_id, created_at, id)",
    "CREATE INDEX deal_stage_responsible
     ON deal (account_id, stage_id, responsible_id, created_at, id)",
    "CREATE INDEX deal_department ON deal (account_id, department_id, created_at, id)",
    "CREATE INDEX deal_contact ON deal (account_id, contact_id)",
    "CREATE INDEX deal_company ON deal (account_id, company_id)",
    "CREATE UNIQUE INDEX deal_number ON deal (account_id, number)",
    "CREATE INDEX deal_tag_tag ON deal_tag (account_id, tag, deal_id)",
];

fn deals() -> TableCreateStatement {
    let date = |name| ColumnDef::new(name).date().null().take();
    let mut table = tenant_table(Deal::Table);
    table
        .col(number(Deal::Number))
        .col(text(Deal::Title))
        .col(number(Deal::Amount))
        .col(small(Deal::LineCount))
        .col(text(Deal::Status))
        .col(uuid(Deal::PipelineId))
        .col(uuid(Deal::StageId))
        .col(moment(Deal::StageEnteredAt))
        .col(small(Deal::Visit))
        .col(text(Deal::Rank))
        .col(uuid_null(Deal::ContactId))
        .col(uuid_null(Deal::CompanyId))
        .col(uuid_null(Deal::ResponsibleId))
        .col(uuid_null(Deal::DepartmentId))
        .col(uuid(Deal::ChannelId))
        .col(uuid_null(Deal::TypeId))
        .col(uuid_null(Deal::SalesEventId))
        .col(date(Deal::ExpectedCloseOn))
        .col(text(Deal::Tags))
        .col(uuid_null(Deal::LossReasonId))
        .col(text_null(Deal::LossComment))
        .col(moment_null(Deal::ClosedAt))
        .col(date(Deal::ClosedOn))
        .col(uuid_null(Deal::NextTaskId))
        .col(text_null(Deal::NextTaskTitle))
        .col(moment_null(Deal::NextTaskDueAt))
        .col(moment(Common::CreatedAt))
        .col(ColumnDef::new(Deal::CreatedOn).date().not_null())
        .col(moment(Deal::UpdatedAt))
        .col(moment_null(Deal::DeletedAt))
        .col(number(Common::Version));
    let references = [
        (Deal::PipelineId, Other::Pipeline),
        (Deal::StageId, Other::Stage),
        (Deal::ContactId, Other::Contact),
        (Deal::CompanyId, Other::Company),
        (Deal::ResponsibleId, Other::AccountUser),
        (Deal::DepartmentId, Other::Department),
        (Deal::ChannelId, Other::Channel),
        (Deal::TypeId, Other::DealType),
        (Deal::SalesEventId, Other::SalesEvent),
        (Deal::LossReasonId, Other::LossReason),
    ];
    for (column, to) in references {
        table.foreign_key(&mut reference(Deal::Table, column, to));
    }
    table
}

fn lines() -> TableCreateStatement {
    tenant_table(DealLine::Table)
        .col(uuid(DealLine::DealId))
        .col(small(Common::Position))
        .col(text(DealLine::Title))
        .col(number(DealLine::Quantity))
        .col(text(DealLine::Unit))
        .col(number(DealLine::Price))
        .col(small(DealLine::Discount))
        .col(text(DealLine::VatRate))
        .col(flag(DealLine::IsVatIncluded))
        .col(ColumnDef::new(DealLine::CostPrice).big_integer().null())
        .col(number(DealLine::Amount))
        .col(number(DealLine::VatAmount))
        .foreign_key(&mut reference(
            DealLine::Table,
            DealLine::DealId,
            Deal::Table,
        ))
        .index(
            Index::create()
                .name("deal_line_place")
                .unique()
                .col(Common::AccountId)
                .col(DealLine::DealId)
                .col(Common::Position),
        )
        .to_owned()
}

/// Its id is the deal's: a deal has at most one source, and most have none.
fn sources() -> TableCreateStatement {
    tenant_table(DealSource::Table)
        .col(text_null(DealSource::Domain))
        .col(text_null(DealSource::Referrer))
        .col(text_null(DealSource::UtmSource))
        .col(text_null(DealSource::UtmMedium))
        .col(text_null(DealSource::UtmCampaign))
        .col(text_null(DealSource::UtmContent))
        .col(text_null(DealSource::UtmTerm))
        .col(text_null(DealSource::VisitorId))
        .col(text_null(DealSource::RequestText))
        .foreign_key(&mut reference(DealSource::Table, Common::Id, Deal::Table))
        .to_owned()
}

fn tags() -> TableCreateStatement {
    Table::create()
        .table(DealTag::Table)
        .col(uuid(Common::AccountId))
        .col(uuid(DealTag::DealId))
        .col(text(DealTag::Tag))
        .primary_key(
            Index::create()
                .col(Common::AccountId)
                .col(DealTag::DealId)
                .col(DealTag::Tag),
        )
        .foreign_key(&mut reference(DealTag::Table, DealTag::DealId, Deal::Table))
        .to_owned()
}

fn visits() -> TableCreateStatement {
    Table::create()
        .table(DealVisit::Table)
        .col(uuid(Common::AccountId))
        .col(uuid(DealVisit::DealId))
        .col(small(DealVisit::No))
        .col(uuid(DealVisit::StageId))
        .col(moment(DealVisit::EnteredAt))
        .col(moment_null(DealVisit::LeftAt))
        .col(uuid_null(DealVisit::UserId))
        .primary_key(
            Index::create()
                .col(Common::AccountId)
                .col(DealVisit::DealId)
                .col(DealVisit::No),
        )
        .foreign_key(&mut reference(
            DealVisit::Table,
            DealVisit::DealId,
            Deal::Table,
        ))
        .foreign_key(&mut reference(
            DealVisit::Table,
            DealVisit::StageId,
            Other::Stage,
        ))
        .to_owned()
}
