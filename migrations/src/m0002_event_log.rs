//! The event log and the keys of idempotent requests: what every other slice writes along.

use sea_orm_migration::prelude::*;

use crate::schema::{Common, create_walled, moment, number, text, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum EventLog {
    Table,
    Seq,
    At,
    ActorKind,
    ActorId,
    UserId,
    Kind,
    SubjectKind,
    SubjectId,
    Data,
}

#[derive(DeriveIden)]
enum UsedKey {
    Table,
    ActorId,
    Key,
    Operation,
    BodySha256,
    RecordId,
    At,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_walled(
            manager,
            Table::create()
                .table(EventLog::Table)
                .col(uuid(Common::AccountId))
                .col(number(EventLog::Seq))
                .col(moment(EventLog::At))
                .col(text(EventLog::ActorKind))
                .col(uuid_null(EventLog::ActorId))
                .col(uuid_null(EventLog::UserId))
                .col(text(EventLog::Kind))
                .col(text(EventLog::SubjectKind))
                .col(uuid(EventLog::SubjectId))
                .col(text(EventLog::Data))
                .primary_key(Index::create().col(Common::AccountId).col(EventLog::Seq))
                .to_owned(),
            "event_log",
        )
        .await?;
        manager
            .create_index(
                Index::create()
                    .name("event_log_subject")
                    .table(EventLog::Table)
                    .col(Common::AccountId)
                    .col(EventLog::SubjectId)
                    .col(EventLog::Seq)
                    .to_owned(),
            )
            .await?;
        create_walled(
            manager,
            Table::create()
                .table(UsedKey::Table)
                .col(uuid(Common::AccountId))
                .col(uuid(UsedKey::ActorId))
                .col(text(UsedKey::Key))
                .col(text(UsedKey::Operation))
                .col(text(UsedKey::BodySha256))
                .col(uuid(UsedKey::RecordId))
                .col(moment(UsedKey::At))
                .primary_key(
                    Index::create()
                        .col(Common::AccountId)
                        .col(UsedKey::ActorId)
                        .col(UsedKey::Key),
                )
                .to_owned(),
            "used_key",
        )
        .await
    }
}
