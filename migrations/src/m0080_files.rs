//! Files of deals. Their bytes are in the file store, under `object_key`.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, number, reference, tenant_table, text, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum File {
    Table,
    DealId,
    MediaType,
    Size,
    Sha256,
    ObjectKey,
    UploadedBy,
    DeletedAt,
    PurgedAt,
}

#[derive(DeriveIden)]
enum Other {
    Deal,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(File::Table)
            .col(uuid(File::DealId))
            .col(text(Common::Name))
            .col(text(File::MediaType))
            .col(number(File::Size))
            .col(text(File::Sha256))
            .col(text(File::ObjectKey))
            .col(uuid(File::UploadedBy))
            .col(moment(Common::CreatedAt))
            .col(moment_null(File::DeletedAt))
            .col(moment_null(File::PurgedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(File::Table, File::DealId, Other::Deal))
            .foreign_key(&mut reference(
                File::Table,
                File::UploadedBy,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, table, "file").await?;
        let index = "CREATE INDEX file_deal ON file (account_id, deal_id, created_at, id)
                     WHERE purged_at IS NULL";
        let connection = manager.get_connection();
        connection.execute_unprepared(index).await?;
        Ok(())
    }
}
