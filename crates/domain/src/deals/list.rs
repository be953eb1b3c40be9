//! The list of deals: filtered, sorted, page by page.

use chrono::NaiveDate;

use super::{Deal, Error, NamedStage, Tag, Tags};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::values::{Line, Money};
use crate::{
    App, Count, Counting, Id, Moment, Named, Page, PageWish, Place, SortKind, SortValue, Version,
};

/// What narrows a list. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DealFilter {
    /// On these roads.
    pub pipelines: Vec<Id<Pipeline>>,
    /// On these stages.
    pub stages: Vec<Id<Stage>>,
    /// In these states.
    pub statuses: Vec<StageKind>,
    /// Of these people.
    pub responsible: Vec<Id<User>>,
    /// Of these departments.
    pub departments: Vec<Id<Department>>,
    /// Come by these ways.
    pub channels: Vec<Id<Channel>>,
    /// Of these types.
    pub deal_types: Vec<Id<DealType>>,
    /// Lost for these reasons.
    pub loss_reasons: Vec<Id<LossReason>>,
    /// Of these contacts.
    pub contacts: Vec<Id<Contact>>,
    /// Of these companies.
    pub companies: Vec<Id<Company>>,
    /// With one of these marks.
    pub tags: Vec<Tag>,
    /// Worth at least this.
    pub amount_from: Option<Money>,
    /// Worth at most this.
    pub amount_to: Option<Money>,
    /// Made on this local date or later.
    pub created_from: Option<NaiveDate>,
    /// Made on this local date or earlier.
    pub created_to: Option<NaiveDate>,
    /// To be closed on this date or later.
    pub expected_from: Option<NaiveDate>,
    /// To be closed on this date or earlier.
    pub expected_to: Option<NaiveDate>,
    /// Closed on this local date or later.
    pub closed_from: Option<NaiveDate>,
    /// Closed on this local date or earlier.
    pub closed_to: Option<NaiveDate>,
    /// Open, and nobody has planned what comes next.
    pub without_task: bool,
    /// The trash instead of the living.
    pub trash: bool,
}

/// By which field a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DealSort {
    /// When it was made.
    CreatedAt,
    /// When it last changed.
    UpdatedAt,
    /// What it is worth.
    Amount,
    /// When it should close; those without a date come last.
    ExpectedCloseOn,
    /// Its number.
    Number,
    /// Its title, by code point.
    Title,
}

impl DealSort {
    /// What values the order goes by.
    pub const fn kind(self) -> SortKind {
        match self {
            Self::CreatedAt | Self::UpdatedAt => SortKind::Moment,
            Self::Amount | Self::Number => SortKind::Number,
            Self::ExpectedCloseOn => SortKind::Day,
            Self::Title => SortKind::Text,
        }
    }
}

/// The wish for a page of deals.
#[derive(Debug, Clone)]
pub struct ListDeals {
    /// Which.
    pub filter: DealFilter,
    /// In which order.
    pub sort: DealSort,
    /// From the highest.
    pub is_descending: bool,
    /// How many, behind which row, and whether to count them all.
    pub page: PageWish,
}

/// A deal as a row of the list.
#[derive(Debug, Clone)]
pub struct DealRow {
    /// Its id.
    pub id: Id<Deal>,
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// What it is worth.
    pub amount: Money,
    /// Its road.
    pub pipeline: Id<Pipeline>,
    /// Where on it, and so whether it is open, won or lost.
    pub stage: NamedStage,
    /// The person who buys.
    pub contact: Option<Named<Contact>>,
    /// The firm that buys.
    pub company: Option<Named<Company>>,
    /// Who is responsible.
    pub responsible: Option<Named<User>>,
    /// How it came.
    pub channel: Named<Channel>,
    /// When it should close.
    pub expected_close_on: Option<NaiveDate>,
    /// Its marks.
    pub tags: Tags,
    /// By when the next task is due.
    pub next_task_due_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl DealRow {
    /// The row's place in a list sorted so.
    pub fn place(&self, sort: DealSort) -> Place {
        let value = match sort {
            DealSort::CreatedAt => SortValue::Moment(self.created_at),
            DealSort::UpdatedAt => SortValue::Moment(self.updated_at),
            DealSort::Amount => SortValue::Number(self.amount.kopecks()),
            DealSort::Number => SortValue::Number(self.number),
            DealSort::ExpectedCloseOn => SortValue::Day(self.expected_close_on),
            DealSort::Title => SortValue::Text(self.title.to_string()),
        };
        Place {
            value,
            id: self.id.uuid(),
        }
    }
}

/// Reads a page of deals.
pub async fn list(app: &App, caller: &Caller, wish: &ListDeals) -> Result<Page<DealRow>, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    let rows = view.deal_rows(wish).await?;
    let count = match wish.page.counting {
        Counting::No => None,
        Counting::Bounded => {
            let value = view.deal_count(wish, Some(Count::BOUND + 1)).await?;
            Some(Count {
                value: value.min(Count::BOUND),
                is_exact: value <= Count::BOUND,
            })
        }
        Counting::Exact => Some(Count {
            value: view.deal_count(wish, None).await?,
            is_exact: true,
        }),
    };
    Ok(Page::of(rows, wish.page.limit, count, |row| {
        row.place(wish.sort)
    }))
}
