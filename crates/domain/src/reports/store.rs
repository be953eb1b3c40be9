//! What the slice needs of the store.

use std::collections::HashMap;

use async_trait::async_trait;

use super::{DrilledDeal, FunnelQuestion, Passage, Question, Standing, Tally, Traveller};
use crate::deals::{Deal, Overstay, Visit};
use crate::pipelines::Stage;
use crate::{Id, PageWish, StoreError};

/// Reading sums of deals, within the session's reach: of closed deals by who was responsible, and
/// where, at the closing.
#[async_trait]
pub trait Read {
    /// The sums of each group, in one statement.
    async fn tallies(&self, question: &Question) -> Result<Vec<Tally>, StoreError>;

    /// The deals behind a question, the latest first, one more than the limit if more
    /// follow.
    async fn deals_behind(
        &self,
        question: &Question,
        page: &PageWish,
    ) -> Result<Vec<DrilledDeal>, StoreError>;

    /// How deals pass the stages of a road, in two statements.
    async fn passages(
        &self,
        asked: &FunnelQuestion,
    ) -> Result<HashMap<Id<Stage>, Passage>, StoreError>;

    /// Deals made in the period of a question, the latest first, one more than the limit if more
    /// follow; only those that stand still, if that is asked.
    async fn travellers(
        &self,
        question: &Question,
        standing: Option<Standing>,
        overstays: &[Overstay],
        page: &PageWish,
    ) -> Result<Vec<Traveller>, StoreError>;

    /// The stays of some deals that were read before, oldest first, in one statement.
    async fn visits_of(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Vec<Visit>>, StoreError>;
}
