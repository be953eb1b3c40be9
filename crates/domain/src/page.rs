//! Keyset pages: a limit within bounds, items, and an opaque place to go on from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Moment;
use crate::values::ValueError;

/// How many items a page may hold: 1…200, 50 unless told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit(u16);

/// A limit outside 1…200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a page holds 1 to {} items", Limit::MAX)]
pub struct LimitError;

impl ValueError for LimitError {
    fn code(&self) -> &'static str {
        "limit_out_of_range"
    }

    fn limit(&self) -> Option<i64> {
        Some(i64::from(Limit::MAX))
    }
}

impl Limit {
    /// The largest page.
    pub const MAX: u16 = 200;
    /// The smallest page, where only the number of all items is wanted.
    pub const ONE: Self = Self(1);
    /// The page that nobody asked to be otherwise.
    pub const DEFAULT: Self = Self(50);

    /// Checks a wish.
    pub fn new(wish: u64) -> Result<Self, LimitError> {
        match u16::try_from(wish) {
            Ok(limit @ 1..=Self::MAX) => Ok(Self(limit)),
            _ => Err(LimitError),
        }
    }

    /// The largest page, for what is read through to the end.
    pub const fn most() -> Self {
        Self(Self::MAX)
    }

    /// Items on the page.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// What is asked of a list besides its filter and order.
#[derive(Debug, Clone, Default)]
pub struct PageWish {
    /// How many items.
    pub limit: Limit,
    /// Where the page before ended; `None`: from the beginning.
    pub after: Option<Place>,
    /// Whether to count all items of the filter.
    pub counting: Counting,
}

/// A place in a list: what the order goes by, in the last item of a page, and that item's id.
///
/// A page begins behind the place whatever was inserted or deleted meanwhile, so that nothing is
/// shown twice and nothing is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The value of the column in the order.
    pub value: SortValue,
    /// The item.
    pub id: Uuid,
}

/// A value by which lists are ordered. Nothing stands above everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SortValue {
    /// A point of time.
    Moment(Moment),
    /// A calendar day, or none.
    Day(Option<NaiveDate>),
    /// A whole number: kopecks, a number of a deal.
    Number(i64),
    /// A text, in code-point order.
    Text(String),
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the kind of the value of its name")]
pub enum SortKind {
    Moment,
    Day,
    Number,
    Text,
}

impl SortValue {
    /// Of what kind it is: a column is compared with values of its own kind only.
    pub const fn kind(&self) -> SortKind {
        match self {
            Self::Moment(_) => SortKind::Moment,
            Self::Day(_) => SortKind::Day,
            Self::Number(_) => SortKind::Number,
            Self::Text(_) => SortKind::Text,
        }
    }
}

/// Whether to count the items of a filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Counting {
    /// No: the usual, because counting reads every row.
    #[default]
    No,
    /// Up to [`Count::BOUND`].
    Bounded,
    /// All.
    Exact,
}

/// How many items there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number, or the bound at which counting stopped.
    pub value: u64,
    /// Whether there are no more.
    pub is_exact: bool,
}

impl Count {
    /// Where a bounded count stops: «1000+» says enough.
    pub const BOUND: u64 = 1000;
}

/// Some items and where they end, if more follow.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The items, in the order asked for.
    pub items: Vec<T>,
    /// Behind which place the next page begins; `None` on the last page.
    pub next: Option<Place>,
    /// How many there are, if that was asked.
    pub count: Option<Count>,
}

impl<T> Page<T> {
    /// Builds a page from `limit + 1` rows: the extra row only says that more follow.
    pub fn of(
        mut rows: Vec<T>,
        limit: Limit,
        count: Option<Count>,
        place: impl Fn(&T) -> Place,
    ) -> Self {
        let size = usize::from(limit.get());
        let more = rows.len() > size;
        rows.truncate(size);
        let next = if more { rows.last().map(place) } else { None };
        Self {
            items: rows,
            next,
            count,
        }
    }

    /// The same page with its items in another shape.
    pub fn with<U>(self, items: Vec<U>) -> Page<U> {
        Page {
            items,
            next: self.next,
            count: self.count,
        }
    }
}
