//! Invitations, and in the lobby the doors to which their links lead.

use sea_orm_migration::prelude::*;

use crate::schema::{
    Common, create_walled, moment, moment_null, reference, tenant_table, text, text_null, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum Invitation {
    Table,
    Email,
    RoleId,
    DepartmentId,
    ById,
    EndsAt,
    Outcome,
    ClosedAt,
}

#[derive(DeriveIden)]
enum LobbyInvitation {
    Table,
    Id,
    AccountId,
    SecretSha256,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
    LobbyAccount,
    Id,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Role and department are looked for when somebody comes: an invitation that has ended must
        // not keep a role from being deleted.
        let table = tenant_table(Invitation::Table)
            .col(text(Invitation::Email))
            .col(uuid(Invitation::RoleId))
            .col(uuid_null(Invitation::DepartmentId))
            .col(uuid(Invitation::ById))
            .col(moment(Common::CreatedAt))
            .col(moment(Invitation::EndsAt))
            .col(text_null(Invitation::Outcome))
            .col(moment_null(Invitation::ClosedAt))
            .foreign_key(&mut reference(
                Invitation::Table,
                Invitation::ById,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, table, "invitation").await?;
        let open = "CREATE INDEX invitation_open ON invitation (account_id, created_at, id)
                    WHERE outcome IS NULL";
        manager.get_connection().execute_unprepared(open).await?;
        let doors = Table::create()
            .table(LobbyInvitation::Table)
            .col(uuid(LobbyInvitation::Id).primary_key())
            .col(uuid(LobbyInvitation::AccountId))
            .col(text(LobbyInvitation::SecretSha256))
            .foreign_key(
                ForeignKey::create()
                    .from(LobbyInvitation::Table, LobbyInvitation::AccountId)
                    .to(Other::LobbyAccount, Other::Id),
            )
            .to_owned();
        manager.create_table(doors).await?;
        let index = Index::create()
            .name("lobby_invitation_account")
            .table(LobbyInvitation::Table)
            .col(LobbyInvitation::AccountId)
            .to_owned();
        manager.create_index(index).await
    }
}
