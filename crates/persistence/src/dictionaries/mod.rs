//! Dictionaries: five tables of one shape behind one mechanism.

mod channel;
mod cost_category;
mod deal_type;
mod loss_reason;
mod sales_event;

use async_trait::async_trait;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use canape_domain::dictionaries::{Dictionary, Entry, Event, Read};
use canape_domain::{Apply, Change, Id, StoreError};

use crate::error::store_error;
use crate::scope::Tenant;
use crate::session::Session;

type Row<D> = <<D as Kept>::Table as EntityTrait>::Model;
type Column<D> = <<D as Kept>::Table as EntityTrait>::Column;

/// How a dictionary is kept in a table.
trait Kept: Dictionary {
    /// The table.
    type Table: Tenant<Model: IntoActiveModel<<Self::Table as EntityTrait>::ActiveModel>, ActiveModel: Send>;

    const POSITION: Column<Self>;
    const VERSION: Column<Self>;

    /// The row of an entry.
    fn row(account: Uuid, entry: &Entry<Self>) -> Row<Self>;
    /// The entry of a row.
    fn entry(row: Row<Self>) -> Result<Entry<Self>, StoreError>;
}

#[async_trait]
impl<D: Kept> Read<D> for Session {
    async fn entries(&self) -> Result<Vec<Entry<D>>, StoreError> {
        let rows = self.rows::<D::Table>().order_by_asc(D::POSITION);
        let rows = rows.order_by_asc(<D::Table as Tenant>::ID).all(&self.tx);
        rows.await
            .map_err(store_error)?
            .into_iter()
            .map(D::entry)
            .collect()
    }

    async fn entry(&self, id: Id<D>) -> Result<Option<Entry<D>>, StoreError> {
        let row = self.row::<D::Table>(id.uuid()).await?;
        row.map(D::entry).transpose()
    }
}

#[async_trait]
impl<D: Kept> Apply<Entry<D>, Event<D>> for Session {
    async fn apply(&self, change: &Change<Entry<D>, Event<D>>) -> Result<(), StoreError> {
        if let Event::Moved { from, to, .. } = change.event() {
            self.make_room::<D>(*from, *to).await?;
        }
        let entry = change.state();
        let row = D::row(self.account(), entry);
        let (id, expected) = (entry.id.uuid(), change.expected());
        self.put::<D::Table, _>(row, id, expected, D::VERSION, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    /// Moves the entries between two places over by one, towards the place that becomes free.
    async fn make_room<D: Kept>(&self, from: i32, to: i32) -> Result<(), StoreError> {
        let (step, between) = if from < to {
            (-1, D::POSITION.between(from, to))
        } else {
            (1, D::POSITION.between(to, from))
        };
        self.update::<D::Table>()
            .col_expr(D::POSITION, Expr::col(D::POSITION).add(step))
            .filter(between)
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
