//! Invoices that await money.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::NullOrdering;
use sea_orm::{FromQueryResult, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::documents::{Mentioned, PaymentState};
use canape_domain::payments::{OpenInvoice, Suggest};
use canape_domain::{Id, StoreError};

use crate::deals::money;
use crate::documents::{document, kind_of};
use crate::error::{store_error, unreadable};
use crate::joins::{join_shown, named};
use crate::session::Session;

use document::Column;

#[derive(FromQueryResult)]
struct Open {
    #[sea_orm(nested)]
    document: document::Model,
    deal_title: Option<String>,
}

impl Session {
    pub(super) async fn read_open(
        &self,
        wish: &Suggest,
        most: u64,
    ) -> Result<Vec<OpenInvoice>, StoreError> {
        let awaited = [PaymentState::Unpaid, PaymentState::PartlyPaid];
        let mut open = self
            .rows::<document::Entity>()
            .filter(self.of_documents_within(self.grant().scope()))
            .filter(Column::LegalEntityId.eq(wish.legal_entity.uuid()))
            .filter(Column::PaymentState.is_in(awaited.map(PaymentState::wire)))
            .order_by_with_nulls(Column::DueOn, Order::Asc, NullOrdering::Last)
            .order_by_asc(Column::Date)
            .order_by_asc(Column::Id)
            .limit(most);
        if let Some(company) = wish.company {
            open = open.filter(Column::CompanyId.eq(company.uuid()));
        }
        if let Some(contact) = wish.contact {
            open = open.filter(Column::ContactId.eq(contact.uuid()));
        }
        let select = QueryTrait::query(&mut open);
        join_shown(select, "document", "deal_id", "deal", "title");
        let rows = open.into_model::<Open>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(open_of).collect()
    }
}

fn open_of(open: Open) -> Result<OpenInvoice, StoreError> {
    let row = open.document;
    let deal = named(row.deal_id, open.deal_title);
    Ok(OpenInvoice {
        document: Mentioned {
            id: Id::from(row.id),
            kind: kind_of(&row.kind)?,
            title: row.title,
            number: row.number,
            date: row.date,
        },
        deal: deal.ok_or(unreadable("deal.title"))?,
        buyer_name: row.buyer_name,
        pay_by: row.pay_by,
        amount: money(row.amount, "document.amount")?,
        paid: money(row.paid, "document.paid")?,
    })
}
