//! Keyset pages: a list goes on behind a place, at any depth for the price of the first page, and
//! rows that come or go meanwhile make it neither repeat nor leave out any.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, NullOrdering, Order as Direction, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};

use canape_domain::{Count, Counting, Page, PageWish, Place, SortValue, StoreError};

use crate::error::{store_error, unreadable};
use crate::scope::Tenant;
use crate::session::Session;

/// The order of a list: a column, and the id where two rows have the same there.
///
/// Nothing stands above everything, as PostgreSQL has it, so that plain indexes serve both ways.
#[derive(Debug, Clone, Copy)]
pub struct Order<E: Tenant> {
    /// The column.
    pub column: E::Column,
    /// Whether the greatest comes first.
    pub is_descending: bool,
    /// Whether the column may hold nothing. Upwards such a list walks its index from the beginning
    /// on every page, because «behind, or nothing» is no range.
    pub is_nullable: bool,
}

impl<E: Tenant> Order<E> {
    /// The rows of a page and one more, which says that others follow.
    pub fn page_of(&self, select: Select<E>, wish: &PageWish) -> Select<E> {
        let select = match &wish.after {
            Some(place) => select.filter(self.behind(place)),
            None => select,
        };
        let direction = if self.is_descending {
            Direction::Desc
        } else {
            Direction::Asc
        };
        let select = match (self.is_nullable, self.is_descending) {
            (false, _) => select.order_by(self.column, direction.clone()),
            (true, false) => {
                select.order_by_with_nulls(self.column, direction.clone(), NullOrdering::Last)
            }
            (true, true) => {
                select.order_by_with_nulls(self.column, direction.clone(), NullOrdering::First)
            }
        };
        select
            .order_by(E::ID, direction)
            .limit(u64::from(wish.limit.get()) + 1)
    }

    /// The rows behind a place. Pairs are compared as pairs, which one range of an index answers.
    fn behind(&self, place: &Place) -> Condition {
        let (column, id) = (self.column.into_expr(), E::ID.into_expr());
        let Some(value) = value_of(&place.value) else {
            // Among the rows that hold nothing; below them, if the greatest came first, the others.
            let rest = if self.is_descending {
                id.lt(place.id)
            } else {
                id.gt(place.id)
            };
            let nothing = Condition::all().add(self.column.is_null()).add(rest);
            let below = self.is_descending.then(|| self.column.is_not_null());
            return Condition::any().add(nothing).add_option(below);
        };
        let here = Expr::tuple([column, id]);
        let there = Expr::tuple([Expr::value(value), Expr::value(place.id)]);
        let behind = if self.is_descending {
            here.lt(there)
        } else {
            here.gt(there)
        };
        let above = (self.is_nullable && !self.is_descending).then(|| self.column.is_null());
        Condition::any().add(behind).add_option(above)
    }
}

/// The value as the engine compares it; `None` for nothing.
fn value_of(value: &SortValue) -> Option<sea_orm::Value> {
    match value {
        SortValue::Moment(moment) => Some((*moment).into()),
        SortValue::Day(day) => day.map(Into::into),
        SortValue::Number(number) => Some((*number).into()),
        SortValue::Text(text) => Some(text.clone().into()),
    }
}

impl Session {
    /// A page of whole rows.
    pub async fn page<E: Tenant>(
        &self,
        select: Select<E>,
        order: Order<E>,
        wish: &PageWish,
        place: impl Fn(&E::Model) -> Place,
    ) -> Result<Page<E::Model>, StoreError> {
        let count = self.count(&select, wish.counting).await?;
        let rows = order.page_of(select, wish).all(&self.tx).await;
        Ok(Page::of(
            rows.map_err(store_error)?,
            wish.limit,
            count,
            place,
        ))
    }

    /// How many rows a filter has; counting stops at `most`.
    pub async fn count_up_to<E: Tenant>(
        &self,
        select: &Select<E>,
        most: Option<u64>,
    ) -> Result<u64, StoreError> {
        let rows = select.clone().select_only().expr(Expr::val(1)).limit(most);
        let rows = rows.into_query();
        let count = Query::select()
            .expr(Expr::cust("count(*)"))
            .from_subquery(rows, Alias::new("counted"))
            .to_owned();
        let row = self.tx.query_one(&count).await.map_err(store_error)?;
        let found: i64 = row
            .and_then(|row| row.try_get_by_index(0).ok())
            .ok_or(unreadable("count of rows"))?;
        u64::try_from(found).map_err(|_| unreadable("count of rows"))
    }

    /// How many rows a filter has, counted as far as was asked.
    pub async fn count<E: Tenant>(
        &self,
        select: &Select<E>,
        counting: Counting,
    ) -> Result<Option<Count>, StoreError> {
        let bound = match counting {
            Counting::No => return Ok(None),
            Counting::Bounded => Some(Count::BOUND + 1),
            Counting::Exact => None,
        };
        let found = self.count_up_to(select, bound).await?;
        let is_exact = bound.is_none_or(|bound| found < bound);
        Ok(Some(Count {
            value: if is_exact { found } else { Count::BOUND },
            is_exact,
        }))
    }
}
