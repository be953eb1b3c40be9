//! Documents with what was frozen of them, for files; exports themselves leave an event and nothing
//! else.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, QueryFilter, QueryTrait};

use canape_domain::documents::{Entry, Export, ExportEvent, Filter};
use canape_domain::{Apply, Change, Page, PageWish, Place, SortValue, StoreError};

use super::row::document;
use super::shown::{Listed, join_listed, listed_of, passing};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, select_as};
use crate::json;
use crate::keyset::Order;
use crate::session::Session;

use document::Column;

/// As books are kept: the earliest date first.
const EARLIEST: Order<document::Entity> = Order {
    column: Column::Date,
    is_descending: false,
    is_nullable: false,
};

#[derive(FromQueryResult)]
struct Found {
    #[sea_orm(nested)]
    listed: Listed,
    document_content_printed: Option<String>,
    deal_number: Option<i64>,
    account_user_name: Option<String>,
}

impl Session {
    pub(super) async fn read_entries(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Entry>, StoreError> {
        let select = self.documents_in_reach().filter(passing(filter));
        let mut page = EARLIEST.page_of(select, wish);
        let select = QueryTrait::query(&mut page);
        join_listed(select);
        select_as(select, "deal", "number");
        join_shown(select, "deal", "responsible_id", "account_user", "name");
        join_shown(select, "document", "id", "document_content", "printed");
        let rows = page.into_model::<Found>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, None, |row| Place {
            value: SortValue::Day(Some(row.listed.document.date)),
            id: row.listed.document.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(entry_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }
}

fn entry_of(found: Found) -> Result<Entry, StoreError> {
    const PRINTED: &str = "document_content.printed";
    let printed = found.document_content_printed;
    let printed = printed.ok_or(unreadable(PRINTED))?;
    Ok(Entry {
        printed: json::read(&printed, PRINTED)?,
        row: listed_of(found.listed)?,
        deal_number: found.deal_number,
        responsible: found.account_user_name,
    })
}

#[async_trait]
impl Apply<Export, ExportEvent> for Session {
    async fn apply(&self, change: &Change<Export, ExportEvent>) -> Result<(), StoreError> {
        self.log(&[(change.event(), change.at())]).await
    }
}
