//! What is told of a table: the same counts, whatever its rows mean.

use super::{Layout, MOST_TOLD, Refused};

/// What comes, or came, of a table; `of` is what only its slice has to tell.
#[derive(Debug, Clone)]
pub struct Imported<T> {
    /// How the table was read.
    pub layout: Layout,
    /// How many rows there are.
    pub total: usize,
    /// How many things are new.
    pub created: usize,
    /// How many are other than before.
    pub changed: usize,
    /// How many were so already.
    pub unchanged: usize,
    /// What the slice has to tell besides.
    pub of: T,
    /// The first rows that are wrong, at most [`MOST_TOLD`].
    pub refused: Vec<Refused>,
    /// How many rows are wrong.
    pub refused_count: usize,
}

impl<T> Imported<T> {
    /// What is told of all rows that are wrong: how many there are, and the first of them.
    #[must_use]
    pub(crate) fn refusing(self, mut refused: Vec<Refused>) -> Self {
        let refused_count = refused.len();
        refused.truncate(MOST_TOLD);
        Self {
            refused,
            refused_count,
            ..self
        }
    }

    /// What a request that is sent again is told: it was done, and is not done twice.
    #[must_use]
    pub(crate) fn done_before(self) -> Self {
        Self {
            created: 0,
            changed: 0,
            unchanged: self.total - self.refused_count,
            ..self
        }
    }
}
