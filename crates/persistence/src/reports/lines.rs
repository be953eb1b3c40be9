//! Deals by what stands in their lines.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, JoinType, SelectStatement};
use sea_orm::{QueryFilter, QuerySelect, QueryTrait};

use canape_domain::reports::Filter;

use crate::deals::{deal, deal_line};
use crate::session::Session;

use deal_line::Column;

impl Session {
    /// With one of the products of a filter among the lines.
    pub(super) fn of_products(&self, filter: &Filter) -> Option<Expr> {
        let ids = filter.products.iter().map(|id| id.uuid());
        (!filter.products.is_empty()).then(|| self.with_line(Column::ProductId.is_in(ids)))
    }

    /// With a line of a product; with none: with one without a product, or without any line.
    pub(super) fn of_product(&self, product: Option<Uuid>) -> Expr {
        match product {
            Some(id) => self.with_line(Column::ProductId.eq(id)),
            None => self
                .with_line(Column::ProductId.is_null())
                .or(deal::Column::LineCount.eq(0)),
        }
    }

    fn with_line(&self, condition: Expr) -> Expr {
        let lines = self
            .rows::<deal_line::Entity>()
            .filter(condition)
            .select_only()
            .column(Column::DealId);
        deal::Column::Id.in_subquery(QueryTrait::into_query(lines))
    }

    /// Of deals that have a line of a product: the sum of a column over these lines. Of those without
    /// any line it is the deal's own.
    pub(super) fn sum_of_product(
        &self,
        product: Option<Uuid>,
        (of_lines, own): (Column, deal::Column),
    ) -> Expr {
        let lines = self
            .rows::<deal_line::Entity>()
            .filter(of_the_deal())
            .filter(match product {
                Some(id) => Column::ProductId.eq(id),
                None => Column::ProductId.is_null(),
            })
            .select_only()
            .column_as(of_lines.sum().cast_as("bigint"), "total");
        let lines = QueryTrait::into_query(lines);
        let lines = Expr::SubQuery(None, Box::new(lines.into()));
        lines.if_null(own.into_expr())
    }
}

fn of_the_deal() -> Expr {
    let theirs =
        |table: &'static str, name: &'static str| Expr::col((Alias::new(table), Alias::new(name)));
    theirs("deal_line", "account_id")
        .eq(theirs("deal", "account_id"))
        .and(theirs("deal_line", "deal_id").eq(theirs("deal", "id")))
}

/// A row for each line, and one for a deal that has none.
pub(super) fn join(select: &mut SelectStatement) {
    let lines = Alias::new("deal_line");
    select.join(JoinType::LeftJoin, lines, of_the_deal());
}

/// What such a row has of a sum that stands on the deal as on its lines.
pub(super) fn part_of(name: &str) -> String {
    format!("CASE WHEN deal_line.id IS NULL THEN deal.{name} ELSE deal_line.{name} END")
}
