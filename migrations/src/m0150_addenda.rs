//! Addenda are numbered within their contract, so the number of one is not the only one of its firm.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        for statement in [
            "DROP INDEX document_number",
            "CREATE UNIQUE INDEX document_number ON document
                 (account_id, legal_entity_id, sequence, year, number)
                 WHERE number IS NOT NULL AND kind <> 'addendum'",
            "CREATE UNIQUE INDEX document_addendum_number ON document
                 (account_id, basis_id, number)
                 WHERE number IS NOT NULL AND kind = 'addendum'",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}
