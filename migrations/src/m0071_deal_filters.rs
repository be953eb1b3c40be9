//! Indexes of two questions that are asked every morning: what has no next task, and what has stood
//! on its stage for too long.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for index in [
            "CREATE INDEX deal_without_task ON deal (account_id, created_at, id)
             WHERE status = 'open' AND next_task_id IS NULL AND deleted_at IS NULL",
            "CREATE INDEX deal_stage_entered ON deal (account_id, stage_entered_at, id)
             WHERE status = 'open' AND deleted_at IS NULL",
        ] {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }
}
