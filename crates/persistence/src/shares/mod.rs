//! Pages of documents and letters with them: the slice's ports. Whoever calls has read the document
//! within reach before, or holds the link.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use canape_domain::documents::Document;
use canape_domain::shares::{Event, Letter, MOST_LETTERS, Read, Share};
use canape_domain::{Apply, Change, Expected, Id, StoreError};

pub use self::row::document_letter;
use self::row::{letter_of, letter_row, share, share_of, share_row};
use crate::error::store_error;
use crate::session::Session;

#[async_trait]
impl Read for Session {
    async fn share_of(&self, document: Id<Document>) -> Result<Option<Share>, StoreError> {
        let row = self
            .rows::<share::Entity>()
            .filter(share::Column::DocumentId.eq(document.uuid()))
            .filter(share::Column::RevokedAt.is_null())
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        row.as_ref().map(share_of).transpose()
    }

    async fn share(&self, id: Id<Share>) -> Result<Option<Share>, StoreError> {
        let row = self.row::<share::Entity>(id.uuid()).await?;
        row.as_ref().map(share_of).transpose()
    }

    async fn letters_of(&self, document: Id<Document>) -> Result<Vec<Letter>, StoreError> {
        let rows = self
            .rows::<document_letter::Entity>()
            .filter(document_letter::Column::DocumentId.eq(document.uuid()))
            .order_by_desc(document_letter::Column::CreatedAt)
            .limit(MOST_LETTERS)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        rows.iter().map(letter_of).collect()
    }

    async fn document_letter(&self, id: Id<Letter>) -> Result<Option<Letter>, StoreError> {
        let row = self.row::<document_letter::Entity>(id.uuid()).await?;
        row.as_ref().map(letter_of).transpose()
    }
}

#[async_trait]
impl Apply<Share, Event> for Session {
    async fn apply(&self, change: &Change<Share, Event>) -> Result<(), StoreError> {
        let share = change.state();
        let row = share_row(self.account(), share);
        let version = share::Column::Version;
        self.put::<share::Entity, _>(row, share.id.uuid(), change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

#[async_trait]
impl Apply<Letter, Event> for Session {
    async fn apply(&self, change: &Change<Letter, Event>) -> Result<(), StoreError> {
        use document_letter::Column;
        let row = letter_row(self.account(), change.state());
        match change.expected() {
            Expected::Absent => {
                let row = row.into_active_model();
                self.insert::<document_letter::Entity, _>(vec![row]).await?;
            }
            // Whoever is second finds it settled.
            Expected::Version(_) => {
                let done = self
                    .update::<document_letter::Entity>()
                    .col_expr(Column::State, Expr::value(row.state))
                    .col_expr(Column::SettledAt, Expr::value(row.settled_at))
                    .col_expr(Column::FileSha256, Expr::value(row.file_sha256))
                    .col_expr(Column::Failure, Expr::value(row.failure))
                    .filter(Column::Id.eq(row.id))
                    .filter(Column::SettledAt.is_null())
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                if done.rows_affected == 0 {
                    return Err(StoreError::Stale);
                }
            }
        }
        self.log(&[(change.event(), change.at())]).await
    }
}
