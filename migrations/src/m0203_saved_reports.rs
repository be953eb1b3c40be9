//! Saved reports, and letters with them that wait to be written.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, tenant_table, text,
    text_null, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum SavedReport {
    Table,
    AuthorId,
    IsShared,
    Report,
    Parameters,
    Days,
    Schedule,
    NextSendAt,
    UpdatedAt,
    DeletedAt,
}

#[derive(DeriveIden, Clone, Copy)]
enum ReportLetter {
    Table,
    SavedReportId,
    UserId,
    DueAt,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let reports = tenant_table(SavedReport::Table)
            .col(uuid(SavedReport::AuthorId))
            .col(text(Common::Name))
            .col(flag(SavedReport::IsShared))
            .col(text(SavedReport::Report))
            .col(text(SavedReport::Parameters))
            .col(text(SavedReport::Days))
            .col(text_null(SavedReport::Schedule))
            .col(moment_null(SavedReport::NextSendAt))
            .col(moment(Common::CreatedAt))
            .col(moment(SavedReport::UpdatedAt))
            .col(moment_null(SavedReport::DeletedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                SavedReport::Table,
                SavedReport::AuthorId,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, reports, "saved_report").await?;
        let letters = tenant_table(ReportLetter::Table)
            .col(uuid(ReportLetter::SavedReportId))
            .col(uuid(ReportLetter::UserId))
            .col(moment(ReportLetter::DueAt))
            .foreign_key(&mut reference(
                ReportLetter::Table,
                ReportLetter::SavedReportId,
                SavedReport::Table,
            ))
            .foreign_key(&mut reference(
                ReportLetter::Table,
                ReportLetter::UserId,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, letters, "report_letter").await?;
        let connection = manager.get_connection();
        for index in [
            "CREATE INDEX saved_report_author ON saved_report (account_id, author_id)
             WHERE deleted_at IS NULL",
            "CREATE INDEX saved_report_shared ON saved_report (account_id)
             WHERE is_shared AND deleted_at IS NULL",
            "CREATE INDEX saved_report_due ON saved_report (account_id, next_send_at)
             WHERE next_send_at IS NOT NULL",
        ] {
            connection.execute_unprepared(index).await?;
        }
        Ok(())
    }
}
