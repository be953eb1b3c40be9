//! What the slice needs of the store.

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    BoardCard, BoardFilter, Card, ColumnTotal, Deal, DealFilter, DealRow, Labels, Lines, ListDeals,
    Record, Visit,
};
use crate::clients::{Company, Contact};
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason, SalesEvent};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage};
use crate::values::Rank;
use crate::{Id, Limit, LoggedEvent, Moment, Place, StoreError};

/// Records that a deal refers to, to be looked up together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct References {
    /// The person who buys.
    pub contact: Option<Id<Contact>>,
    /// The firm that buys.
    pub company: Option<Id<Company>>,
    /// Who is responsible.
    pub responsible: Option<Id<User>>,
    /// How it came.
    pub channel: Option<Id<Channel>>,
    /// Of which type.
    pub deal_type: Option<Id<DealType>>,
    /// To which event it is put down.
    pub sales_event: Option<Id<SalesEvent>>,
    /// Why it is lost.
    pub loss_reason: Option<Id<LossReason>>,
}

/// Names of what [`References`] points to; `None` where it points nowhere (or was not asked).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The person who buys.
    pub contact: Option<String>,
    /// The firm that buys.
    pub company: Option<String>,
    /// Who is responsible, if they still work here.
    pub responsible: Option<String>,
    /// The department of the responsible person.
    pub department: Option<Id<Department>>,
    /// How it came.
    pub channel: Option<String>,
    /// Of which type.
    pub deal_type: Option<String>,
    /// To which event it is put down.
    pub sales_event: Option<String>,
    /// Why it is lost.
    pub loss_reason: Option<String>,
}

impl Names {
    /// For which department a deal counts that is closed now: the one where whoever is responsible
    /// works, though they have moved since the deal became theirs; their salary counts there, too. The
    /// deal's own, where nobody is responsible. The responsible person must have been asked for.
    pub(crate) fn closing_department(&self, deal: &Deal) -> Option<Id<Department>> {
        match (deal.responsible, &self.responsible) {
            (Some(_), Some(_)) => self.department,
            _ => deal.department,
        }
    }
}

/// The ranks between which a card is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// Of the card above.
    pub above: Option<Rank>,
    /// Of the card below.
    pub below: Option<Rank>,
}

/// Reading deals, within the session's reach.
#[async_trait]
pub trait Read {
    /// One deal.
    async fn deal(&self, id: Id<Deal>) -> Result<Option<Deal>, StoreError>;

    /// A deal as its card shows it, with names, lines and source.
    async fn deal_card(&self, id: Id<Deal>) -> Result<Option<Card>, StoreError>;

    /// The lines of a deal.
    async fn deal_lines(&self, id: Id<Deal>) -> Result<Lines, StoreError>;

    /// The lines of some deals that were read before, in one statement.
    async fn lines_of_deals(
        &self,
        ids: &[Id<Deal>],
    ) -> Result<HashMap<Id<Deal>, Lines>, StoreError>;

    /// Names of records of this account, in one statement. A client in the trash has none.
    async fn labels(&self, records: &[(Record, Uuid)]) -> Result<Labels, StoreError>;

    /// A page of rows, one more than the limit if more follow.
    async fn deal_rows(&self, list: &ListDeals) -> Result<Vec<DealRow>, StoreError>;

    /// How many deals fit a filter; counting stops at `most`.
    async fn deal_count(&self, filter: &DealFilter, most: Option<u64>) -> Result<u64, StoreError>;

    /// How many deals [`Write::hold_fitting`] would go through in all.
    async fn count_fitting(&self, filter: &DealFilter, as_of: Moment) -> Result<u64, StoreError>;

    /// The first cards of each of these stages, in one statement.
    async fn board_cards(
        &self,
        stages: &[&Stage],
        filter: &BoardFilter,
        closed_since: NaiveDate,
        limit: Limit,
    ) -> Result<Vec<BoardCard>, StoreError>;

    /// Cards of one stage behind a place.
    async fn column_cards(
        &self,
        stage: &Stage,
        filter: &BoardFilter,
        closed_since: NaiveDate,
        after: Option<&Place>,
        limit: Limit,
    ) -> Result<Vec<BoardCard>, StoreError>;

    /// A pipeline, the default one unless told, with count and sum of each of its stages: of open
    /// deals, and of deals closed since a date. One statement.
    async fn counted_pipeline(
        &self,
        pipeline: Option<Id<Pipeline>>,
        filter: &BoardFilter,
        closed_since: NaiveDate,
    ) -> Result<Option<(Pipeline, Vec<ColumnTotal>)>, StoreError>;

    /// The stays of a deal on its stages, oldest first.
    async fn visits(&self, id: Id<Deal>) -> Result<Vec<Visit>, StoreError>;

    /// Events of a deal before a number, newest first, one more than the limit if more follow.
    async fn deal_events(
        &self,
        id: Id<Deal>,
        before: Option<i64>,
        limit: Limit,
    ) -> Result<Vec<LoggedEvent>, StoreError>;

    /// Names of records of this account, in one statement.
    async fn names(&self, references: &References) -> Result<Names, StoreError>;

    /// The channel «Не указан».
    async fn channel_unknown(&self) -> Result<Id<Channel>, StoreError>;

    /// Ranks around the place behind a card of a stage (`None`: the top); `None` if the card does
    /// not stand there.
    async fn neighbours(
        &self,
        stage: Id<Stage>,
        after: Option<Id<Deal>>,
        but: Id<Deal>,
    ) -> Result<Option<Neighbours>, StoreError>;
}

/// What a unit of work does besides applying changes.
#[async_trait]
pub trait Write {
    /// Takes so many numbers of deals and returns the first. Those of undone works are given again.
    async fn take_deal_numbers(&self, count: i64) -> Result<i64, StoreError>;

    /// Some deals within reach, held until the end of the work so that nobody changes them
    /// meanwhile; in the order of their ids.
    async fn hold_deals(&self, ids: &[Id<Deal>]) -> Result<Vec<Deal>, StoreError>;

    /// The next deals within reach that fit a filter and were there at a moment, held likewise; in
    /// the order of their ids, behind one of them.
    async fn hold_fitting(
        &self,
        filter: &DealFilter,
        as_of: Moment,
        after: Option<Id<Deal>>,
        limit: Limit,
    ) -> Result<Vec<Deal>, StoreError>;

    /// Gives the cards of a stage new ranks far from each other, in the same order. A rank is how
    /// cards are drawn, not a fact about a deal, hence no event.
    async fn spread_ranks(&self, stage: Id<Stage>) -> Result<(), StoreError>;
}
