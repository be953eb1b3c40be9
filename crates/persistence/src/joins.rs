//! Names of what a record refers to, joined within its account.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, SelectStatement};
use uuid::Uuid;

use canape_domain::{Id, Named};

/// Joins the table that `column` of `of` refers to and selects one of its columns as
/// `<table>_<shown>`.
pub fn join_shown(
    select: &mut SelectStatement,
    of: &'static str,
    column: &'static str,
    table: &'static str,
    shown: &'static str,
) {
    let ours = |name: &'static str| Expr::col((Alias::new(of), Alias::new(name)));
    let theirs = |name: &'static str| Expr::col((Alias::new(table), Alias::new(name)));
    let same_account = theirs("account_id").eq(ours("account_id"));
    let on = same_account.and(theirs("id").eq(ours(column)));
    select.join(JoinType::LeftJoin, Alias::new(table), on);
    select_as(select, table, shown);
}

/// Selects one more column of a joined table as `<table>_<shown>`.
pub fn select_as(select: &mut SelectStatement, table: &'static str, shown: &'static str) {
    let column = Expr::col((Alias::new(table), Alias::new(shown)));
    select.expr_as(column, Alias::new(format!("{table}_{shown}")));
}

/// A reference with its name, if both are there.
pub fn named<T>(id: Option<Uuid>, name: Option<String>) -> Option<Named<T>> {
    id.zip(name).map(|(id, name)| Named {
        id: Id::from(id),
        name,
    })
}
