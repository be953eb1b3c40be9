//! Files: the slice's ports. A file is as far within reach as its deal, or as its document.

mod row;

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{
    Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::access::Permission;
use canape_domain::deals::Deal;
use canape_domain::documents::Document;
use canape_domain::files::{Event, File, Read, Shown, Which};
use canape_domain::{Apply, Change, Id, Moment, Page, PageWish, Place, SortValue, StoreError};

pub use self::row::file;
use self::row::{file_of, row};
use crate::deals::deal;
use crate::error::store_error;
use crate::joins::{join_shown, named};
use crate::keyset::Order;
use crate::session::Session;

use file::Column;

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    file: file::Model,
    account_user_name: Option<String>,
    deal_deleted_at: Option<DateTimeUtc>,
}

/// No page of a document takes nearly as many.
const MOST_HANDED_IN: u64 = 100;

/// Files, the newest first.
const NEWEST: Order<file::Entity> = Order {
    column: Column::CreatedAt,
    is_descending: true,
    is_nullable: false,
};

#[async_trait]
impl Read for Session {
    async fn file(&self, id: Id<File>) -> Result<Option<Shown>, StoreError> {
        let one = self
            .kept_files()
            .filter(Column::Id.eq(id.uuid()))
            .filter(self.of_files_in_reach());
        let row = self.shown_files(one).await?.into_iter().next();
        row.map(shown_of).transpose()
    }

    async fn files_of(
        &self,
        deal: Id<Deal>,
        which: Which,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        self.page_of_files(Column::DealId.eq(deal.uuid()), which, wish)
            .await
    }

    async fn files_of_document(
        &self,
        document: Id<Document>,
        which: Which,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        self.page_of_files(Column::DocumentId.eq(document.uuid()), which, wish)
            .await
    }

    async fn handed_in(
        &self,
        document: Id<Document>,
        since: Moment,
    ) -> Result<(Vec<File>, u64), StoreError> {
        let rows = self
            .rows::<file::Entity>()
            .filter(Column::DocumentId.eq(document.uuid()))
            .filter(Column::UploadedBy.is_null())
            .filter(Column::CreatedAt.gte(since))
            .order_by_asc(Column::Id)
            .limit(MOST_HANDED_IN)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let there = rows.iter().filter(|row| row.deleted_at.is_none());
        let there = there.map(file_of).collect::<Result<_, _>>()?;
        Ok((there, rows.len() as u64))
    }

    async fn file_ever(&self, id: Id<File>) -> Result<Option<File>, StoreError> {
        let row = self.row::<file::Entity>(id.uuid()).await?;
        row.as_ref().map(file_of).transpose()
    }
}

#[async_trait]
impl Apply<File, Event> for Session {
    async fn apply(&self, change: &Change<File, Event>) -> Result<(), StoreError> {
        let file = change.state();
        let row = row(self.account(), file)?;
        let within = Some(self.of_files_in_reach());
        let version = Column::Version;
        self.put::<file::Entity, _>(row, file.id.uuid(), change.expected(), version, within)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    /// Those whose bytes are not gone for good.
    fn kept_files(&self) -> Select<file::Entity> {
        self.rows::<file::Entity>()
            .filter(Column::PurgedAt.is_null())
    }

    async fn page_of_files(
        &self,
        held: Expr,
        which: Which,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        let is_there = match which {
            Which::Present => Column::DeletedAt.is_null(),
            Which::Trash => Column::DeletedAt.is_not_null(),
        };
        let select = self
            .kept_files()
            .filter(held)
            .filter(is_there)
            .filter(self.of_files_in_reach());
        let rows = self.shown_files(NEWEST.page_of(select, wish)).await?;
        let mut page = Page::of(rows, wish.limit, None, |row| Place {
            value: SortValue::Moment(row.file.created_at),
            id: row.file.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let shown = rows.map(shown_of).collect::<Result<_, _>>()?;
        Ok(page.with(shown))
    }

    /// What is true of files within reach: those of deals, for whoever is let see or change deals,
    /// and those of documents, for whoever is let see documents or keep track of them.
    fn of_files_in_reach(&self) -> Condition {
        let grant = self.grant();
        let of_any = |all: [Permission; 2]| all.into_iter().find_map(|one| grant.scope_of(one));
        let mut within = Condition::any();
        if let Some(scope) = of_any([Permission::DealsEdit, Permission::DealsRead]) {
            within = within.add(self.names_one::<deal::Entity>(Column::DealId, scope));
        }
        if let Some(scope) = of_any([Permission::DocumentsTrack, Permission::DocumentsRead]) {
            within = within.add(self.names_document(Column::DocumentId, scope));
        }
        within
    }

    /// What files of this account are called, also those that are gone.
    pub(crate) async fn names_of_files(
        &self,
        ids: impl Iterator<Item = Uuid>,
    ) -> Result<Vec<(Uuid, String)>, StoreError> {
        self.rows::<file::Entity>()
            .filter(Column::Id.is_in(ids))
            .select_only()
            .columns([Column::Id, Column::Name])
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)
    }

    /// Rows with the names of whoever uploaded them.
    async fn shown_files(&self, mut found: Select<file::Entity>) -> Result<Vec<Row>, StoreError> {
        let select = QueryTrait::query(&mut found);
        join_shown(select, "file", "uploaded_by", "account_user", "name");
        join_shown(select, "file", "deal_id", "deal", "deleted_at");
        let rows = found.into_model::<Row>().all(&self.tx).await;
        rows.map_err(store_error)
    }
}

fn shown_of(row: Row) -> Result<Shown, StoreError> {
    let file = file_of(&row.file)?;
    Ok(Shown {
        uploaded_by: named(file.uploaded_by.map(Id::uuid), row.account_user_name),
        is_deal_in_trash: row.deal_deleted_at.is_some(),
        file,
    })
}
