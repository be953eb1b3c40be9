//! Clients who bought for the first time.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait, Query, SelectStatement};
use sea_orm::{QueryFilter, QuerySelect, QueryTrait};

use canape_domain::StoreError;
use canape_domain::reports::{Fact, Period, Question};

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

    /// The clients who bought for the first time on some days, of all deals of a question.
    pub(super) fn first_within(&self, question: &Question, days: Period) -> SelectStatement {
        let all = Question {
            cohort: None,
            row: Vec::new(),
            ..question.clone()
        };
        let first = Column::ClosedOn.min();
        let clients = self
            .counted(&all, &[Fact::Won])
            .filter(Expr::cust(format!("{CLIENT} IS NOT NULL")))
            .select_only()
            .expr_as(Expr::cust(CLIENT), "client")
            .group_by(Expr::cust(CLIENT))
            .having(first.between(days.first, days.last));
        QueryTrait::into_query(clients)
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
            .filter(Expr::cust(format!("{CLIENT} IS NOT NULL")))
            .columns([Column::Id, Column::ClosedOn, Column::ClosedAt])
            .expr_as(Expr::cust(CLIENT), "client");
        let before = won()
            .filter(Expr::cust(format!("{CLIENT} = bought.client")))
            .filter(Expr::cust(
                "(deal.closed_on, deal.closed_at, deal.id)
                 < (bought.closed_on, bought.closed_at, bought.id)",
            ))
            .expr(Expr::cust("1"));
        let mut firsts = Query::select();
        firsts
            .expr(Expr::col((Alias::new("bought"), Alias::new("id"))))
            .from_subquery(QueryTrait::into_query(within), Alias::new("bought"))
            .and_where(Expr::exists(QueryTrait::into_query(before)).not());
        firsts
    }
}
