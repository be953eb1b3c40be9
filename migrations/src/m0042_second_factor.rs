//! The second factor of people: a sealed secret, and hashes of recovery codes.

use sea_orm_migration::prelude::*;

use crate::schema::{moment_null, number, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyFactor {
    Table,
    PersonId,
    Sealed,
    ConfirmedAt,
    LastStep,
}

#[derive(DeriveIden)]
enum LobbyRecoveryCode {
    Table,
    PersonId,
    CodeSha256,
}

#[derive(DeriveIden)]
enum LobbyPerson {
    Table,
    Id,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let factor = Table::create()
            .table(LobbyFactor::Table)
            .col(uuid(LobbyFactor::PersonId).primary_key())
            .col(text(LobbyFactor::Sealed))
            .col(moment_null(LobbyFactor::ConfirmedAt))
            .col(number(LobbyFactor::LastStep))
            .foreign_key(
                ForeignKey::create()
                    .from(LobbyFactor::Table, LobbyFactor::PersonId)
                    .to(LobbyPerson::Table, LobbyPerson::Id),
            )
            .to_owned();
        manager.create_table(factor).await?;
        let code = Table::create()
            .table(LobbyRecoveryCode::Table)
            .col(uuid(LobbyRecoveryCode::PersonId))
            .col(text(LobbyRecoveryCode::CodeSha256))
            .primary_key(
                Index::create()
                    .col(LobbyRecoveryCode::PersonId)
                    .col(LobbyRecoveryCode::CodeSha256),
            )
            .foreign_key(
                ForeignKey::create()
                    .from(LobbyRecoveryCode::Table, LobbyRecoveryCode::PersonId)
                    .to(LobbyPerson::Table, LobbyPerson::Id),
            )
            .to_owned();
        manager.create_table(code).await
    }
}
