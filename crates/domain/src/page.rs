//! Keyset pages: a limit within bounds, items, and an opaque place to go on from.

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
    /// The page that nobody asked to be otherwise.
    pub const DEFAULT: Self = Self(50);

    /// Checks a wish.
    pub fn new(wish: u64) -> Result<Self, LimitError> {
        match u16::try_from(wish) {
            Ok(limit @ 1..=Self::MAX) => Ok(Self(limit)),
            _ => Err(LimitError),
        }
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

/// Some items and the key of the last one, if more follow.
#[derive(Debug, Clone)]
pub struct Page<T, K> {
    /// The items, in the order asked for.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last page.
    pub next: Option<K>,
}

impl<T, K> Page<T, K> {
    /// Builds a page from `limit + 1` rows: the extra row only says that more follow.
    pub fn of(mut rows: Vec<T>, limit: Limit, key: impl Fn(&T) -> K) -> Self {
        let size = usize::from(limit.get());
        let more = rows.len() > size;
        rows.truncate(size);
        let next = if more { rows.last().map(key) } else { None };
        Self { items: rows, next }
    }
}
