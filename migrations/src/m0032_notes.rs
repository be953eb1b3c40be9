//! Notes on deals.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Note {
    Table,
    DealId,
    Text,
    AuthorId,
    UpdatedAt,
    DeletedAt,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(Note::Table)
            .col(uuid(Note::DealId))
            .col(text(Note::Text))
            .col(uuid(Note::AuthorId))
            .col(moment(Common::CreatedAt))
            .col(moment(Note::UpdatedAt))
            .col(moment_null(Note::DeletedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(Note::Table, Note::DealId, Other::Deal))
            .foreign_key(&mut reference(
                Note::Table,
                Note::AuthorId,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, table, "note").await?;
        let index = "CREATE INDEX note_deal ON note (account_id, deal_id, created_at, id)
                     WHERE deleted_at IS NULL";
        let connection = manager.get_connection();
        connection.execute_unprepared(index).await?;
        Ok(())
    }
}
