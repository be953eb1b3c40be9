//! Agreements on simple signatures, codes and signatures: the slice's ports. An agreement is within
//! reach if its client is; whoever asks for codes and signatures has read the document before.

mod row;

use async_trait::async_trait;
use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    Condition, FromQueryResult, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};

use canape_domain::access::Scope;
use canape_domain::documents::{Document, Mentioned};
use canape_domain::legal_entities::LegalEntity;
use canape_domain::paper_trail::{MarkKind, Side};
use canape_domain::settlements::{Counterparty, Filter};
use canape_domain::shares::Share;
use canape_domain::signatures::{
    Agreement, AgreementEvent, AgreementShown, Code, CodeEvent, Read, Signature, SignatureEvent,
};
use canape_domain::{Apply, Change, Id, Page, PageWish, Place, SortValue, StoreError};

pub use self::row::agreement;
use self::row::{
    agreement_of, agreement_row, code, code_of, code_row, signature, signature_of, signature_row,
};
use crate::clients::{CompanyTable, ContactTable};
use crate::documents::{document, kind_of};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named, select_as};
use crate::keyset::Order;
use crate::paper_trail::mark;
use crate::session::Session;

use agreement::Column;

/// Agreements, the newest first.
const NEWEST: Order<agreement::Entity> = Order {
    column: Column::CreatedAt,
    is_descending: true,
    is_nullable: false,
};

#[derive(FromQueryResult)]
struct Found {
    #[sea_orm(nested)]
    signature_agreement: agreement::Model,
    legal_entity_name: Option<String>,
    company_name: Option<String>,
    contact_name: Option<String>,
    document_kind: Option<String>,
    document_title: Option<String>,
    document_number: Option<String>,
    document_date: Option<NaiveDate>,
}

#[async_trait]
impl Read for Session {
    async fn signature_agreement(
        &self,
        id: Id<Agreement>,
    ) -> Result<Option<AgreementShown>, StoreError> {
        let mut one = self.agreements_in_reach().filter(Column::Id.eq(id.uuid()));
        join_names(QueryTrait::query(&mut one));
        let found = one.into_model::<Found>().one(&self.tx).await;
        found.map_err(store_error)?.map(shown_of).transpose()
    }

    async fn signature_agreements(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<AgreementShown>, StoreError> {
        let entity = filter.legal_entity;
        let select = self.agreements_in_reach().filter(
            Condition::all()
                .add_option(entity.map(|id| Column::LegalEntityId.eq(id.uuid())))
                .add_option(filter.company.map(|id| Column::CompanyId.eq(id.uuid())))
                .add_option(filter.contact.map(|id| Column::ContactId.eq(id.uuid()))),
        );
        let count = self.count(&select, wish.counting).await?;
        let mut page = NEWEST.page_of(select, wish);
        join_names(QueryTrait::query(&mut page));
        let rows = page.into_model::<Found>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Moment(row.signature_agreement.created_at),
            id: row.signature_agreement.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(shown_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }

    async fn agreement_with(
        &self,
        entity: Id<LegalEntity>,
        client: Counterparty,
    ) -> Result<Option<Agreement>, StoreError> {
        let whose = match client {
            Counterparty::Company(id) => Column::CompanyId.eq(id.uuid()),
            Counterparty::Contact(id) => Column::ContactId.eq(id.uuid()),
        };
        let row = self
            .rows::<agreement::Entity>()
            .filter(whose)
            .filter(Column::LegalEntityId.eq(entity.uuid()))
            .filter(Column::EndedAt.is_null())
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        row.as_ref().map(agreement_of).transpose()
    }

    async fn agreement_basis(&self, id: Id<Agreement>) -> Result<Option<Mentioned>, StoreError> {
        let Some(row) = self.row::<agreement::Entity>(id.uuid()).await? else {
            return Ok(None);
        };
        let paper = self.row::<document::Entity>(row.document_id).await?;
        let Some(paper) = paper else {
            return Ok(None);
        };
        Ok(Some(Mentioned {
            id: Id::from(paper.id),
            kind: kind_of(&paper.kind)?,
            title: paper.title,
            number: paper.number,
            date: paper.date,
        }))
    }

    async fn standing_marks(
        &self,
        document: Id<Document>,
    ) -> Result<Vec<(MarkKind, Option<Side>)>, StoreError> {
        let marks: Vec<(String, Option<String>)> = self
            .rows::<mark::Entity>()
            .filter(mark::Column::DocumentId.eq(document.uuid()))
            .filter(mark::Column::WithdrawnAt.is_null())
            .select_only()
            .columns([mark::Column::Kind, mark::Column::Side])
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let read = |(kind, side): &(String, Option<String>)| {
            let kind = MarkKind::from_wire(kind).ok_or(unreadable("paper_mark.kind"))?;
            let side = side.as_deref().and_then(Side::from_wire);
            Ok((kind, side))
        };
        marks.iter().map(read).collect()
    }

    async fn misses_of(&self, share: Id<Share>) -> Result<i64, StoreError> {
        let tries: Vec<i64> = self
            .rows::<code::Entity>()
            .filter(code::Column::ShareId.eq(share.uuid()))
            .select_only()
            .column(code::Column::Tries)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(tries.iter().sum())
    }

    async fn signature_code(&self, id: Id<Code>) -> Result<Option<Code>, StoreError> {
        let row = self.row::<code::Entity>(id.uuid()).await?;
        row.as_ref().map(code_of).transpose()
    }

    async fn last_code_of(&self, share: Id<Share>) -> Result<Option<Code>, StoreError> {
        let row = self
            .rows::<code::Entity>()
            .filter(code::Column::ShareId.eq(share.uuid()))
            .order_by_desc(code::Column::CreatedAt)
            .order_by_desc(code::Column::Id)
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        row.as_ref().map(code_of).transpose()
    }

    async fn signature_of(&self, document: Id<Document>) -> Result<Option<Signature>, StoreError> {
        let row = self
            .rows::<signature::Entity>()
            .filter(signature::Column::DocumentId.eq(document.uuid()))
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        row.as_ref().map(signature_of).transpose()
    }
}

#[async_trait]
impl Apply<Agreement, AgreementEvent> for Session {
    async fn apply(&self, change: &Change<Agreement, AgreementEvent>) -> Result<(), StoreError> {
        let one = change.state();
        let (row, id) = (agreement_row(self.account(), one), one.id.uuid());
        let within = Some(self.of_agreements_within(self.grant().scope()));
        self.put::<agreement::Entity, _>(row, id, change.expected(), Column::Version, within)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

#[async_trait]
impl Apply<Code, CodeEvent> for Session {
    async fn apply(&self, change: &Change<Code, CodeEvent>) -> Result<(), StoreError> {
        let one = change.state();
        let (row, id) = (code_row(self.account(), one), one.id.uuid());
        let version = code::Column::Version;
        self.put::<code::Entity, _>(row, id, change.expected(), version, None)
            .await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

#[async_trait]
impl Apply<Signature, SignatureEvent> for Session {
    async fn apply(&self, change: &Change<Signature, SignatureEvent>) -> Result<(), StoreError> {
        let row = signature_row(self.account(), change.state());
        let row = row.into_active_model();
        self.insert::<signature::Entity, _>(vec![row]).await?;
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    fn agreements_in_reach(&self) -> Select<agreement::Entity> {
        self.rows::<agreement::Entity>()
            .filter(self.of_agreements_within(self.grant().scope()))
    }

    pub(crate) fn of_agreements_within(&self, scope: &Scope) -> Condition {
        if *scope == Scope::All {
            return Condition::all();
        }
        Condition::any()
            .add(self.names_one::<CompanyTable>(Column::CompanyId, scope))
            .add(self.names_one::<ContactTable>(Column::ContactId, scope))
    }
}

fn join_names(select: &mut SelectStatement) {
    let of = "signature_agreement";
    join_shown(select, of, "legal_entity_id", "legal_entity", "name");
    join_shown(select, of, "company_id", "company", "name");
    join_shown(select, of, "contact_id", "contact", "name");
    join_shown(select, of, "document_id", "document", "kind");
    for column in ["title", "number", "date"] {
        select_as(select, "document", column);
    }
}

fn shown_of(found: Found) -> Result<AgreementShown, StoreError> {
    let row = found.signature_agreement;
    let entity = named(Some(row.legal_entity_id), found.legal_entity_name);
    let kind = found.document_kind.ok_or(unreadable("document.kind"))?;
    let date = found.document_date.ok_or(unreadable("document.date"))?;
    Ok(AgreementShown {
        legal_entity: entity.ok_or(unreadable("legal_entity.name"))?,
        client_name: found
            .company_name
            .or(found.contact_name)
            .unwrap_or_default(),
        document: Mentioned {
            id: Id::from(row.document_id),
            kind: kind_of(&kind)?,
            title: found.document_title,
            number: found.document_number,
            date,
        },
        agreement: agreement_of(&row)?,
    })
}
