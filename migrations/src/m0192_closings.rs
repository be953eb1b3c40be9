//! What reports sum and go by stands on the deal: the VAT within its amount, what its lines cost, how
//! long it took, and who was responsible for it, where, when it was closed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
        for column in ["vat_amount", "cost_amount", "cycle_seconds"] {
            let sql = format!("ALTER TABLE deal ADD COLUMN {column} bigint NOT NULL DEFAULT 0");
            connection.execute_unprepared(&sql).await?;
        }
        let known = "ALTER TABLE deal ADD COLUMN is_cost_known boolean NOT NULL DEFAULT false";
        connection.execute_unprepared(known).await?;
        for (column, table) in [
            ("closed_from_stage_id", "stage"),
            ("closed_responsible_id", "account_user"),
            ("closed_department_id", "department"),
        ] {
            // SQLite adds no foreign key of two columns to a table that is there: the slice writes
            // these alone, from a row that it has read, and none of those rows is removed.
            let sql = if is_postgres {
                format!(
                    "ALTER TABLE deal ADD COLUMN {column} uuid NULL,
                     ADD FOREIGN KEY (account_id, {column}) REFERENCES {table} (account_id, id)"
                )
            } else {
                format!("ALTER TABLE deal ADD COLUMN {column} uuid_text NULL")
            };
            connection.execute_unprepared(&sql).await?;
        }
        let tables = ["deal", "deal_line", "deal_visit"];
        with_walls_open(manager, &tables, fill(manager)).await?;
        for index in INDEXES {
            connection.execute_unprepared(index).await?;
        }
        Ok(())
    }
}

/// Reports over rows walk along these. The condition of the first is written otherwise than that of
/// `deal_closed_totals`, so that no planner takes it for the board.
const INDEXES: [&str; 3] = [
    "CREATE INDEX deal_closed_on
     ON deal (account_id, closed_on, closed_department_id, closed_responsible_id)
     WHERE status IN ('won', 'lost') AND deleted_at IS NULL",
    "CREATE INDEX deal_created_on ON deal (account_id, created_on, department_id, responsible_id)
     WHERE deleted_at IS NULL",
    "CREATE INDEX deal_visit_entered ON deal_visit (account_id, entered_at)",
];

/// The lines tell the sums; the stay before the last one tells the stage. That nobody else has taken
/// a deal over since it was closed is the best that is known of the old ones.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let of_lines = "FROM deal_line l WHERE l.account_id = deal.account_id AND l.deal_id = deal.id";
    // No line of a deal that was ever kept may stop the migration of all.
    let (least, cost) = if manager.get_database_backend() == DbBackend::Postgres {
        (
            "LEAST",
            "floor((l.cost_price::numeric * l.quantity + 500) / 1000)",
        )
    } else {
        ("MIN", "(l.cost_price * l.quantity + 500) / 1000")
    };
    let sums = format!(
        "UPDATE deal SET
             vat_amount = COALESCE((SELECT SUM(l.vat_amount) {of_lines}), 0),
             cost_amount = {least}(COALESCE((SELECT SUM({cost}) {of_lines}), 0), 10000000000000),
             is_cost_known = line_count > 0
                 AND NOT EXISTS (SELECT 1 {of_lines} AND l.cost_price IS NULL)"
    );
    let cycle = if manager.get_database_backend() == DbBackend::Postgres {
        "floor(extract(epoch from closed_at))::bigint
             - floor(extract(epoch from created_at))::bigint"
    } else {
        "strftime('%s', closed_at) - strftime('%s', created_at)"
    };
    let closings = format!(
        "UPDATE deal SET
             cycle_seconds = {cycle},
             closed_responsible_id = responsible_id,
             closed_department_id = department_id,
             closed_from_stage_id = (
                 SELECT v.stage_id FROM deal_visit v
                 WHERE v.account_id = deal.account_id AND v.deal_id = deal.id
                   AND v.no = deal.visit - 1)
         WHERE status <> 'open'"
    );
    let count = "SELECT COUNT(*) AS found FROM deal";
    let count = Statement::from_string(manager.get_database_backend(), count);
    let found: i64 = match connection.query_one_raw(count).await? {
        Some(row) => row.try_get("", "found")?,
        None => 0,
    };
    let done = connection.execute_unprepared(&sums).await?;
    if i128::from(done.rows_affected()) != i128::from(found) {
        return Err(DbErr::Migration("not all deals have their sums".to_owned()));
    }
    connection.execute_unprepared(&closings).await.map(drop)
}
