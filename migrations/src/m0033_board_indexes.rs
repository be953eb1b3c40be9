//! A column of the board is asked for by its stage alone, so its indexes do not begin with the
//! pipeline.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in [
            "DROP INDEX deal_board",
            "DROP INDEX deal_closed",
            "CREATE INDEX deal_board ON deal (account_id, stage_id, rank, id)
             WHERE status = 'open' AND deleted_at IS NULL",
            "CREATE INDEX deal_closed ON deal (account_id, stage_id, closed_at, id)
             WHERE status <> 'open' AND deleted_at IS NULL",
        ] {
            manager
                .get_connection()
                .execute_unprepared(statement)
                .await?;
        }
        Ok(())
    }
}
