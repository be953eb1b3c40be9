//! Notes: the slice's ports. A note is as far within reach as its deal.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, FromQueryResult, QueryFilter, QueryTrait, Select};

use canape_domain::deals::Deal;
use canape_domain::notes::{Event, Note, Read, Shown};
use canape_domain::{Apply, Change, Id, Named, Page, PageWish, Place, SortValue, StoreError};

pub use self::row::note;
use self::row::{note_of, row};
use crate::deals::deal;
use crate::error::store_error;
use crate::joins::join_shown;
use crate::keyset::Order;
use crate::session::Session;

use note::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    note: note::Model,
    account_user_name: Option<String>,
}

/// Notes, the newest first.
const NEWEST: Order<note::Entity> = Order {
    column: Column::CreatedAt,
    is_descending: true,
    is_nullable: false,
};

#[async_trait]
impl Read for Session {
    async fn note(&self, id: Id<Note>) -> Result<Option<Shown>, StoreError> {
        let one = self
            .living_notes()
            .filter(Column::Id.eq(id.uuid()))
            .filter(self.on_deals_in_reach());
        let row = self.shown_notes(one).await?.into_iter().next();
        row.map(shown_of).transpose()
    }

    async fn notes_of(&self, deal: Id<Deal>, wish: &PageWish) -> Result<Page<Shown>, StoreError> {
        let select = self
            .living_notes()
            .filter(Column::DealId.eq(deal.uuid()))
            .filter(self.on_deals_in_reach());
        let rows = self.shown_notes(NEWEST.page_of(select, wish)).await?;
        let mut page = Page::of(rows, wish.limit, None, |row| Place {
            value: SortValue::Moment(row.note.created_at),
            id: row.note.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let shown = rows.map(shown_of).collect::<Result<_, _>>()?;
        Ok(page.with(shown))
    }
}

#[async_trait]
impl Apply<Note, Event> for Session {
    async fn apply(&self, change: &Change<Note, Event>) -> Result<(), StoreError> {
        let note = change.state();
        let row = row(self.account(), note);
        let within = Some(self.on_deals_in_reach());
        let version = Column::Version;
        self.put::<note::Entity, _>(row, note.id.uuid(), change.expected(), version, within)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    fn living_notes(&self) -> Select<note::Entity> {
        self.rows::<note::Entity>()
            .filter(Column::DeletedAt.is_null())
    }

    /// What is true of notes on deals within the grant's reach.
    fn on_deals_in_reach(&self) -> Condition {
        let deals = self.reachable::<deal::Entity>();
        Condition::all().add(Self::is_among(Column::DealId, deals))
    }

    /// Rows with the names of their authors.
    async fn shown_notes(&self, mut found: Select<note::Entity>) -> Result<Vec<Row>, StoreError> {
        let select = QueryTrait::query(&mut found);
        join_shown(select, "note", "author_id", "account_user", "name");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        rows.map_err(store_error)
    }
}

fn shown_of(row: Row) -> Result<Shown, StoreError> {
    let note = note_of(&row.note)?;
    let author = row.account_user_name.map(|name| Named {
        id: note.author,
        name,
    });
    Ok(Shown { note, author })
}
