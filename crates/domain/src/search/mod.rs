//! Search: one question over everything that has a name, a number or a telephone.
//!
//! Each kind of record keeps an entry with its folded text beside its row, written in the same
//! `Work`; how text is folded says `values::search_text`.

mod ask;
mod kind;
mod question;

use async_trait::async_trait;
use uuid::Uuid;

use crate::{Limit, StoreError};

pub use ask::{Error, ask};
pub use kind::Kind;
pub use question::Question;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Which.
    pub id: Uuid,
    /// Its name.
    pub title: String,
    /// What tells it from its namesakes.
    pub subtitle: Option<String>,
    /// Its number in the account, if its kind has numbers.
    pub number: Option<i64>,
}

/// What the slice needs of the store.
#[async_trait]
pub trait Read {
    /// The best of what answers a question, among records of these kinds within the reach that the
    /// grant has for each kind: first a number, then beginnings of titles, then the rest.
    async fn search(
        &self,
        question: &Question,
        kinds: &[Kind],
        limit: Limit,
    ) -> Result<Vec<Found>, StoreError>;
}
