//! Documents: the slice's ports. A document is as far within reach as its deal.

mod counter;
mod payable;
mod row;
mod shown;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::clients::{Client, Company, Contact};
use canape_domain::documents::{
    Document, Event, Filter, Kind, Numbered, Payable, Printed, Read, Row, Sequence, Series, Shown,
    Stage, Write,
};
use canape_domain::legal_entities::LegalEntity;
use canape_domain::{Apply, Change, Expected, Id, Page, PageWish, Place, SortValue, StoreError};

use self::row::{content, row};
pub use self::row::{document, kind_of};
use self::shown::{Listed, Whole, join_whole, listed_of, passing, shown_of};
use crate::clients::{CompanyTable, ContactTable, client_of};
use crate::deals::deal;
use crate::error::store_error;
use crate::joins::join_shown;
use crate::json;
use crate::keyset::Order;
use crate::session::Session;

use document::Column;

/// Documents, the latest date first.
const LATEST: Order<document::Entity> = Order {
    column: Column::Date,
    is_descending: true,
    is_nullable: false,
};

#[async_trait]
impl Read for Session {
    async fn document(&self, id: Id<Document>) -> Result<Option<Shown>, StoreError> {
        let mut one = self.documents_in_reach().filter(Column::Id.eq(id.uuid()));
        join_whole(&mut one);
        let found = one.into_model::<Whole>().one(&self.tx).await;
        let Some(whole) = found.map_err(store_error)? else {
            return Ok(None);
        };
        let basis = match whole.document.basis_id {
            None => None,
            Some(basis) => self.row::<document::Entity>(basis).await?,
        };
        shown_of(whole, basis.as_ref()).map(Some)
    }

    async fn documents(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Row>, StoreError> {
        let select = self.documents_in_reach().filter(passing(filter));
        let count = self.count(&select, wish.counting).await?;
        let mut page = LATEST.page_of(select, wish);
        let select = QueryTrait::query(&mut page);
        join_shown(select, "document", "deal_id", "deal", "title");
        join_shown(
            select,
            "document",
            "legal_entity_id",
            "legal_entity",
            "name",
        );
        let rows = page.into_model::<Listed>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Day(Some(row.document.date)),
            id: row.document.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(listed_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }

    async fn issued_upon(
        &self,
        basis: Id<Document>,
        kinds: &[Kind],
    ) -> Result<Vec<Document>, StoreError> {
        let mut found = self
            .rows::<document::Entity>()
            .filter(Column::BasisId.eq(basis.uuid()))
            .filter(Column::Stage.eq(Stage::Issued.wire()))
            .filter(Column::Kind.is_in(kinds.iter().map(|kind| kind.wire())))
            .order_by_asc(Column::Id);
        join_whole(&mut found);
        let rows = found.into_model::<Whole>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(|row| Ok(shown_of(row, None)?.document)).collect()
    }

    async fn printed(&self, id: Id<Document>) -> Result<Option<Printed>, StoreError> {
        let row = self.row::<content::Entity>(id.uuid()).await?;
        let printed = row.and_then(|row| row.printed);
        let printed = printed.map(|text| json::read(&text, "document_content.printed"));
        printed.transpose()
    }

    async fn last_numbered(
        &self,
        entity: Id<LegalEntity>,
        sequence: Sequence,
        period: &str,
    ) -> Result<Option<NaiveDate>, StoreError> {
        self.last_on(entity.uuid(), sequence, period).await
    }

    async fn is_number_taken(&self, among: &Numbered, number: &str) -> Result<bool, StoreError> {
        let among = match among.within {
            Some(contract) => Condition::all()
                .add(Column::BasisId.eq(contract.uuid()))
                .add(Column::Kind.eq(Kind::Addendum.wire())),
            None => Condition::all()
                .add(Column::LegalEntityId.eq(among.legal_entity.uuid()))
                .add(Column::Sequence.eq(among.sequence.wire()))
                .add(Column::Year.eq(among.year))
                .add(Column::Kind.ne(Kind::Addendum.wire())),
        };
        let found = self
            .rows::<document::Entity>()
            .filter(among)
            .filter(Column::Number.eq(number))
            .select_only()
            .column(Column::Id)
            .into_tuple::<Uuid>()
            .one(&self.tx)
            .await;
        Ok(found.map_err(store_error)?.is_some())
    }

    async fn last_entity_for(
        &self,
        company: Id<Company>,
    ) -> Result<Option<Id<LegalEntity>>, StoreError> {
        let found = self
            .rows::<document::Entity>()
            .filter(Column::CompanyId.eq(company.uuid()))
            .order_by_desc(Column::CreatedAt)
            .select_only()
            .column(Column::LegalEntityId)
            .limit(1)
            .into_tuple::<Uuid>()
            .one(&self.tx)
            .await;
        Ok(found.map_err(store_error)?.map(Id::from))
    }

    async fn recipients(
        &self,
        company: Option<Id<Company>>,
        contact: Option<Id<Contact>>,
    ) -> Result<(Option<Client<Company>>, Option<Client<Contact>>), StoreError> {
        let company = match company {
            None => None,
            Some(id) => self.row::<CompanyTable>(id.uuid()).await?,
        };
        let contact = match contact {
            None => None,
            Some(id) => self.row::<ContactTable>(id.uuid()).await?,
        };
        Ok((
            company.map(client_of).transpose()?,
            contact.map(client_of).transpose()?,
        ))
    }
}

#[async_trait]
impl Write for Session {
    async fn hold_document(&self, id: Id<Document>) -> Result<(), StoreError> {
        self.hold_row::<document::Entity>(id.uuid()).await
    }

    async fn hold_payables(&self, ids: &[Id<Document>]) -> Result<Vec<Payable>, StoreError> {
        self.read_payables(ids).await
    }

    async fn take_number(
        &self,
        entity: Id<LegalEntity>,
        series: &Series,
        period: &str,
        date: NaiveDate,
    ) -> Result<i64, StoreError> {
        self.next_number(entity.uuid(), series, period, date).await
    }

    async fn freeze(&self, id: Id<Document>, printed: &Printed) -> Result<(), StoreError> {
        let printed = json::written(printed, "document_content.printed")?;
        let done = self
            .update::<content::Entity>()
            .col_expr(content::Column::Printed, Expr::value(printed))
            .filter(content::Column::Id.eq(id.uuid()))
            .filter(content::Column::Printed.is_null())
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if done.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }
}

#[async_trait]
impl Apply<Document, Event> for Session {
    async fn apply(&self, change: &Change<Document, Event>) -> Result<(), StoreError> {
        let one = change.state();
        let id = one.id.uuid();
        if let Event::Discarded(_) = change.event() {
            let gone = self.delete::<content::Entity>();
            let gone = gone.filter(content::Column::Id.eq(id)).exec(&self.tx).await;
            gone.map_err(store_error)?;
            self.remove::<document::Entity>(id, change.expected(), Column::Version)
                .await?;
            return self.log(&[(change.event(), change.at())]).await;
        }
        let within = Some(self.of_deals_within_reach());
        let row = row(self.account(), one)?;
        let version = Column::Version;
        self.put::<document::Entity, _>(row, id, change.expected(), version, within)
            .await?;
        if matches!(change.event(), Event::Created(_) | Event::Edited { .. }) {
            self.put_content(one, change.expected()).await?;
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    fn documents_in_reach(&self) -> Select<document::Entity> {
        self.rows::<document::Entity>()
            .filter(self.of_deals_within_reach())
    }

    /// What is true of documents of deals within the grant's reach.
    fn of_deals_within_reach(&self) -> Condition {
        let deals = self
            .reachable::<deal::Entity>()
            .select_only()
            .column(deal::Column::Id);
        Condition::all().add(Column::DealId.in_subquery(deals.into_query()))
    }

    async fn put_content(&self, one: &Document, expected: Expected) -> Result<(), StoreError> {
        let id = one.id.uuid();
        let text = json::written(&one.content, "document_content.content")?;
        if expected == Expected::Absent {
            let row = content::ActiveModel {
                account_id: NotSet,
                id: Set(id),
                content: Set(text),
                printed: Set(None),
            };
            return self.insert::<content::Entity, _>(vec![row]).await;
        }
        self.update::<content::Entity>()
            .col_expr(content::Column::Content, Expr::value(text))
            .filter(content::Column::Id.eq(id))
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(())
    }
}
