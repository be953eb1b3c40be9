//! Clients who bought for the first time.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query, SelectStatement};
use sea_orm::{QueryFilter, QuerySelect, QueryTrait};

use canape_domain::StoreError;
use canape_domain::reports::{Fact, Question};

use super::spending::Groups;
use crate::deals::deal;
use crate::session::Session;

use deal::Column;

/// Whose deal it is: a firm's people buy for the firm.
pub(super) const CLIENT: &str = "COALESCE(deal.company_id, deal.contact_id)";

impl Session {
    pub(super) async fn read_customers(&self, question: &Question) -> Result<Groups, StoreError> {
        let days = question.period;
        let firsts = Question {
            is_of_first_purchases: true,
            ..question.clone()
        };
        let deals = self
            .counted(&firsts, &[Fact::Won])
            .filter(Column::ClosedOn.between(days.first, days.last))
            .select_only();
        let mut select = QueryTrait::into_query(deals);
        self.group(&mut select, question, Fact::Won, "deal.closed_on");
        select.expr_as(Expr::cust("COUNT(*)"), Alias::new("total"));
        self.groups(&select, &question.by).await
    }

    /// The deals with which clients bought for the first time, of those who bought in the period of a
    /// question, whenever they did. What is later than that period can be nobody's first.
    pub(super) fn first_purchases(&self, question: &Question) -> SelectStatement {
        let all = Question {
            is_of_first_purchases: false,
            row: Vec::new(),
            ..question.clone()
        };
        let days = question.period;
        let won = || self.counted(&all, &[Fact::Won]).select_only();
        let within = won()
            .filter(Column::ClosedOn.between(days.first, days.last))
            .expr(Expr::cust(CLIENT));
        let bought = won()
            .filter(Column::ClosedOn.lte(days.last))
            .filter(Expr::cust(CLIENT).in_subquery(QueryTrait::into_query(within)))
            .column(Column::Id);
        let mut bought = QueryTrait::into_query(bought);
        let order = format!(
            "ROW_NUMBER() OVER (PARTITION BY {CLIENT}
                 ORDER BY deal.closed_on, deal.closed_at, deal.id)"
        );
        bought.expr_as(Expr::cust(order), Alias::new("place"));
        let told = |name: &'static str| Expr::col((Alias::new("bought"), Alias::new(name)));
        let mut firsts = Query::select();
        firsts
            .expr(told("id"))
            .from_subquery(bought, Alias::new("bought"))
            .and_where(told("place").eq(1));
        firsts
    }
}
