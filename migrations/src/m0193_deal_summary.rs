//! What reports ask of whole months stands summed: by month and by all that deals are grouped by.
//! «None» is the nil id, so that the key holds on both engines.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::{Common, create_walled, number, small, uuid, with_walls_open};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum DealSummary {
    Table,
    Fact,
    Shape,
    Month,
    PipelineId,
    StageId,
    ResponsibleId,
    DepartmentId,
    ChannelId,
    DealTypeId,
    LossReasonId,
    Number,
    Requests,
    Amount,
    VatAmount,
    CostAmount,
    Uncosted,
    Seconds,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(manager, summary(), "deal_summary").await?;
        with_walls_open(manager, &["deal", "deal_summary"], fill(manager)).await
    }
}

fn summary() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table(DealSummary::Table)
        .col(uuid(Common::AccountId))
        .col(small(DealSummary::Fact))
        .col(small(DealSummary::Shape))
        .col(ColumnDef::new(DealSummary::Month).date().not_null());
    let mut key = Index::create();
    key.col(Common::AccountId)
        .col(DealSummary::Fact)
        .col(DealSummary::Shape)
        .col(DealSummary::Month);
    for column in [
        DealSummary::PipelineId,
        DealSummary::StageId,
        DealSummary::ResponsibleId,
        DealSummary::DepartmentId,
        DealSummary::ChannelId,
        DealSummary::DealTypeId,
        DealSummary::LossReasonId,
    ] {
        table.col(uuid(column));
        key.col(column);
    }
    for column in [
        DealSummary::Number,
        DealSummary::Requests,
        DealSummary::Amount,
        DealSummary::VatAmount,
        DealSummary::CostAmount,
        DealSummary::Uncosted,
        DealSummary::Seconds,
    ] {
        table.col(number(column));
    }
    table.primary_key(&mut key).to_owned()
}

/// Two shapes of three facts: with all that deals are grouped by (1), and with people and stages
/// alone (0), of which there are fewer.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
    let nil = if is_postgres {
        "'00000000-0000-0000-0000-000000000000'::uuid"
    } else {
        "x'00000000000000000000000000000000'"
    };
    let month = |day: &str| {
        if is_postgres {
            format!("date_trunc('month', {day})::date")
        } else {
            format!("strftime('%Y-%m-01', {day})")
        }
    };
    let facts = [
        (
            0,
            "created_on",
            "stage_id",
            "responsible_id",
            "department_id",
            "1 = 1",
        ),
        (
            1,
            "closed_on",
            "closed_from_stage_id",
            "closed_responsible_id",
            "closed_department_id",
            "status = 'won'",
        ),
        (
            2,
            "closed_on",
            "closed_from_stage_id",
            "closed_responsible_id",
            "closed_department_id",
            "status = 'lost'",
        ),
    ];
    for (fact, day, stage, responsible, department, which) in facts {
        let (requests, seconds) = if fact == 0 {
            (
                "SUM(CASE WHEN request_state IS NULL THEN 0 ELSE 1 END)",
                "0",
            )
        } else {
            ("0", "SUM(cycle_seconds)")
        };
        let or_nil = |column: &str| format!("COALESCE({column}, {nil})");
        let people = format!(
            "pipeline_id, {}, {}, {}",
            or_nil(stage),
            or_nil(responsible),
            or_nil(department)
        );
        let rest = format!(
            "channel_id, {}, {}",
            or_nil("deal_type_id"),
            or_nil(if fact == 2 { "loss_reason_id" } else { "NULL" })
        );
        let month = month(day);
        for (shape, rest, by_rest) in [
            (0, format!("{nil}, {nil}, {nil}"), String::new()),
            (1, rest.clone(), format!(", {rest}")),
        ] {
            let sql = format!(
                "INSERT INTO deal_summary (account_id, fact, shape, month, pipeline_id, stage_id,
                     responsible_id, department_id, channel_id, deal_type_id, loss_reason_id,
                     number, requests, amount, vat_amount, cost_amount, uncosted,
                     seconds)
                 SELECT account_id, {fact}, {shape}, {month}, {people}, {rest},
                     COUNT(*), {requests}, SUM(amount), SUM(vat_amount), SUM(cost_amount),
                     SUM(CASE WHEN is_cost_known THEN 0 ELSE 1 END), {seconds}
                 FROM deal WHERE deleted_at IS NULL AND {which}
                 GROUP BY account_id, {month}, {people}{by_rest}"
            );
            manager.get_connection().execute_unprepared(&sql).await?;
        }
    }
    Ok(())
}
