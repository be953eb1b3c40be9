//! Sign-ups: what was agreed to, and the keys by which the same one sent twice is known.

use sea_orm_migration::prelude::*;

use crate::schema::{create_walled, moment, reference, tenant_table, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum Consent {
    Table,
    UserId,
    Kind,
    TextVersion,
    At,
    Address,
}

#[derive(DeriveIden)]
enum AccountUser {
    Table,
}

#[derive(DeriveIden)]
enum LobbySignUp {
    Table,
    Key,
    Fingerprint,
    AccountId,
    OwnerId,
    At,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let consent = tenant_table(Consent::Table)
            .col(uuid(Consent::UserId))
            .col(text(Consent::Kind))
            .col(text(Consent::TextVersion))
            .col(moment(Consent::At))
            .col(text(Consent::Address))
            .foreign_key(&mut reference(
                Consent::Table,
                Consent::UserId,
                AccountUser::Table,
            ))
            .to_owned();
        create_walled(manager, consent, "consent").await?;
        let sign_up = Table::create()
            .table(LobbySignUp::Table)
            .col(text(LobbySignUp::Key).primary_key())
            .col(text(LobbySignUp::Fingerprint))
            .col(uuid(LobbySignUp::AccountId))
            .col(uuid(LobbySignUp::OwnerId))
            .col(moment(LobbySignUp::At))
            .to_owned();
        manager.create_table(sign_up).await
    }
}
