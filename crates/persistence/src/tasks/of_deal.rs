//! The tasks of one deal: the open ones, then the done ones, each by the time they are due.
//!
//! The order goes by a pair of state and time, which stands in the place of a page as one number:
//! microseconds twice, and one more for a done task.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{QueryFilter, QueryOrder, QuerySelect};

use canape_domain::tasks::Shown;
use canape_domain::{Page, PageWish, Place, SortValue, StoreError};

use super::row::task;
use super::{Row, shown_page};
use crate::error::unreadable;
use crate::session::Session;

use task::Column;

impl Session {
    pub(super) async fn page_of_deal(
        &self,
        deal: Uuid,
        wish: &PageWish,
    ) -> Result<Page<Shown>, StoreError> {
        let mut found = self
            .reachable::<task::Entity>()
            .filter(Column::DealId.eq(deal))
            .order_by_asc(is_done())
            .order_by_asc(Column::DueAt)
            .order_by_asc(Column::Id)
            .limit(u64::from(wish.limit.get()) + 1);
        if let Some(place) = &wish.after {
            found = found.filter(behind(place)?);
        }
        let rows = self.shown_rows(found).await?;
        shown_page(Page::of(rows, wish.limit, None, place_of))
    }
}

/// 1 for a done task, 0 for an open one.
pub(super) fn is_done() -> Expr {
    Expr::cust("CASE WHEN task.completed_at IS NULL THEN 0 ELSE 1 END")
}

fn place_of(row: &Row) -> Place {
    let done = i64::from(row.task.completed_at.is_some());
    Place {
        value: SortValue::Number(row.task.due_at.timestamp_micros() * 2 + done),
        id: row.task.id,
    }
}

/// The tasks behind a place.
fn behind(place: &Place) -> Result<Expr, StoreError> {
    let broken = || unreadable("place of a task");
    let SortValue::Number(number) = place.value else {
        return Err(broken());
    };
    let due_at = DateTimeUtc::from_timestamp_micros(number.div_euclid(2)).ok_or_else(broken)?;
    let done = i32::from(number.rem_euclid(2) == 1);
    let here = [is_done(), Column::DueAt.into_expr(), Column::Id.into_expr()];
    let there = [
        Expr::value(done),
        Expr::value(due_at),
        Expr::value(place.id),
    ];
    Ok(Expr::tuple(here).gt(Expr::tuple(there)))
}
