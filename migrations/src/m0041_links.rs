//! Links in letters to people: a confirmed address, a forgotten password.

use sea_orm_migration::prelude::*;

use crate::schema::{moment, moment_null, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum LobbyLink {
    Table,
    Id,
    Kind,
    AccountId,
    UserId,
    PersonId,
    Email,
    SecretSha256,
    ExpiresAt,
    UsedAt,
}

#[derive(DeriveIden)]
enum LobbyPerson {
    Table,
    Id,
}

#[derive(DeriveIden)]
enum LobbyAccount {
    Table,
    Id,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table(LobbyLink::Table)
            .col(uuid(LobbyLink::Id).primary_key())
            .col(text(LobbyLink::Kind))
            .col(uuid(LobbyLink::AccountId))
            .col(uuid(LobbyLink::UserId))
            .col(uuid(LobbyLink::PersonId))
            .col(text(LobbyLink::Email))
            .col(text(LobbyLink::SecretSha256))
            .col(moment(LobbyLink::ExpiresAt))
            .col(moment_null(LobbyLink::UsedAt))
            .foreign_key(
                ForeignKey::create()
                    .from(LobbyLink::Table, LobbyLink::AccountId)
                    .to(LobbyAccount::Table, LobbyAccount::Id),
            )
            .foreign_key(
                ForeignKey::create()
                    .from(LobbyLink::Table, LobbyLink::PersonId)
                    .to(LobbyPerson::Table, LobbyPerson::Id),
            )
            .to_owned();
        manager.create_table(table).await?;
        for (name, column) in [
            ("lobby_link_person", LobbyLink::PersonId),
            ("lobby_link_expires", LobbyLink::ExpiresAt),
        ] {
            let index = Index::create()
                .name(name)
                .table(LobbyLink::Table)
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
