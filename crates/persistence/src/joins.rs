//! Names of what a record refers to, joined within its account.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, SelectStatement};

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
    select
        .join(JoinType::LeftJoin, Alias::new(table), on)
        .expr_as(theirs(shown), Alias::new(format!("{table}_{shown}")));
}
