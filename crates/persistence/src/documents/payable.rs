//! Documents as payments see them: held, and written with what is paid of them.

use async_trait::async_trait;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{CaseStatement, ExprTrait, LockType};
use sea_orm::{Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use canape_domain::documents::{Document, Event, Payable, PaymentState};
use canape_domain::{Apply, Change, Expected, Id, StoreError};

use super::row::{document, kind_of, stage_of};
use crate::deals::money;
use crate::error::store_error;
use crate::session::Session;

use document::Column;

#[derive(FromQueryResult)]
struct Held {
    #[sea_orm(nested)]
    document: document::Model,
    /// 1 where it is within reach.
    is_reached: i32,
}

impl Session {
    /// In the order of their ids, so that two works never wait for each other. SQLite has one
    /// writer and needs no lock.
    pub(super) async fn read_payables(
        &self,
        ids: &[Id<Document>],
    ) -> Result<Vec<Payable>, StoreError> {
        let mut held = self
            .rows::<document::Entity>()
            .filter(Column::Id.is_in(ids.iter().map(|id| id.uuid())))
            .order_by_asc(Column::Id)
            .lock(LockType::NoKeyUpdate);
        let is_reached = CaseStatement::new()
            .case(self.of_documents_within(self.grant().scope()), 1_i32)
            .finally(0_i32);
        QueryTrait::query(&mut held).expr_as(is_reached, "is_reached");
        let rows = held.into_model::<Held>().all(&self.tx).await;
        let rows = rows.map_err(store_error)?.into_iter();
        rows.map(payable_of).collect()
    }
}

/// Each is held by the work and still at the version that was read, so all are written at once.
#[async_trait]
impl Apply<Payable, Event> for Session {
    async fn apply(&self, change: &Change<Payable, Event>) -> Result<(), StoreError> {
        self.apply_all(std::slice::from_ref(change)).await
    }

    async fn apply_all(&self, changes: &[Change<Payable, Event>]) -> Result<(), StoreError> {
        let mut expected = Condition::any();
        let (mut paid, mut state, mut due_on) = (
            CaseStatement::new(),
            CaseStatement::new(),
            CaseStatement::new(),
        );
        for change in changes {
            let one = change.state();
            let Expected::Version(before) = change.expected() else {
                return Err(StoreError::NotFound);
            };
            let is_it = || Column::Id.eq(one.id.uuid());
            expected = expected.add(is_it().and(Column::Version.eq(before)));
            paid = paid.case(is_it(), Expr::value(one.paid.kopecks()));
            state = state.case(is_it(), Expr::value(one.state().map(PaymentState::wire)));
            due_on = due_on.case(is_it(), Expr::value(one.due_on()));
        }
        let done = self
            .update::<document::Entity>()
            .col_expr(Column::Paid, paid.finally(Expr::col(Column::Paid)).into())
            .col_expr(Column::PaymentState, state.into())
            .col_expr(Column::DueOn, due_on.into())
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(expected)
            .exec(&self.tx)
            .await
            .map_err(store_error)?;
        if u64::try_from(changes.len()) != Ok(done.rows_affected) {
            return Err(StoreError::Stale);
        }
        let events: Vec<_> = changes
            .iter()
            .map(|change| (change.event(), change.at()))
            .collect();
        self.log(&events).await
    }
}

fn payable_of(held: Held) -> Result<Payable, StoreError> {
    let row = held.document;
    Ok(Payable {
        id: Id::from(row.id),
        kind: kind_of(&row.kind)?,
        stage: stage_of(&row.stage)?,
        number: row.number,
        date: row.date,
        deal: row.deal_id.map(Id::from),
        legal_entity: Id::from(row.legal_entity_id),
        company: row.company_id.map(Id::from),
        contact: row.contact_id.map(Id::from),
        buyer_name: row.buyer_name,
        amount: money(row.amount, "document.amount")?,
        paid: money(row.paid, "document.paid")?,
        pay_by: row.pay_by,
        is_reached: held.is_reached == 1,
        version: row.version,
    })
}
