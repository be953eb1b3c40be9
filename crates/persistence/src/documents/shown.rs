//! Documents as they are read: with the names of what they refer to, narrowed by a filter.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{Condition, FromQueryResult, QueryTrait, Select};

use canape_domain::documents::{Filter, Mentioned, Row, Shown, Stage};
use canape_domain::values::Money;
use canape_domain::values::search_text::normalise;
use canape_domain::{Id, Named, StoreError};

use super::row::{document, document_of, kind_of, payment_state_of, stage_of};
use crate::deals::money;
use crate::error::unreadable;
use crate::joins::{join_shown, named, select_as};
use crate::paper_trail::brief_of;

use document::Column;

#[derive(FromQueryResult)]
pub struct Whole {
    #[sea_orm(nested)]
    pub document: document::Model,
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
pub struct Listed {
    #[sea_orm(nested)]
    pub document: document::Model,
    deal_title: Option<String>,
    legal_entity_name: Option<String>,
    paper_trail_state: Option<String>,
    paper_trail_due_on: Option<Date>,
    paper_trail_expects: Option<String>,
}

/// Joins all of which a whole document is made.
pub fn join_whole(found: &mut Select<document::Entity>) {
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

/// Joins all of which a document in a list is made.
pub fn join_listed(select: &mut SelectStatement) {
    join_shown(select, "document", "deal_id", "deal", "title");
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
pub fn join_trail(select: &mut SelectStatement) {
    join_shown(select, "document", "id", "paper_trail", "state");
    for column in ["due_on", "expects"] {
        select_as(select, "paper_trail", column);
    }
}

/// What is true of the documents that pass a filter.
pub fn passing(filter: &Filter) -> Condition {
    let kinds = filter.kinds.iter().map(|kind| kind.wire());
    let paid = filter.payment_states.iter().map(|state| state.wire());
    let stages = filter.stages.iter().map(|stage| stage.wire());
    let entities = filter.legal_entities.iter().map(|id| id.uuid());
    let ids = filter.ids.iter().map(|id| id.uuid());
    let any = |is_any: bool, condition: Expr| (!is_any).then_some(condition);
    Condition::all()
        .add_option(any(filter.ids.is_empty(), Column::Id.is_in(ids)))
        .add_option(filter.deal.map(|deal| Column::DealId.eq(deal.uuid())))
        .add_option(filter.company.map(|one| Column::CompanyId.eq(one.uuid())))
        .add_option(filter.contact.map(|one| Column::ContactId.eq(one.uuid())))
        .add_option(any(filter.kinds.is_empty(), Column::Kind.is_in(kinds)))
        .add_option(any(filter.stages.is_empty(), Column::Stage.is_in(stages)))
        .add_option(any(
            filter.legal_entities.is_empty(),
            Column::LegalEntityId.is_in(entities),
        ))
        .add_option(any(
            filter.payment_states.is_empty(),
            Column::PaymentState.is_in(paid),
        ))
        .add_option(filter.overdue.map(|(today, is_overdue)| {
            if is_overdue {
                Condition::all().add(Column::DueOn.lt(today))
            } else {
                Condition::any()
                    .add(Column::DueOn.is_null())
                    .add(Column::DueOn.gte(today))
            }
        }))
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

/// The documents that one refers to, where somebody asks for them.
#[derive(Default)]
pub struct Around {
    pub basis: Option<document::Model>,
    pub amends: Option<document::Model>,
    pub amended_by: Option<document::Model>,
}

/// A document with the names of what it refers to.
pub fn shown_of(whole: Whole, around: &Around) -> Result<Shown, StoreError> {
    let content = whole.document_content_content;
    let content = content.ok_or(unreadable("document_content.content"))?;
    let document = document_of(&whole.document, &content)?;
    let name = whole.legal_entity_name;
    Ok(Shown {
        deal: named(whole.document.deal_id, whole.deal_title),
        is_deal_in_trash: whole.deal_deleted_at.is_some(),
        deal_buyer: document.deal.map(|_| {
            (
                whole.deal_company_id.map(Id::from),
                whole.deal_contact_id.map(Id::from),
            )
        }),
        legal_entity: Named {
            id: document.legal_entity,
            name: name.ok_or(unreadable("legal_entity.name"))?,
        },
        basis: around.basis.as_ref().map(mentioned_of).transpose()?,
        amends: around.amends.as_ref().map(mentioned_of).transpose()?,
        amended_by: around.amended_by.as_ref().map(mentioned_of).transpose()?,
        template: None,
        trail: brief_of(
            whole.paper_trail_expects.as_deref(),
            whole.paper_trail_state.as_deref(),
            whole.paper_trail_due_on,
        )?
        .filter(|_| document.is_issued()),
        usual_closing: None,
        document,
    })
}

fn mentioned_of(row: &document::Model) -> Result<Mentioned, StoreError> {
    Ok(Mentioned {
        id: Id::from(row.id),
        kind: kind_of(&row.kind)?,
        title: row.title.clone(),
        number: row.number.clone(),
        date: row.date,
    })
}

/// A document in a list.
pub fn listed_of(listed: Listed) -> Result<Row, StoreError> {
    let row = listed.document;
    let sum = |kopecks: i64| -> Result<Money, StoreError> { money(kopecks, "document.amount") };
    let state = row.payment_state.as_deref().map(payment_state_of);
    Ok(Row {
        id: Id::from(row.id),
        kind: kind_of(&row.kind)?,
        title: row.title,
        stage: stage_of(&row.stage)?,
        number: row.number,
        date: row.date,
        deal: named(row.deal_id, listed.deal_title),
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
        paid: sum(row.paid)?,
        payment_state: state.transpose()?,
        pay_by: row.pay_by,
        due_on: row.due_on,
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
