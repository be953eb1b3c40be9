//! Documents: the slice's ports. A document is as far within reach as its deal, or as its client
//! where it has none.

mod apply;
mod counter;
mod export;
mod open;
mod payable;
mod row;
mod shown;
mod standing;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::access::Scope;
use canape_domain::clients::{Client, Company, Contact};
use canape_domain::documents::{
    Document, Entry, Filter, Kind, Numbered, Printed, Read, Row, Sequence, Shown, Stage,
};
use canape_domain::legal_entities::LegalEntity;
use canape_domain::payments::Payment;
use canape_domain::settlements::Counterparty;
use canape_domain::{Id, Named, Page, PageWish, Place, SortValue, StoreError};

use self::row::content;
pub use self::row::{document, kind_of};
use self::shown::{Around, Listed, Whole, join_listed, join_whole, listed_of, passing, shown_of};
use crate::clients::{CompanyTable, ContactTable, client_of};
use crate::deals::deal;
use crate::error::store_error;
use crate::json;
use crate::keyset::Order;
use crate::session::Session;
use crate::templates::template;

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
        let around = self.around(&whole.document).await?;
        let mut shown = shown_of(whole, &around)?;
        if let Some(id) = shown.document.content.template {
            let template = self.row::<template::Entity>(id.uuid()).await?;
            shown.template = template.map(|row| Named { id, name: row.name });
        }
        Ok(Some(shown))
    }

    async fn documents_of(&self, ids: &[Id<Document>]) -> Result<Vec<Document>, StoreError> {
        let ids = ids.iter().map(|id| id.uuid());
        let found = self.documents_in_reach().filter(Column::Id.is_in(ids));
        self.whole(found).await
    }

    async fn documents(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Row>, StoreError> {
        let select = self.documents_in_reach().filter(passing(filter));
        let select = self.with_papers(select, filter);
        let count = self.count(&select, wish.counting).await?;
        let mut page = LATEST.page_of(select, wish);
        let select = QueryTrait::query(&mut page);
        join_listed(select);
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

    async fn exported(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Entry>, StoreError> {
        self.read_entries(filter, wish).await
    }

    async fn issued_upon(
        &self,
        bases: &[Id<Document>],
        kinds: &[Kind],
    ) -> Result<Vec<Document>, StoreError> {
        let found = self
            .issued_documents()
            .filter(Column::BasisId.is_in(bases.iter().map(|id| id.uuid())))
            .filter(Column::Kind.is_in(kinds.iter().map(|kind| kind.wire())));
        self.whole(found).await
    }

    async fn advances_of(&self, payment: Id<Payment>) -> Result<Vec<Document>, StoreError> {
        let found = self
            .issued_documents()
            .filter(Column::PaymentId.eq(payment.uuid()));
        self.whole(found).await
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

    async fn last_closing_for(
        &self,
        entity: Id<LegalEntity>,
        client: Counterparty,
    ) -> Result<Option<Kind>, StoreError> {
        let whose = match client {
            Counterparty::Company(id) => Condition::all().add(Column::CompanyId.eq(id.uuid())),
            Counterparty::Contact(id) => Condition::all()
                .add(Column::ContactId.eq(id.uuid()))
                .add(Column::CompanyId.is_null()),
        };
        let found = self
            .rows::<document::Entity>()
            .filter(whose)
            .filter(Column::LegalEntityId.eq(entity.uuid()))
            .filter(Column::Kind.is_in(Kind::CLOSING.map(Kind::wire)))
            .filter(Column::Stage.is_in([Stage::Issued, Stage::Amended].map(Stage::wire)))
            .order_by_desc(Column::IssuedAt)
            .select_only()
            .column(Column::Kind)
            .limit(1)
            .into_tuple::<String>()
            .one(&self.tx)
            .await;
        let kind = found.map_err(store_error)?;
        kind.as_deref().map(kind_of).transpose()
    }

    async fn clients_with_open(
        &self,
        entity: Id<LegalEntity>,
        today: NaiveDate,
        most: u64,
    ) -> Result<Vec<Counterparty>, StoreError> {
        self.read_clients_with_open(entity.uuid(), today, most)
            .await
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

    async fn recipients_of(
        &self,
        companies: &[Id<Company>],
        contacts: &[Id<Contact>],
    ) -> Result<(Vec<Client<Company>>, Vec<Client<Contact>>), StoreError> {
        Ok((
            self.clients_named(companies).await?,
            self.clients_named(contacts).await?,
        ))
    }
}

impl Session {
    /// Issued documents, whoever reaches them, in the order in which they were issued.
    fn issued_documents(&self) -> Select<document::Entity> {
        self.rows::<document::Entity>()
            .filter(Column::Stage.eq(Stage::Issued.wire()))
            .order_by_asc(Column::IssuedAt)
            .order_by_asc(Column::Id)
    }

    async fn whole(
        &self,
        mut found: Select<document::Entity>,
    ) -> Result<Vec<Document>, StoreError> {
        join_whole(&mut found);
        let rows = found.into_model::<Whole>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        let none = Around::default();
        rows.map(|row| Ok(shown_of(row, &none)?.document)).collect()
    }

    /// What a document refers to: a statement for each that it has.
    async fn around(&self, row: &document::Model) -> Result<Around, StoreError> {
        let mut around = Around::default();
        if let Some(basis) = row.basis_id {
            around.basis = self.row::<document::Entity>(basis).await?;
        }
        if let Some(amends) = row.amends_id {
            around.amends = self.row::<document::Entity>(amends).await?;
        }
        if row.stage == Stage::Amended.wire() {
            let found = self.issued_documents().filter(Column::AmendsId.eq(row.id));
            let found = found.one(&self.tx).await;
            around.amended_by = found.map_err(store_error)?;
        }
        Ok(around)
    }

    fn documents_in_reach(&self) -> Select<document::Entity> {
        self.rows::<document::Entity>()
            .filter(self.of_documents_within(self.grant().scope()))
    }

    /// What is true of documents within a scope: those of deals there, and those without a deal of
    /// clients there.
    pub(crate) fn of_documents_within(&self, scope: &Scope) -> Condition {
        if *scope == Scope::All {
            return Condition::all();
        }
        Condition::any()
            .add(self.names_one::<deal::Entity>(Column::DealId, scope))
            .add(self.of_clients_within(scope))
    }

    /// That a column names a document within a scope, asked by the document's key.
    pub(crate) fn names_document(&self, column: impl ColumnTrait, scope: &Scope) -> Expr {
        let known = self
            .rows::<document::Entity>()
            .filter(self.of_documents_within(scope));
        Self::is_among(column, known)
    }

    /// What is true of documents without a deal whose client is within a scope.
    fn of_clients_within(&self, scope: &Scope) -> Condition {
        let of_person = Condition::all()
            .add(Column::CompanyId.is_null())
            .add(self.names_one::<ContactTable>(Column::ContactId, scope));
        Condition::all().add(Column::DealId.is_null()).add(
            Condition::any()
                .add(self.names_one::<CompanyTable>(Column::CompanyId, scope))
                .add(of_person),
        )
    }

    /// Issued ones whose originals stand as asked.
    fn with_papers(
        &self,
        select: Select<document::Entity>,
        filter: &Filter,
    ) -> Select<document::Entity> {
        if filter.papers.is_empty() {
            return select;
        }
        let trails = self.trails_standing(&filter.papers, filter.today);
        select
            .filter(Column::Stage.eq(Stage::Issued.wire()))
            .filter(Column::Id.in_subquery(trails))
    }
}
