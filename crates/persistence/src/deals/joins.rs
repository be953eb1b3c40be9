//! Names of what a deal refers to, joined within the account.

use sea_orm::IdenStatic;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, SelectStatement};

use canape_domain::{Id, Named};
use uuid::Uuid;

use super::row::deal;

/// Joins the table that `column` refers to and selects its name as `<table>_name`.
pub fn join_name(select: &mut SelectStatement, table: &'static str, column: deal::Column) {
    join(select, table, column);
    select_as(select, table, "name");
}

/// Joins the table that `column` refers to.
pub fn join(select: &mut SelectStatement, table: &'static str, column: deal::Column) {
    let deal = |name: &str| Expr::col((Alias::new("deal"), Alias::new(name)));
    let other = |name: &str| Expr::col((Alias::new(table), Alias::new(name)));
    let same_account = other("account_id").eq(deal("account_id"));
    let same_id = other("id").eq(deal(column.as_str()));
    select.join(
        JoinType::LeftJoin,
        Alias::new(table),
        same_account.and(same_id),
    );
}

/// Selects a column of a joined table as `<table>_<column>`.
pub fn select_as(select: &mut SelectStatement, table: &str, column: &str) {
    let expr = Expr::col((Alias::new(table), Alias::new(column)));
    select.expr_as(expr, Alias::new(format!("{table}_{column}")));
}

/// A reference with its name, if both are there.
pub fn named<T>(id: Option<Uuid>, name: Option<String>) -> Option<Named<T>> {
    id.zip(name).map(|(id, name)| Named {
        id: Id::from(id),
        name,
    })
}
