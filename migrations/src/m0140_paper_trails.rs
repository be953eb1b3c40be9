//! Where the originals of issued documents are: what was recorded, and what follows from it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::DateTimeUtc;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, small, tenant_table, text,
    text_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// One a document, whose id it has.
#[derive(DeriveIden, Clone, Copy)]
enum PaperTrail {
    Table,
    DealId,
    Expects,
    BeginsOn,
    TermDays,
    TermCalendar,
    State,
    DueOn,
}

/// Two a document: the original that we send and the one that they send.
#[derive(DeriveIden, Clone, Copy)]
enum PaperLeg {
    Table,
    DocumentId,
    DealId,
    Side,
    State,
    IsOpen,
    Awaits,
    IsLost,
    Since,
    DueOn,
    SentOn,
    Way,
    Tracking,
    Reminded,
    ReminderTaskId,
}

#[derive(DeriveIden, Clone, Copy)]
enum PaperMark {
    Table,
    DocumentId,
    Kind,
    Side,
    Date,
    Way,
    Tracking,
    Operator,
    OperatorId,
    FileId,
    Person,
    Note,
    RecordedBy,
    WithdrawnBy,
    WithdrawnAt,
}

#[derive(DeriveIden)]
enum Other {
    Document,
    Deal,
    File,
    Task,
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(manager, trails(), "paper_trail").await?;
        create_walled(manager, legs(), "paper_leg").await?;
        create_walled(manager, marks(), "paper_mark").await?;
        let connection = manager.get_connection();
        for index in [
            "CREATE INDEX paper_trail_state ON paper_trail (account_id, state, due_on)",
            "CREATE UNIQUE INDEX paper_leg_side ON paper_leg (account_id, document_id, side)",
            "CREATE INDEX paper_leg_due ON paper_leg (account_id, is_open, due_on, id)",
            "CREATE INDEX paper_mark_document ON paper_mark (account_id, document_id)",
        ] {
            connection.execute_unprepared(index).await?;
        }
        ask_for_trails(manager).await
    }
}

/// Documents that were issued before get their trails from a job, which knows the calendar. Jobs
/// stand behind no wall.
async fn ask_for_trails(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let backend = manager.get_database_backend();
    let (id, moment) = match backend {
        DbBackend::Postgres => ("gen_random_uuid()", "$1"),
        _ => ("randomblob(16)", "?"),
    };
    let sql = format!(
        "INSERT INTO lobby_job (id, account_id, kind, subject, due_at, attempts)
         SELECT {id}, id, 'open_paper_trails', id, {moment}, 0 FROM lobby_account"
    );
    let at = DateTimeUtc::UNIX_EPOCH;
    let insert = Statement::from_sql_and_values(backend, sql, [at.into()]);
    manager.get_connection().execute_raw(insert).await?;
    Ok(())
}

fn day(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).date().not_null().take()
}

fn day_null(name: impl IntoIden) -> ColumnDef {
    ColumnDef::new(name).date().null().take()
}

fn trails() -> TableCreateStatement {
    tenant_table(PaperTrail::Table)
        .col(uuid(PaperTrail::DealId))
        .col(text(PaperTrail::Expects))
        .col(day(PaperTrail::BeginsOn))
        .col(small(PaperTrail::TermDays))
        .col(text(PaperTrail::TermCalendar))
        .col(text(PaperTrail::State))
        .col(day_null(PaperTrail::DueOn))
        .col(number(Common::Version))
        .foreign_key(&mut reference(
            PaperTrail::Table,
            Common::Id,
            Other::Document,
        ))
        .foreign_key(&mut reference(
            PaperTrail::Table,
            PaperTrail::DealId,
            Other::Deal,
        ))
        .to_owned()
}

fn legs() -> TableCreateStatement {
    let to = |column, other| reference(PaperLeg::Table, column, other);
    tenant_table(PaperLeg::Table)
        .col(uuid(PaperLeg::DocumentId))
        .col(uuid(PaperLeg::DealId))
        .col(text(PaperLeg::Side))
        .col(text(PaperLeg::State))
        .col(flag(PaperLeg::IsOpen))
        .col(text_null(PaperLeg::Awaits))
        .col(flag(PaperLeg::IsLost))
        .col(day_null(PaperLeg::Since))
        .col(day_null(PaperLeg::DueOn))
        .col(day_null(PaperLeg::SentOn))
        .col(text_null(PaperLeg::Way))
        .col(text_null(PaperLeg::Tracking))
        .col(small(PaperLeg::Reminded))
        .col(uuid_null(PaperLeg::ReminderTaskId))
        .foreign_key(&mut to(PaperLeg::DocumentId, Other::Document))
        .foreign_key(&mut to(PaperLeg::DealId, Other::Deal))
        .foreign_key(&mut to(PaperLeg::ReminderTaskId, Other::Task))
        .to_owned()
}

fn marks() -> TableCreateStatement {
    let to = |column, other| reference(PaperMark::Table, column, other);
    tenant_table(PaperMark::Table)
        .col(uuid(PaperMark::DocumentId))
        .col(text(PaperMark::Kind))
        .col(text_null(PaperMark::Side))
        .col(day(PaperMark::Date))
        .col(text(PaperMark::Way))
        .col(text_null(PaperMark::Tracking))
        .col(text_null(PaperMark::Operator))
        .col(text_null(PaperMark::OperatorId))
        .col(uuid_null(PaperMark::FileId))
        .col(text_null(PaperMark::Person))
        .col(text_null(PaperMark::Note))
        .col(uuid(PaperMark::RecordedBy))
        .col(moment(Common::CreatedAt))
        .col(uuid_null(PaperMark::WithdrawnBy))
        .col(moment_null(PaperMark::WithdrawnAt))
        .foreign_key(&mut to(PaperMark::DocumentId, Other::Document))
        .foreign_key(&mut to(PaperMark::FileId, Other::File))
        .foreign_key(&mut to(PaperMark::RecordedBy, Other::AccountUser))
        .foreign_key(&mut to(PaperMark::WithdrawnBy, Other::AccountUser))
        .to_owned()
}
