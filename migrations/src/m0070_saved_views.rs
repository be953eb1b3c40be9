//! Saved views of the list of deals, and the one with which a person begins.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::schema::{
    Common, create_walled, flag, moment, moment_null, number, reference, tenant_table, text, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden, Clone, Copy)]
enum SavedView {
    Table,
    AuthorId,
    IsShared,
    Filter,
    Sort,
    IsDescending,
    Columns,
    Rank,
    UpdatedAt,
    DeletedAt,
}

/// Its id is the person's.
#[derive(DeriveIden, Clone, Copy)]
enum SavedViewChoice {
    Table,
    ViewId,
}

#[derive(DeriveIden)]
enum Other {
    AccountUser,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let views = tenant_table(SavedView::Table)
            .col(uuid(SavedView::AuthorId))
            .col(text(Common::Name))
            .col(flag(SavedView::IsShared))
            .col(text(SavedView::Filter))
            .col(text(SavedView::Sort))
            .col(flag(SavedView::IsDescending))
            .col(text(SavedView::Columns))
            .col(text(SavedView::Rank))
            .col(moment(Common::CreatedAt))
            .col(moment(SavedView::UpdatedAt))
            .col(moment_null(SavedView::DeletedAt))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                SavedView::Table,
                SavedView::AuthorId,
                Other::AccountUser,
            ))
            .to_owned();
        create_walled(manager, views, "saved_view").await?;
        let choices = tenant_table(SavedViewChoice::Table)
            .col(uuid_null(SavedViewChoice::ViewId))
            .col(number(Common::Version))
            .foreign_key(&mut reference(
                SavedViewChoice::Table,
                Common::Id,
                Other::AccountUser,
            ))
            .foreign_key(&mut reference(
                SavedViewChoice::Table,
                SavedViewChoice::ViewId,
                SavedView::Table,
            ))
            .to_owned();
        create_walled(manager, choices, "saved_view_choice").await?;
        let connection = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            // Ranks are ordered by code point, as SQLite does.
            let collate = "ALTER TABLE saved_view ALTER COLUMN rank TYPE text COLLATE \"C\"";
            connection.execute_unprepared(collate).await?;
        }
        for index in [
            "CREATE INDEX saved_view_author ON saved_view (account_id, author_id)
             WHERE deleted_at IS NULL",
            "CREATE INDEX saved_view_shared ON saved_view (account_id)
             WHERE is_shared AND deleted_at IS NULL",
        ] {
            connection.execute_unprepared(index).await?;
        }
        Ok(())
    }
}
