//! Public pages of documents, the letters that carry them, and doors for both pages and invitations.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, tenant_table, text,
    text_null, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Share {
    Table,
    DocumentId,
    LastDay,
    EndsAt,
    RevokedAt,
    SeenAt,
    SeenLastAt,
    Answer,
    AnswerName,
    AnswerComment,
    AnsweredAt,
}

#[derive(DeriveIden, Clone, Copy)]
enum DocumentLetter {
    Table,
    DocumentId,
    SentTo,
    HasCopy,
    Subject,
    Message,
    HasFile,
    ById,
    State,
    SettledAt,
    FileSha256,
    Failure,
}

#[derive(DeriveIden)]
enum Other {
    Document,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(manager, shares(), "share").await?;
        create_walled(manager, letters(), "document_letter").await?;
        let connection = manager.get_connection();
        for statement in [
            // A document has one page at most.
            "CREATE UNIQUE INDEX share_document ON share (account_id, document_id)
                 WHERE revoked_at IS NULL",
            "CREATE INDEX document_letter_document ON document_letter
                 (account_id, document_id, created_at)",
            "ALTER TABLE lobby_invitation RENAME TO lobby_door",
            "DROP INDEX lobby_invitation_account",
            "CREATE INDEX lobby_door_account ON lobby_door (account_id)",
        ] {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}

fn shares() -> TableCreateStatement {
    tenant_table(Share::Table)
        .col(uuid(Share::DocumentId))
        .col(ColumnDef::new(Share::LastDay).date().not_null())
        .col(moment(Share::EndsAt))
        .col(moment_null(Share::RevokedAt))
        .col(moment_null(Share::SeenAt))
        .col(moment_null(Share::SeenLastAt))
        .col(text_null(Share::Answer))
        .col(text_null(Share::AnswerName))
        .col(text_null(Share::AnswerComment))
        .col(moment_null(Share::AnsweredAt))
        .col(moment(Common::CreatedAt))
        .col(number(Common::Version))
        .foreign_key(&mut reference(
            Share::Table,
            Share::DocumentId,
            Other::Document,
        ))
        .to_owned()
}

fn letters() -> TableCreateStatement {
    let to = |column, other| reference(DocumentLetter::Table, column, other);
    tenant_table(DocumentLetter::Table)
        .col(uuid(DocumentLetter::DocumentId))
        .col(text(DocumentLetter::SentTo))
        .col(flag(DocumentLetter::HasCopy))
        .col(text(DocumentLetter::Subject))
        .col(text(DocumentLetter::Message))
        .col(flag(DocumentLetter::HasFile))
        .col(uuid(DocumentLetter::ById))
        .col(moment(Common::CreatedAt))
        .col(text(DocumentLetter::State))
        .col(moment_null(DocumentLetter::SettledAt))
        .col(text_null(DocumentLetter::FileSha256))
        .col(text_null(DocumentLetter::Failure))
        .foreign_key(&mut to(DocumentLetter::DocumentId, Other::Document))
        .foreign_key(&mut to(DocumentLetter::ById, Other::AccountUser))
        .to_owned()
}
