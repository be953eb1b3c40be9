//! The money of a deal, in two statements.

use sea_orm::entity::prelude::*;
use sea_orm::{ExprTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait};

use canape_domain::deals::Deal;
use canape_domain::documents::{Kind, Stage};
use canape_domain::payments::{DealMoney, Direction};
use canape_domain::values::Money;
use canape_domain::{Id, StoreError};

use super::row::{allocation, payment};
use crate::deals::{deal, money};
use crate::documents::{document, kind_of};
use crate::error::store_error;
use crate::session::Session;

use document::Column;

#[derive(FromQueryResult)]
struct Ordered {
    amount: i64,
    returned: Option<i64>,
}

#[derive(FromQueryResult)]
struct OfKind {
    kind: String,
    amount: i64,
    paid: i64,
}

impl Session {
    pub(super) async fn read_deal_money(
        &self,
        id: Id<Deal>,
    ) -> Result<Option<DealMoney>, StoreError> {
        let of_deal = self
            .rows::<document::Entity>()
            .filter(Column::DealId.eq(id.uuid()));
        let invoices = of_deal.clone().select_only().column(Column::Id);
        let refunds = self
            .rows::<payment::Entity>()
            .filter(payment::Column::Direction.eq(Direction::Returned.wire()))
            .select_only()
            .column(payment::Column::Id);
        let invoices = QueryTrait::into_query(invoices);
        let refunds = QueryTrait::into_query(refunds);
        let returned = self
            .rows::<allocation::Entity>()
            .filter(allocation::Column::DocumentId.in_subquery(invoices))
            .filter(allocation::Column::PaymentId.in_subquery(refunds))
            .select_only()
            .expr(allocation::Column::Amount.sum().cast_as("bigint"));
        let ordered = self
            .reachable::<deal::Entity>()
            .filter(deal::Column::Id.eq(id.uuid()))
            .select_only()
            .column(deal::Column::Amount)
            .expr_as(
                Expr::SubQuery(None, Box::new(QueryTrait::into_query(returned).into())),
                "returned",
            )
            .into_model::<Ordered>()
            .one(&self.tx)
            .await
            .map_err(store_error)?;
        let Some(ordered) = ordered else {
            return Ok(None);
        };
        let issued = of_deal
            .filter(Column::Stage.eq(Stage::Issued.wire()))
            .select_only()
            .column(Column::Kind)
            .column_as(Column::Amount.sum().cast_as("bigint"), "amount")
            .column_as(Column::Paid.sum().cast_as("bigint"), "paid")
            .group_by(Column::Kind)
            .into_model::<OfKind>()
            .all(&self.tx)
            .await
            .map_err(store_error)?;
        let sum = |kopecks| money(kopecks, "the money of a deal");
        let mut whole = DealMoney {
            ordered: sum(ordered.amount)?,
            invoiced: Money::ZERO,
            paid: Money::ZERO,
            closed: Money::ZERO,
            returned: sum(ordered.returned.unwrap_or_default())?,
        };
        let mut closed = 0;
        for row in issued {
            let kind = kind_of(&row.kind)?;
            if kind == Kind::Invoice {
                whole.invoiced = sum(row.amount)?;
                whole.paid = sum(row.paid)?;
            } else if kind.is_closing() || kind.is_corrective() {
                closed += row.amount;
            }
        }
        whole.closed = sum(closed)?;
        Ok(Some(whole))
    }
}
