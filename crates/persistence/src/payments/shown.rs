//! Payments as they are read: with the names of what they refer to, narrowed by a filter.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, SelectStatement};
use sea_orm::{Condition, FromQueryResult};

use canape_domain::documents::Mentioned;
use canape_domain::payments::{Filter, Part, Payment, Row, Shown};
use canape_domain::values::search_text::normalise;
use canape_domain::{Id, Named, StoreError};

use super::row::{POSTED, direction_of, payment, way_of};
use crate::deals::money;
use crate::documents::kind_of;
use crate::error::unreadable;
use crate::joins::{join_shown, named};

use payment::Column;

#[derive(FromQueryResult)]
pub struct Found {
    #[sea_orm(nested)]
    pub payment: payment::Model,
    legal_entity_name: Option<String>,
    company_name: Option<String>,
    contact_name: Option<String>,
    account_user_name: Option<String>,
    source_number: Option<i64>,
}

/// An allocation with what is known of its invoice where the reader reaches it.
#[derive(FromQueryResult)]
pub struct PartRow {
    pub document_id: Uuid,
    pub amount: i64,
    is_reached: i32,
    document_kind: Option<String>,
    document_number: Option<String>,
    document_date: Option<Date>,
    document_deal_id: Option<Uuid>,
    deal_title: Option<String>,
}

/// Joins the names of what a payment refers to.
pub fn join_names(select: &mut SelectStatement) {
    join_shown(select, "payment", "legal_entity_id", "legal_entity", "name");
    join_shown(select, "payment", "company_id", "company", "name");
    join_shown(select, "payment", "contact_id", "contact", "name");
    join_shown(select, "payment", "recorded_by", "account_user", "name");
    let ours = |name: &'static str| Expr::col((Alias::new("payment"), Alias::new(name)));
    let source = |name: &'static str| Expr::col((Alias::new("source"), Alias::new(name)));
    let on = source("account_id")
        .eq(ours("account_id"))
        .and(source("id").eq(ours("refund_of_id")));
    select
        .join_as(
            JoinType::LeftJoin,
            Alias::new("payment"),
            Alias::new("source"),
            on,
        )
        .expr_as(source("number"), Alias::new("source_number"));
}

/// What is true of the payments that pass a filter, but for what they are for.
pub fn passing(filter: &Filter) -> Condition {
    let entities = filter.legal_entities.iter().map(|id| id.uuid());
    let any = |is_any: bool, condition: Expr| (!is_any).then_some(condition);
    let is_posted = |is: bool| {
        if is {
            Column::State.eq(POSTED)
        } else {
            Column::State.ne(POSTED)
        }
    };
    // As its index says it.
    let has_rest = |has: bool| {
        Expr::cust(if has {
            "payment.rest > 0"
        } else {
            "payment.rest = 0"
        })
    };
    Condition::all()
        .add_option(filter.direction.map(|one| Column::Direction.eq(one.wire())))
        .add_option(filter.company.map(|one| Column::CompanyId.eq(one.uuid())))
        .add_option(filter.contact.map(|one| Column::ContactId.eq(one.uuid())))
        .add_option(any(
            filter.legal_entities.is_empty(),
            Column::LegalEntityId.is_in(entities),
        ))
        .add_option(
            filter
                .refund_of
                .map(|one| Column::RefundOfId.eq(one.uuid())),
        )
        .add_option(filter.from.map(|from| Column::ValueDate.gte(from)))
        .add_option(filter.until.map(|until| Column::ValueDate.lte(until)))
        .add_option(filter.is_posted.map(is_posted))
        .add_option(filter.is_advance.map(has_rest))
        // Folded text has no signs that LIKE would understand.
        .add_option(
            filter
                .text
                .as_ref()
                .map(|text| Column::Sought.contains(normalise(text))),
        )
}

/// A payment with the names of what it refers to.
pub fn shown_of(found: Found, payment: Payment, parts: Vec<Part>) -> Result<Shown, StoreError> {
    let row = found.payment;
    Ok(Shown {
        legal_entity: named(Some(row.legal_entity_id), found.legal_entity_name)
            .ok_or(unreadable("legal_entity.name"))?,
        company: named(row.company_id, found.company_name),
        contact: named(row.contact_id, found.contact_name),
        recorded_by: named(Some(row.recorded_by), found.account_user_name),
        refund_of_number: found.source_number,
        parts,
        payment,
    })
}

/// An allocation as it is shown.
pub fn part_of(row: PartRow) -> Result<Part, StoreError> {
    let amount = money(row.amount, "payment_allocation.amount")?;
    if row.is_reached == 0 {
        let document = None;
        return Ok(Part { amount, document });
    }
    let kind = row.document_kind.ok_or(unreadable("document.kind"))?;
    let mentioned = Mentioned {
        id: Id::from(row.document_id),
        kind: kind_of(&kind)?,
        // Only invoices are paid.
        title: None,
        number: row.document_number,
        date: row.document_date.ok_or(unreadable("document.date"))?,
    };
    let deal = named(row.document_deal_id, row.deal_title);
    let deal: Named<_> = deal.ok_or(unreadable("deal.title"))?;
    Ok(Part {
        amount,
        document: Some((mentioned, deal)),
    })
}

/// A payment in a list.
pub fn listed_of(found: Found) -> Result<Row, StoreError> {
    let row = found.payment;
    Ok(Row {
        id: Id::from(row.id),
        number: row.number,
        direction: direction_of(&row.direction)?,
        is_posted: row.state == POSTED,
        amount: money(row.amount, "payment.amount")?,
        allocated: money(row.allocated, "payment.allocated")?,
        rest: money(row.rest, "payment.rest")?,
        refunded: money(row.refunded, "payment.refunded")?,
        value_date: row.value_date,
        legal_entity: named(Some(row.legal_entity_id), found.legal_entity_name)
            .ok_or(unreadable("legal_entity.name"))?,
        company: named(row.company_id, found.company_name),
        contact: named(row.contact_id, found.contact_name),
        payer_name: row.payer_name,
        way: way_of(&row.way)?,
        purpose: row.purpose,
        reference: row.reference,
        refund_of: row.refund_of_id.map(Id::from),
        recorded_by: named(Some(row.recorded_by), found.account_user_name),
        created_at: row.created_at,
        version: row.version,
    })
}
