//! API keys: the account's list of them, and in the lobby what recognises them.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, reference, tenant_table, text, uuid,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum ApiKey {
    Table,
    UserId,
    Scopes,
    ExpiresOn,
    RevokedAt,
}

#[derive(DeriveIden)]
enum AccountUser {
    Table,
}

#[derive(DeriveIden)]
enum LobbyMember {
    Table,
    AccountId,
    UserId,
}

#[derive(DeriveIden)]
enum LobbyKey {
    Table,
    Id,
    AccountId,
    UserId,
    SecretSha256,
    Scopes,
    ExpiresAt,
    LastUsedAt,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = tenant_table(ApiKey::Table)
            .col(uuid(ApiKey::UserId))
            .col(text(Common::Name))
            .col(text(ApiKey::Scopes))
            .col(ColumnDef::new(ApiKey::ExpiresOn).date().null())
            .col(moment(Common::CreatedAt))
            .col(moment_null(ApiKey::RevokedAt))
            .foreign_key(&mut reference(
                ApiKey::Table,
                ApiKey::UserId,
                AccountUser::Table,
            ))
            .to_owned();
        create_walled(manager, key, "api_key").await?;
        manager.create_table(lobby_key()).await?;
        let index = Index::create()
            .name("lobby_key_account")
            .table(LobbyKey::Table)
            .col(LobbyKey::AccountId)
            .to_owned();
        manager.create_index(index).await
    }
}

fn lobby_key() -> TableCreateStatement {
    Table::create()
        .table(LobbyKey::Table)
        .col(uuid(LobbyKey::Id).primary_key())
        .col(uuid(LobbyKey::AccountId))
        .col(uuid(LobbyKey::UserId))
        .col(text(LobbyKey::SecretSha256))
        .col(text(LobbyKey::Scopes))
        .col(moment_null(LobbyKey::ExpiresAt))
        .col(moment_null(LobbyKey::LastUsedAt))
        .foreign_key(
            ForeignKey::create()
                .from_tbl(LobbyKey::Table)
                .from_col(LobbyKey::AccountId)
                .from_col(LobbyKey::UserId)
                .to_tbl(LobbyMember::Table)
                .to_col(LobbyMember::AccountId)
                .to_col(LobbyMember::UserId),
        )
        .to_owned()
}
