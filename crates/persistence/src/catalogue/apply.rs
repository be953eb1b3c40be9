//! Writing changes of products: the row, its search entry, the event.

use async_trait::async_trait;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Iterable};

use canape_domain::catalogue::{Event, Product};
use canape_domain::search::Kind;
use canape_domain::{Apply, Change, StoreError};

use super::row::{product, product_row, search_text};
use crate::session::Session;

use product::Column;

#[async_trait]
impl Apply<Product, Event> for Session {
    async fn apply(&self, change: &Change<Product, Event>) -> Result<(), StoreError> {
        let product = change.state();
        let id = product.id.uuid();
        let row = product_row(self.account(), product)?;
        let expected = change.expected();
        self.put::<product::Entity, _>(row, id, expected, Column::Version, None)
            .await?;
        if product.archived_at.is_some() {
            self.unindex(id).await?;
        } else {
            self.index(Kind::Product, id, &search_text(product)).await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }

    /// New products and such as this work holds, each once: what they were cannot have changed
    /// since it was read.
    async fn apply_all(&self, changes: &[Change<Product, Event>]) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let account = self.account();
        let rows = changes.iter().map(|change| {
            let row = product_row(account, change.state())?;
            Ok(row.into_active_model().reset_all())
        });
        let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
        let others = Column::iter().filter(|column| !is_fixed(*column));
        let over = OnConflict::columns([Column::AccountId, Column::Id])
            .update_columns(others)
            .to_owned();
        self.insert_over::<product::Entity, _>(rows, over).await?;
        let (gone, offered): (Vec<_>, Vec<_>) = changes
            .iter()
            .map(Change::state)
            .partition(|product| product.archived_at.is_some());
        let gone = gone.iter().map(|product| product.id.uuid()).collect();
        self.unindex_all(gone).await?;
        let entries: Vec<_> = offered
            .iter()
            .map(|product| (product.id.uuid(), search_text(product)))
            .collect();
        let entries = entries.iter().map(|(id, entry)| (*id, entry));
        self.index_all(Kind::Product, entries).await?;
        let events: Vec<_> = changes
            .iter()
            .map(|change| (change.event(), change.at()))
            .collect();
        self.log(&events).await
    }
}

const fn is_fixed(column: Column) -> bool {
    matches!(column, Column::AccountId | Column::Id | Column::CreatedAt)
}
