//! Payments: the slice's ports. A payment is within reach if one of its invoices or its payer is.

mod deal_money;
mod open;
mod row;
mod shown;

use std::collections::HashMap;

use async_trait::async_trait;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, CaseStatement, ExprTrait, LockType};
use sea_orm::{Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use canape_domain::access::Scope;
use canape_domain::deals::Deal;
use canape_domain::documents::Document;
use canape_domain::payments::{
    Allocation, DealMoney, Event, Filter, OpenInvoice, Payment, Read, Row, Shown, Suggest, Write,
};
use canape_domain::{Apply, Change, Id, Page, PageWish, Place, SortValue, StoreError};

pub use self::row::{POSTED, allocation, direction_of, payment};
use self::row::{allocation_of, payment_of, row};
use self::shown::{Found, PartRow, join_names, listed_of, part_of, passing, shown_of};
use crate::clients::{CompanyTable, ContactTable};
use crate::deals::deal;
use crate::documents::document;
use crate::error::store_error;
use crate::joins::{join_shown, select_as};
use crate::keyset::Order;
use crate::session::Session;

use payment::Column;

/// Payments, the newest value date first.
const NEWEST: Order<payment::Entity> = Order {
    column: Column::ValueDate,
    is_descending: true,
    is_nullable: false,
};

#[async_trait]
impl Read for Session {
    async fn payment(&self, id: Id<Payment>) -> Result<Option<Shown>, StoreError> {
        let one = self.payments_within(self.grant().scope());
        let mut one = one.filter(Column::Id.eq(id.uuid()));
        join_names(QueryTrait::query(&mut one));
        let found = one.into_model::<Found>().one(&self.tx).await;
        let Some(found) = found.map_err(store_error)? else {
            return Ok(None);
        };
        let parts = self.parts_of(id.uuid()).await?;
        let allocations = parts.iter().map(|part| {
            allocation_of(&allocation::Model {
                account_id: self.account(),
                payment_id: id.uuid(),
                document_id: part.document_id,
                amount: part.amount,
            })
        });
        let allocations = allocations.collect::<Result<_, _>>()?;
        let payment = payment_of(&found.payment, allocations)?;
        let parts = parts.into_iter().map(part_of).collect::<Result<_, _>>()?;
        shown_of(found, payment, parts).map(Some)
    }

    async fn payments(&self, filter: &Filter, wish: &PageWish) -> Result<Page<Row>, StoreError> {
        let select = self.payments_within(self.grant().scope());
        let select = select.filter(passing(filter));
        let select = match (filter.deal, filter.document) {
            (None, None) => select,
            (deal, document) => select.filter(self.is_for(deal, document)),
        };
        let count = self.count(&select, wish.counting).await?;
        let mut page = NEWEST.page_of(select, wish);
        join_names(QueryTrait::query(&mut page));
        let rows = page.into_model::<Found>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?;
        let mut page = Page::of(rows, wish.limit, count, |row| Place {
            value: SortValue::Day(Some(row.payment.value_date)),
            id: row.payment.id,
        });
        let rows = std::mem::take(&mut page.items).into_iter();
        let rows = rows.map(listed_of).collect::<Result<_, _>>()?;
        Ok(page.with(rows))
    }

    async fn open_invoices(
        &self,
        wish: &Suggest,
        most: u64,
    ) -> Result<Vec<OpenInvoice>, StoreError> {
        self.read_open(wish, most).await
    }

    async fn deal_money(&self, deal: Id<Deal>) -> Result<Option<DealMoney>, StoreError> {
        self.read_deal_money(deal).await
    }
}

#[async_trait]
impl Write for Session {
    async fn take_payment_numbers(&self, count: i64) -> Result<i64, StoreError> {
        Ok(self.next_payment_numbers(count).await? - count + 1)
    }

    async fn hold_payments(&self, ids: &[Id<Payment>]) -> Result<Vec<Payment>, StoreError> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        let held = self
            .rows::<payment::Entity>()
            .filter(Column::Id.is_in(ids.iter().copied()))
            .order_by_asc(Column::Id)
            .lock(LockType::NoKeyUpdate)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let parts = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::PaymentId.is_in(ids))
            .order_by_asc(allocation::Column::DocumentId)
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let mut allocations: HashMap<Uuid, Vec<Allocation>> = HashMap::new();
        for part in &parts {
            let of = allocations.entry(part.payment_id).or_default();
            of.push(allocation_of(part)?);
        }
        held.iter()
            .map(|row| payment_of(row, allocations.remove(&row.id).unwrap_or_default()))
            .collect()
    }

    async fn payments_for(&self, document: Id<Document>) -> Result<Vec<Id<Payment>>, StoreError> {
        let ids: Vec<Uuid> = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::DocumentId.eq(document.uuid()))
            .select_only()
            .column(allocation::Column::PaymentId)
            .into_tuple()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        Ok(ids.into_iter().map(Id::from).collect())
    }

    async fn refund_shares(
        &self,
        source: Id<Payment>,
        but: Option<Id<Payment>>,
    ) -> Result<Vec<Allocation>, StoreError> {
        // An undone refund has no allocations.
        let refunds = self
            .rows::<payment::Entity>()
            .filter(Column::RefundOfId.eq(source.uuid()))
            .select_only()
            .column(Column::Id);
        let mut shares = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::PaymentId.in_subquery(QueryTrait::into_query(refunds)));
        if let Some(but) = but {
            shares = shares.filter(allocation::Column::PaymentId.ne(but.uuid()));
        }
        let rows = shares.all(&self.tx).await.map_err(store_error)?;
        rows.iter().map(allocation_of).collect()
    }
}

#[async_trait]
impl Apply<Payment, Event> for Session {
    /// Who may was asked before: a change frees what an invoice got from payments beyond one's
    /// reach, too.
    async fn apply(&self, change: &Change<Payment, Event>) -> Result<(), StoreError> {
        let one = change.state();
        let id = one.id.uuid();
        let row = row(self.account(), one);
        let (expected, version) = (change.expected(), Column::Version);
        self.put::<payment::Entity, _>(row, id, expected, version, None)
            .await?;
        match change.event() {
            Event::Recorded { .. } => self.insert_allocations(one).await?,
            Event::Allocated { .. } | Event::Freed { .. } | Event::Undone { .. } => {
                self.delete::<allocation::Entity>()
                    .filter(allocation::Column::PaymentId.eq(id))
                    .exec(&self.tx)
                    .await
                    .map_err(store_error)?;
                self.insert_allocations(one).await?;
            }
            Event::Edited { .. } | Event::RefundChanged { .. } => {}
        }
        self.log(&[(change.event(), change.at())]).await
    }
}

impl Session {
    async fn insert_allocations(&self, one: &Payment) -> Result<(), StoreError> {
        let rows = one.allocations.iter().map(|part| allocation::ActiveModel {
            account_id: NotSet,
            payment_id: Set(one.id.uuid()),
            document_id: Set(part.document.uuid()),
            amount: Set(part.amount.kopecks()),
        });
        self.insert::<allocation::Entity, _>(rows.collect()).await
    }

    /// Payments within a scope: those for an invoice of a deal there, and those of a client there.
    pub(crate) fn payments_within(&self, scope: &Scope) -> Select<payment::Entity> {
        let all = self.rows::<payment::Entity>();
        if *scope == Scope::All {
            return all;
        }
        let allocated = self
            .rows::<allocation::Entity>()
            .filter(
                allocation::Column::PaymentId
                    .into_expr()
                    .eq(Column::Id.into_expr()),
            )
            .filter(self.names_document(allocation::Column::DocumentId, scope))
            .select_only()
            .column(allocation::Column::PaymentId);
        all.filter(
            Condition::any()
                .add(Expr::exists(QueryTrait::into_query(allocated)))
                .add(self.names_one::<CompanyTable>(Column::CompanyId, scope))
                .add(self.names_one::<ContactTable>(Column::ContactId, scope)),
        )
    }

    /// That something of a payment is for an invoice of this deal, for this invoice.
    fn is_for(&self, deal: Option<Id<Deal>>, invoice: Option<Id<Document>>) -> Expr {
        let mut parts = self
            .rows::<allocation::Entity>()
            .select_only()
            .column(allocation::Column::PaymentId);
        if let Some(invoice) = invoice {
            parts = parts.filter(allocation::Column::DocumentId.eq(invoice.uuid()));
        }
        if let Some(deal) = deal {
            let documents = self
                .rows::<document::Entity>()
                .filter(document::Column::DealId.eq(deal.uuid()))
                .select_only()
                .column(document::Column::Id);
            let documents = QueryTrait::into_query(documents);
            parts = parts.filter(allocation::Column::DocumentId.in_subquery(documents));
        }
        Column::Id.in_subquery(QueryTrait::into_query(parts))
    }

    /// What a payment is for, with the invoices that the reader reaches named.
    async fn parts_of(&self, id: Uuid) -> Result<Vec<PartRow>, StoreError> {
        let mut parts = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::PaymentId.eq(id))
            .order_by_asc(allocation::Column::DocumentId);
        let select = QueryTrait::query(&mut parts);
        join_shown(
            select,
            "payment_allocation",
            "document_id",
            "document",
            "kind",
        );
        for column in ["number", "date", "deal_id"] {
            select_as(select, "document", column);
        }
        join_shown(select, "document", "deal_id", "deal", "title");
        let is_reached = CaseStatement::new()
            .case(self.reach::<deal::Entity>(), 1_i32)
            .finally(0_i32);
        select.expr_as(is_reached, Alias::new("is_reached"));
        let rows = parts.into_model::<PartRow>().all(&self.tx).await;
        rows.map_err(store_error)
    }
}
