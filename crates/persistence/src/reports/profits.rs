//! What is paid of deals up to a day: payments for their invoices, less what went back.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, SelectStatement};
use sea_orm::{ConnectionTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::deals::Deal;
use canape_domain::reports::{Fact, PaidDeal, Question};
use canape_domain::{Id, StoreError};

use crate::deals::deal;
use crate::error::store_error;
use crate::session::Session;

use deal::Column;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    amount: i64,
    vat_amount: i64,
    cost_amount: i64,
    status: String,
    paid: i64,
}

impl Session {
    /// Deals of a question of which something is paid.
    pub(super) async fn read_paid_deals(
        &self,
        question: &Question,
        as_of: NaiveDate,
    ) -> Result<Vec<PaidDeal>, StoreError> {
        let days = question.period;
        let deals = self
            .counted(question, &[Fact::Won, Fact::Lost])
            .filter(Column::ClosedOn.between(days.first, days.last))
            .select_only();
        let rows = self
            .read_paid(QueryTrait::into_query(deals), as_of)
            .await?
            .into_iter();
        Ok(rows
            .map(|row| PaidDeal {
                paid: row.paid,
                amount: row.amount,
                vat: row.vat_amount,
                cost: if row.status == "won" {
                    row.cost_amount
                } else {
                    0
                },
            })
            .collect())
    }

    pub(super) async fn read_paid_of(
        &self,
        ids: &[Id<Deal>],
        as_of: NaiveDate,
    ) -> Result<HashMap<Id<Deal>, i64>, StoreError> {
        let deals = self
            .rows::<deal::Entity>()
            .filter(Column::Id.is_in(ids.iter().map(|id| id.uuid())))
            .select_only();
        let rows = self.read_paid(QueryTrait::into_query(deals), as_of).await?;
        let rows = rows.into_iter();
        Ok(rows.map(|row| (Id::from(row.id), row.paid)).collect())
    }

    async fn read_paid(
        &self,
        mut select: SelectStatement,
        as_of: NaiveDate,
    ) -> Result<Vec<Row>, StoreError> {
        let theirs = |table: &'static str, name: &'static str| {
            Expr::col((Alias::new(table), Alias::new(name)))
        };
        for (table, own, other, key) in [
            ("document", "deal_id", "deal", "id"),
            ("payment_allocation", "document_id", "document", "id"),
            ("payment", "id", "payment_allocation", "payment_id"),
        ] {
            let same = theirs(table, "account_id").eq(theirs("deal", "account_id"));
            let on = same.and(theirs(table, own).eq(theirs(other, key)));
            select.join(JoinType::InnerJoin, Alias::new(table), on);
        }
        for column in [
            Column::Id,
            Column::Amount,
            Column::VatAmount,
            Column::CostAmount,
            Column::Status,
        ] {
            let shown = column.into_expr();
            select
                .expr_as(shown.clone(), Alias::new(column.as_str()))
                .add_group_by([shown]);
        }
        let sum = "CAST(SUM(CASE payment.direction WHEN 'received'
                       THEN payment_allocation.amount ELSE -payment_allocation.amount END)
                       AS bigint)";
        select
            .and_where(Expr::cust("payment.state = 'posted'"))
            .and_where(theirs("payment", "value_date").lte(as_of))
            .expr_as(Expr::cust(sum), Alias::new("paid"));
        let rows = self.tx.query_all(&select).await.map_err(store_error)?;
        let rows = rows.iter().map(|row| Row::from_query_result(row, ""));
        rows.collect::<Result<_, _>>().map_err(store_error)
    }
}
