//! An index less: views are read along their author, and the shared ones are few.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = "DROP INDEX saved_view_shared";
        manager.get_connection().execute_unprepared(drop).await?;
        Ok(())
    }
}
