//! Sums of channels and of loss reasons alone, which are fewer rows than those of everything; and
//! indexes that answer reports without the rows of deals.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        with_walls_open(manager, &["deal_summary"], fill(manager)).await?;
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

/// Who has bought before, by the client; the deals of a road and their stays, without their rows.
const INDEXES: [&str; 3] = [
    "CREATE INDEX deal_bought
     ON deal (account_id, (COALESCE(company_id, contact_id)), closed_on, closed_at, id)
     WHERE status = 'won' AND deleted_at IS NULL",
    "CREATE INDEX deal_road
     ON deal (account_id, pipeline_id, created_on, department_id, responsible_id,
              stage_entered_at, status, closed_from_stage_id, id, deleted_at)
     WHERE deleted_at IS NULL",
    "CREATE INDEX deal_visit_road
     ON deal_visit (account_id, deal_id, stage_id, seconds, entered_at, left_at, left_to_stage_id)",
];

/// Both follow from the sums of everything.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let nil = match manager.get_database_backend() {
        DbBackend::Postgres => "'00000000-0000-0000-0000-000000000000'::uuid",
        _ => "x'00000000000000000000000000000000'",
    };
    let channels = format!("{nil}, responsible_id, department_id, channel_id, {nil}, {nil}");
    let reasons = format!("stage_id, responsible_id, department_id, {nil}, {nil}, loss_reason_id");
    for (shape, place, by, which) in [
        (2, channels, "channel_id", "1 = 1"),
        (3, reasons, "stage_id, loss_reason_id", "fact = 2"),
    ] {
        let sql = format!(
            "INSERT INTO deal_summary (account_id, fact, shape, month, pipeline_id, stage_id,
                 responsible_id, department_id, channel_id, deal_type_id, loss_reason_id,
                 number, requests, amount, vat_amount, cost_amount, uncosted, seconds)
             SELECT account_id, fact, {shape}, month, pipeline_id, {place},
                 SUM(number), SUM(requests), SUM(amount), SUM(vat_amount), SUM(cost_amount),
                 SUM(uncosted), SUM(seconds)
             FROM deal_summary WHERE shape = 1 AND {which}
             GROUP BY account_id, fact, month, pipeline_id, responsible_id, department_id, {by}"
        );
        manager.get_connection().execute_unprepared(&sql).await?;
    }
    Ok(())
}
