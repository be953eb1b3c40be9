//! The lobby: accounts, people, members, sessions and jobs, found by exact key before any account
//! is known; therefore without row-level security.

use sea_orm_migration::prelude::*;

use crate::schema::{flag, moment, moment_null, number, small, text, text_null, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyAccount {
    Table,
    Id,
    Address,
    Name,
    State,
    TrialEndsOn,
    TimeZone,
    EventSeq,
    DealSeq,
    CreatedAt,
}

#[derive(DeriveIden)]
enum LobbyPerson {
    Table,
    Id,
    Login,
    Email,
    EmailKey,
    PasswordHash,
    EmailConfirmedAt,
    CreatedAt,
}

#[derive(DeriveIden)]
enum LobbyMember {
    Table,
    AccountId,
    UserId,
    PersonId,
    Access,
    IsActive,
}

#[derive(DeriveIden)]
enum LobbySession {
    Table,
    Id,
    AccountId,
    UserId,
    RefreshSha256,
    PreviousSha256,
    CreatedAt,
    LastUsedAt,
    EndedAt,
    Address,
    UserAgent,
}

#[derive(DeriveIden)]
enum LobbyJob {
    Table,
    Id,
    AccountId,
    Kind,
    Subject,
    DueAt,
    LeasedUntil,
    Attempts,
    FailedAt,
    LastError,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        accounts(manager).await?;
        people(manager).await?;
        members(manager).await?;
        sessions(manager).await?;
        jobs(manager).await
    }
}

async fn accounts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table(LobbyAccount::Table)
                .col(uuid(LobbyAccount::Id).primary_key())
                .col(text(LobbyAccount::Address).unique_key())
                .col(text(LobbyAccount::Name))
                .col(text(LobbyAccount::State))
                .col(ColumnDef::new(LobbyAccount::TrialEndsOn).date().null())
                .col(text(LobbyAccount::TimeZone))
                .col(number(LobbyAccount::EventSeq).default(0))
                .col(number(LobbyAccount::DealSeq).default(0))
                .col(moment(LobbyAccount::CreatedAt))
                .to_owned(),
        )
        .await
}

async fn people(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table(LobbyPerson::Table)
                .col(uuid(LobbyPerson::Id).primary_key())
                .col(text(LobbyPerson::Login).unique_key())
                .col(text(LobbyPerson::Email))
                .col(text(LobbyPerson::EmailKey).unique_key())
                .col(text(LobbyPerson::PasswordHash))
                .col(moment_null(LobbyPerson::EmailConfirmedAt))
                .col(moment(LobbyPerson::CreatedAt))
                .to_owned(),
        )
        .await
}

async fn members(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table(LobbyMember::Table)
                .col(uuid(LobbyMember::AccountId))
                .col(uuid(LobbyMember::UserId))
                .col(uuid(LobbyMember::PersonId))
                .col(text(LobbyMember::Access))
                .col(flag(LobbyMember::IsActive))
                .primary_key(
                    Index::create()
                        .col(LobbyMember::AccountId)
                        .col(LobbyMember::UserId),
                )
                .foreign_key(
                    ForeignKey::create()
                        .from(LobbyMember::Table, LobbyMember::AccountId)
                        .to(LobbyAccount::Table, LobbyAccount::Id),
                )
                .foreign_key(
                    ForeignKey::create()
                        .from(LobbyMember::Table, LobbyMember::PersonId)
                        .to(LobbyPerson::Table, LobbyPerson::Id),
                )
                .to_owned(),
        )
        .await?;
    manager
        .create_index(
            Index::create()
                .name("lobby_member_person")
                .table(LobbyMember::Table)
                .col(LobbyMember::PersonId)
                .col(LobbyMember::AccountId)
                .unique()
                .to_owned(),
        )
        .await
}

async fn sessions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table(LobbySession::Table)
                .col(uuid(LobbySession::Id).primary_key())
                .col(uuid(LobbySession::AccountId))
                .col(uuid(LobbySession::UserId))
                .col(text(LobbySession::RefreshSha256).unique_key())
                .col(text_null(LobbySession::PreviousSha256).unique_key())
                .col(moment(LobbySession::CreatedAt))
                .col(moment(LobbySession::LastUsedAt))
                .col(moment_null(LobbySession::EndedAt))
                .col(text(LobbySession::Address))
                .col(text(LobbySession::UserAgent))
                .foreign_key(
                    ForeignKey::create()
                        .from_tbl(LobbySession::Table)
                        .from_col(LobbySession::AccountId)
                        .from_col(LobbySession::UserId)
                        .to_tbl(LobbyMember::Table)
                        .to_col(LobbyMember::AccountId)
                        .to_col(LobbyMember::UserId),
                )
                .to_owned(),
        )
        .await?;
    manager
        .create_index(
            Index::create()
                .name("lobby_session_member")
                .table(LobbySession::Table)
                .col(LobbySession::AccountId)
                .col(LobbySession::UserId)
                .to_owned(),
        )
        .await
}

async fn jobs(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table(LobbyJob::Table)
                .col(uuid(LobbyJob::Id).primary_key())
                .col(uuid(LobbyJob::AccountId))
                .col(text(LobbyJob::Kind))
                .col(uuid(LobbyJob::Subject))
                .col(moment(LobbyJob::DueAt))
                .col(moment_null(LobbyJob::LeasedUntil))
                .col(small(LobbyJob::Attempts).default(0))
                .col(moment_null(LobbyJob::FailedAt))
                .col(text_null(LobbyJob::LastError))
                .foreign_key(
                    ForeignKey::create()
                        .from(LobbyJob::Table, LobbyJob::AccountId)
                        .to(LobbyAccount::Table, LobbyAccount::Id),
                )
                .to_owned(),
        )
        .await?;
    manager
        .create_index(
            Index::create()
                .name("lobby_job_due")
                .table(LobbyJob::Table)
                .col(LobbyJob::DueAt)
                .to_owned(),
        )
        .await
}
