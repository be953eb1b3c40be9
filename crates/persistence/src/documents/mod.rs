//! Documents: the slice's ports. A document is as far within reach as its deal.

mod apply;
mod counter;
mod row;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use canape_domain::clients::{Client, Company, Contact};
use canape_domain::documents::{
    Document, Filter, Kind, Mentioned, Printed, Read, Row, Sequence, Shown, Stage, State,
};
use canape_domain::legal_entities::LegalEntity;
use canape_domain::values::Money;
use canape_domain::values::search_text::normalise;
use canape_domain::{Id, Named, Page, PageWish, Place, SortValue, StoreError};

pub use self::row::document;
use self::row::{content, document_of, kind_of, stage_of};
use crate::clients::{CompanyTable, ContactTable, client_of};
use crate::deals::{deal, money};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, select_as};
use crate::json;
use crate::keyset::Order;
use crate::paper_trail::brief_of;
use crate::session::Session;

use document::Column;

#[derive(FromQueryResult)]
struct Whole {
    #[sea_orm(nested)]
    document: document::Model,
    document_content_content: Option<String>,
    deal_title: Option<String>,
    deal_deleted_at: Option<DateTimeUtc>,
    deal_company_id: Option<Uuid>,
    deal_contact_id: Option<Uuid>,
    legal_entity_name: Option<String>,
    paper_trail_state: Option<String>,
    paper_trail_due_on: Option<Date>,
    paper_trail_expects: Option<String>,
}

#[derive(FromQueryResult)]
struct Listed {
    #[sea_orm(nested)]
    document: document::Model,
    deal_title: Option<String>,
    legal_entity_name: Option<String>,
    paper_trail_state: Option<String>,
    paper_trail_due_on: Option<Date>,
    paper_trail_expects: Option<String>,
}

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
        let select = self.with_papers(select, filter);
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
        join_trail(select);
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

    async fn is_number_taken(
        &self,
        entity: Id<LegalEntity>,
        sequence: Sequence,
        year: i32,
        number: &str,
    ) -> Result<bool, StoreError> {
        let found = self
            .rows::<document::Entity>()
            .filter(Column::LegalEntityId.eq(entity.uuid()))
            .filter(Column::Sequence.eq(sequence.wire()))
            .filter(Column::Year.eq(year))
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

/// Joins all of which a whole document is made.
fn join_whole(found: &mut Select<document::Entity>) {
    let select = QueryTrait::query(found);
    join_shown(select, "document", "id", "document_content", "content");
    join_shown(select, "document", "deal_id", "deal", "title");
    for column in ["deleted_at", "company_id", "contact_id"] {
        select_as(select, "deal", column);
    }
    join_shown(
        select,
        "document",
        "legal_entity_id",
        "legal_entity",
        "name",
    );
    join_trail(select);
}

/// Joins the few words about the originals.
fn join_trail(select: &mut SelectStatement) {
    join_shown(select, "document", "id", "paper_trail", "state");
    for column in ["due_on", "expects"] {
        select_as(select, "paper_trail", column);
    }
}

fn passing(filter: &Filter) -> Condition {
    let kinds = filter.kinds.iter().map(|kind| kind.wire());
    let stages = filter.stages.iter().map(|stage| stage.wire());
    let entities = filter.legal_entities.iter().map(|id| id.uuid());
    let any = |is_any: bool, condition: Expr| (!is_any).then_some(condition);
    Condition::all()
        .add_option(filter.deal.map(|deal| Column::DealId.eq(deal.uuid())))
        .add_option(filter.company.map(|one| Column::CompanyId.eq(one.uuid())))
        .add_option(filter.contact.map(|one| Column::ContactId.eq(one.uuid())))
        .add_option(any(filter.kinds.is_empty(), Column::Kind.is_in(kinds)))
        .add_option(any(filter.stages.is_empty(), Column::Stage.is_in(stages)))
        .add_option(any(
            filter.legal_entities.is_empty(),
            Column::LegalEntityId.is_in(entities),
        ))
        .add_option(filter.from.map(|from| Column::Date.gte(from)))
        .add_option(filter.until.map(|until| Column::Date.lte(until)))
        // Folded text has no signs that LIKE would understand.
        .add_option(
            filter
                .text
                .as_ref()
                .map(|text| Column::Sought.contains(normalise(text))),
        )
}

fn shown_of(whole: Whole, basis: Option<&document::Model>) -> Result<Shown, StoreError> {
    let content = whole.document_content_content;
    let content = content.ok_or(unreadable("document_content.content"))?;
    let document = document_of(&whole.document, &content)?;
    let title = whole.deal_title.ok_or(unreadable("deal.title"))?;
    let name = whole.legal_entity_name;
    Ok(Shown {
        deal: Named {
            id: document.deal,
            name: title,
        },
        is_deal_in_trash: whole.deal_deleted_at.is_some(),
        deal_buyer: (
            whole.deal_company_id.map(Id::from),
            whole.deal_contact_id.map(Id::from),
        ),
        legal_entity: Named {
            id: document.legal_entity,
            name: name.ok_or(unreadable("legal_entity.name"))?,
        },
        basis: basis.map(mentioned_of).transpose()?,
        trail: brief_of(
            whole.paper_trail_expects.as_deref(),
            whole.paper_trail_state.as_deref(),
            whole.paper_trail_due_on,
        )?
        .filter(|_| matches!(document.state, State::Issued { .. })),
        document,
    })
}

fn mentioned_of(row: &document::Model) -> Result<Mentioned, StoreError> {
    Ok(Mentioned {
        id: Id::from(row.id),
        kind: kind_of(&row.kind)?,
        number: row.number.clone(),
        date: row.date,
    })
}

fn listed_of(listed: Listed) -> Result<Row, StoreError> {
    let row = listed.document;
    let sum = |kopecks: i64| -> Result<Money, StoreError> { money(kopecks, "document.amount") };
    Ok(Row {
        id: Id::from(row.id),
        kind: kind_of(&row.kind)?,
        stage: stage_of(&row.stage)?,
        number: row.number,
        date: row.date,
        deal: Named {
            id: Id::from(row.deal_id),
            name: listed.deal_title.ok_or(unreadable("deal.title"))?,
        },
        legal_entity: Named {
            id: Id::from(row.legal_entity_id),
            name: listed
                .legal_entity_name
                .ok_or(unreadable("legal_entity.name"))?,
        },
        company: row.company_id.map(Id::from),
        contact: row.contact_id.map(Id::from),
        buyer_name: row.buyer_name,
        basis: row.basis_id.map(Id::from),
        amount: sum(row.amount)?,
        vat: row.vat.map(sum).transpose()?,
        pay_by: row.pay_by,
        issued_at: row.issued_at,
        created_at: row.created_at,
        trail: brief_of(
            listed.paper_trail_expects.as_deref(),
            listed.paper_trail_state.as_deref(),
            listed.paper_trail_due_on,
        )?
        .filter(|_| row.stage == Stage::Issued.wire()),
        version: row.version,
    })
}
