//! The payments behind money that came.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, Query, SelectStatement, UnionType};
use sea_orm::{FromQueryResult, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::reports::{DrilledPayment, MoneyOf, Question};
use canape_domain::{Id, PageWish, StoreError, values};

use super::spending::{ALLOCATED, MOVED, theirs};
use crate::error::{store_error, unreadable};
use crate::keyset::Order;
use crate::payments::{POSTED, payment};
use crate::session::Session;

use payment::Column;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: i64,
    value_date: Date,
    payer_name: String,
    purpose: Option<String>,
    total: i64,
}

impl Session {
    pub(super) async fn read_payments_behind(
        &self,
        question: &Question,
        money: MoneyOf,
        page: &PageWish,
    ) -> Result<Vec<DrilledPayment>, StoreError> {
        let parts = match money {
            MoneyOf::Everybody => vec![self.moved(question)],
            MoneyOf::Deals => self.allocated(question),
            MoneyOf::Rest => {
                let mut parts = vec![self.moved(question)];
                parts.extend(self.but_of_others(question));
                parts
            }
        };
        let all = parts.into_iter().reduce(|mut all, part| {
            all.union(UnionType::All, part);
            all
        });
        let Some(all) = all else {
            return Ok(Vec::new());
        };
        let sum = || Expr::cust("CAST(SUM(part.amount) AS bigint)");
        let part = |name: &'static str| theirs("part", name);
        let mut told = Query::select();
        told.expr_as(part("payment_id"), Alias::new("payment_id"))
            .expr_as(sum(), Alias::new("total"))
            .from_subquery(all, Alias::new("part"))
            .add_group_by([part("payment_id")])
            .and_having(sum().ne(0));
        let found = self
            .rows::<payment::Entity>()
            .select_only()
            .columns([
                Column::Id,
                Column::Number,
                Column::ValueDate,
                Column::PayerName,
                Column::Purpose,
            ])
            .expr_as(theirs("told", "total"), "total");
        let order = Order {
            column: Column::ValueDate,
            is_descending: true,
            is_nullable: false,
        };
        let mut found = order.page_of(found, page);
        let on = theirs("told", "payment_id").eq(theirs("payment", "id"));
        QueryTrait::query(&mut found).join_subquery(
            JoinType::InnerJoin,
            told,
            Alias::new("told"),
            on,
        );
        let rows = found.into_model::<Row>().all(&self.tx).await;
        rows.map_err(store_error)?.into_iter().map(read).collect()
    }

    /// All money of the period.
    fn moved(&self, question: &Question) -> SelectStatement {
        let days = question.period;
        let payments = self
            .rows::<payment::Entity>()
            .filter(Column::State.eq(POSTED))
            .filter(Column::ValueDate.between(days.first, days.last))
            .select_only()
            .column_as(Column::Id, "payment_id")
            .expr_as(Expr::cust(MOVED), "amount");
        QueryTrait::into_query(payments)
    }

    /// What is for invoices of deals.
    fn allocated(&self, question: &Question) -> Vec<SelectStatement> {
        let parts = self.paid_for(question).into_iter();
        let parts = parts.map(|(mut select, _)| {
            select
                .expr_as(theirs("payment", "id"), Alias::new("payment_id"))
                .expr_as(Expr::cust(ALLOCATED), Alias::new("amount"));
            select
        });
        parts.collect()
    }

    /// Less what is for invoices of the deals of other rows.
    fn but_of_others(&self, question: &Question) -> Vec<SelectStatement> {
        let all = Question {
            row: Vec::new(),
            ..question.clone()
        };
        let parts = self.paid_for(&all).into_iter();
        let parts = parts.map(|(mut select, fact)| {
            for (dimension, _) in &question.row {
                select.and_where(Self::record_key(*dimension, fact).is_not_null());
            }
            select
                .expr_as(theirs("payment", "id"), Alias::new("payment_id"))
                .expr_as(Expr::cust(format!("-({ALLOCATED})")), Alias::new("amount"));
            select
        });
        parts.collect()
    }
}

fn read(row: Row) -> Result<DrilledPayment, StoreError> {
    let purpose = row.purpose.as_deref().map(values::Line::parse).transpose();
    Ok(DrilledPayment {
        id: Id::from(row.id),
        number: row.number,
        on: row.value_date,
        payer: row.payer_name,
        purpose: purpose.map_err(|_| unreadable("payment.purpose"))?,
        value: row.total,
    })
}
