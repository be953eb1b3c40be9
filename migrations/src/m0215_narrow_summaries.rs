//! Sums of channels and of loss reasons alone, which are fewer rows than those of everything, and all of
//! them in the order of their key; the stays of each deal as one text; and indexes that answer reports
//! without the rows of deals.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            keep_by_key(manager).await?;
        }
        with_walls_open(manager, &["deal_summary"], fill(manager)).await?;
        let stays = "ALTER TABLE deal ADD COLUMN stays text NOT NULL DEFAULT ''";
        manager.get_connection().execute_unprepared(stays).await?;
        with_walls_open(manager, &["deal", "deal_visit"], note_stays(manager)).await?;
        // An entry of an index of PostgreSQL has 2.7 KB at most, and nothing bounds the stays of a deal.
        let stays = match manager.get_database_backend() {
            DbBackend::Sqlite => "stays, deleted_at",
            _ => "deleted_at",
        };
        let road = format!(
            "CREATE INDEX deal_road
             ON deal (account_id, pipeline_id, stage_entered_at, id, created_on, department_id,
                      responsible_id, {stays})
             WHERE deleted_at IS NULL"
        );
        for index in INDEXES.into_iter().chain([road.as_str()]) {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}

/// Reports read sums of months that follow each other: rows that lie in the order of their key are
/// read one after the other, and the key is kept once.
async fn keep_by_key(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let made = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'deal_summary'";
    let made = Statement::from_string(DbBackend::Sqlite, made);
    let made = connection.query_one_raw(made).await?;
    let made: Option<String> = made.map(|row| row.try_get("", "sql")).transpose()?;
    let made = made.ok_or(DbErr::Migration("no sums".to_owned()))?;
    let by_key = made.replacen("deal_summary", "deal_summary_by_key", 1);
    for sql in [
        format!("{by_key} WITHOUT ROWID").as_str(),
        "INSERT INTO deal_summary_by_key SELECT * FROM deal_summary",
        "DROP TABLE deal_summary",
        "ALTER TABLE deal_summary_by_key RENAME TO deal_summary",
    ] {
        connection.execute_unprepared(sql).await?;
    }
    Ok(())
}

/// Who has bought before, by the client, and what was closed, with what is counted of it. A condition on a column is answered from an index only
/// where the column stands in it, though the index itself is of these rows alone.
const INDEXES: [&str; 3] = [
    "CREATE INDEX deal_bought
     ON deal (account_id, (COALESCE(company_id, contact_id)), closed_on, closed_at, id,
              status, deleted_at, company_id, contact_id, closed_department_id,
              closed_responsible_id, amount, vat_amount)
     WHERE status = 'won' AND deleted_at IS NULL",
    "DROP INDEX deal_closed_on",
    "CREATE INDEX deal_closed_on
     ON deal (account_id, closed_on, closed_department_id, closed_responsible_id,
              status, deleted_at, company_id, contact_id, channel_id, amount, vat_amount, id,
              closed_at)
     WHERE status IN ('won', 'lost') AND deleted_at IS NULL",
];

/// The stays of each deal as one text: the stage in 32 hexadecimal digits and the second at which it was
/// entered, with spaces between them.
async fn note_stays(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let stay = match manager.get_database_backend() {
        DbBackend::Sqlite => {
            "group_concat(lower(hex(v.stage_id)) || ' ' || strftime('%s', v.entered_at), ' '
                          ORDER BY v.no)"
        }
        _ => {
            "string_agg(replace(v.stage_id::text, '-', '') || ' '
                        || floor(extract(epoch from v.entered_at))::bigint, ' ' ORDER BY v.no)"
        }
    };
    let sql = format!(
        "UPDATE deal SET stays = (
             SELECT {stay} FROM deal_visit v
             WHERE v.account_id = deal.account_id AND v.deal_id = deal.id)"
    );
    let done = connection.execute_unprepared(&sql).await?;
    let count = "SELECT COUNT(*) AS found FROM deal";
    let count = Statement::from_string(manager.get_database_backend(), count);
    let found: i64 = match connection.query_one_raw(count).await? {
        Some(row) => row.try_get("", "found")?,
        None => 0,
    };
    if i128::from(done.rows_affected()) != i128::from(found) {
        return Err(DbErr::Migration("not all stays were noted".to_owned()));
    }
    Ok(())
}

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
        check(manager, shape, which).await?;
    }
    Ok(())
}

/// What a wall hides is missing without a word.
async fn check(manager: &SchemaManager<'_>, shape: i32, which: &str) -> Result<(), DbErr> {
    let sql = format!(
        "SELECT COALESCE(SUM(CASE shape WHEN {shape} THEN number END), 0)
             = COALESCE(SUM(CASE WHEN shape = 1 AND {which} THEN number END), 0) AS is_whole
         FROM deal_summary"
    );
    let sql = Statement::from_string(manager.get_database_backend(), sql);
    let sums = manager.get_connection().query_one_raw(sql).await?;
    let is_whole = sums.map(|row| row.try_get("", "is_whole")).transpose()?;
    match is_whole {
        Some(true) => Ok(()),
        _ => Err(DbErr::Migration("not all deals are summed".to_owned())),
    }
}
