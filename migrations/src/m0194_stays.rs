//! A stay on a stage tells how long it lasted and where the deal went from there: what the funnel
//! counts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::with_walls_open;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
        let left_to = if is_postgres {
            "ALTER TABLE deal_visit ADD COLUMN left_to_stage_id uuid NULL,
             ADD FOREIGN KEY (account_id, left_to_stage_id) REFERENCES stage (account_id, id)"
        } else {
            // SQLite adds no foreign key of two columns to a table that is there.
            "ALTER TABLE deal_visit ADD COLUMN left_to_stage_id uuid_text NULL"
        };
        let seconds = "ALTER TABLE deal_visit ADD COLUMN seconds bigint NULL";
        connection.execute_unprepared(left_to).await?;
        connection.execute_unprepared(seconds).await?;
        let lasted = if is_postgres {
            "floor(extract(epoch from left_at))::bigint
                 - floor(extract(epoch from entered_at))::bigint"
        } else {
            "strftime('%s', left_at) - strftime('%s', entered_at)"
        };
        let fill = format!(
            "UPDATE deal_visit SET
                 seconds = {lasted},
                 left_to_stage_id = (
                     SELECT v.stage_id FROM deal_visit v
                     WHERE v.account_id = deal_visit.account_id
                       AND v.deal_id = deal_visit.deal_id AND v.no = deal_visit.no + 1)
             WHERE left_at IS NOT NULL"
        );
        let fill = async { connection.execute_unprepared(&fill).await.map(drop) };
        with_walls_open(manager, &["deal_visit"], fill).await
    }
}
