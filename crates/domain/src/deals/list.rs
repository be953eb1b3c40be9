//! The list of deals: filtered, sorted, page by page.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Deal, Error, NamedStage, Record, Tag, Tags};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason, SalesEvent};
use crate::lobby::User;
use crate::pipelines::{self, Pipeline, Stage, StageKind};
use crate::values::{Line, Money};
use crate::{
    App, Count, Counting, Id, Moment, Named, Page, PageWish, Place, SortKind, SortValue,
    StoreError, Version,
};

/// What narrows a list. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DealFilter {
    /// On these roads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pipelines: Vec<Id<Pipeline>>,
    /// On these stages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Id<Stage>>,
    /// In these states.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<StageKind>,
    /// Of these people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<Id<User>>,
    /// Of these departments.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<Id<Department>>,
    /// Come by these ways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Id<Channel>>,
    /// Of these types.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deal_types: Vec<Id<DealType>>,
    /// Made by these occasions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sales_events: Vec<Id<SalesEvent>>,
    /// Lost for these reasons.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub loss_reasons: Vec<Id<LossReason>>,
    /// Of these contacts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Id<Contact>>,
    /// Of these companies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub companies: Vec<Id<Company>>,
    /// With one of these marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// Worth at least this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_from: Option<Money>,
    /// Worth at most this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_to: Option<Money>,
    /// Made on this local date or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_from: Option<NaiveDate>,
    /// Made on this local date or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_to: Option<NaiveDate>,
    /// To be closed on this date or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_from: Option<NaiveDate>,
    /// To be closed on this date or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_to: Option<NaiveDate>,
    /// Closed on this local date or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_from: Option<NaiveDate>,
    /// Closed on this local date or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_to: Option<NaiveDate>,
    /// Open, and nobody has planned what comes next.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_task: bool,
    /// The trash instead of the living.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub trash: bool,
    /// Open, and on its stage for longer than the stage's norm.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub overstayed: bool,
    /// What the norms mean at the moment of asking; set by [`DealFilter::settle`].
    #[serde(skip)]
    pub overstays: Vec<Overstay>,
}

/// Deals of a stage that came before a moment have stood there for longer than its norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overstay {
    /// The stage.
    pub stage: Id<Stage>,
    /// The present moment less the norm.
    pub before: Moment,
}

impl DealFilter {
    /// Reads the norms of the stages where the filter asks for them.
    pub(crate) async fn settle<R: pipelines::Read + Sync + ?Sized>(
        &mut self,
        reader: &R,
        now: Moment,
    ) -> Result<(), StoreError> {
        if self.overstayed {
            let pipelines = reader.pipelines().await?;
            let stages = pipelines.iter().flat_map(|pipeline| pipeline.stages.all());
            let open = stages.filter(|stage| stage.kind == StageKind::Open);
            self.overstays = open
                .filter_map(|stage| {
                    let norm = TimeDelta::days(i64::from(stage.norm_days?));
                    let before = now.checked_sub_signed(norm)?;
                    let stage = stage.id;
                    Some(Overstay { stage, before })
                })
                .collect();
        }
        Ok(())
    }

    /// The records that it names, each with the field's name on the wire.
    pub fn records(&self) -> Vec<(&'static str, Record, Uuid)> {
        fn all<T>(
            name: &'static str,
            kind: Record,
            ids: &[Id<T>],
        ) -> impl Iterator<Item = (&'static str, Record, Uuid)> {
            ids.iter().map(move |id| (name, kind, id.uuid()))
        }
        let mut records = Vec::new();
        records.extend(all("pipeline_id", Record::Pipeline, &self.pipelines));
        records.extend(all("stage_id", Record::Stage, &self.stages));
        records.extend(all("responsible_id", Record::User, &self.responsible));
        records.extend(all("department_id", Record::Department, &self.departments));
        records.extend(all("channel_id", Record::Channel, &self.channels));
        records.extend(all("deal_type_id", Record::DealType, &self.deal_types));
        records.extend(all(
            "sales_event_id",
            Record::SalesEvent,
            &self.sales_events,
        ));
        records.extend(all(
            "loss_reason_id",
            Record::LossReason,
            &self.loss_reasons,
        ));
        records.extend(all("contact_id", Record::Contact, &self.contacts));
        records.extend(all("company_id", Record::Company, &self.companies));
        records
    }
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
    /// Since when it stands on its stage.
    StageEnteredAt,
}

impl DealSort {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::CreatedAt,
        Self::UpdatedAt,
        Self::Amount,
        Self::ExpectedCloseOn,
        Self::Number,
        Self::Title,
        Self::StageEnteredAt,
    ];

    /// The name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::CreatedAt => "created_at",
            Self::UpdatedAt => "updated_at",
            Self::Amount => "amount",
            Self::ExpectedCloseOn => "expected_close_on",
            Self::Number => "number",
            Self::Title => "title",
            Self::StageEnteredAt => "stage_entered_at",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.wire() == name)
    }

    /// What values the order goes by.
    pub const fn kind(self) -> SortKind {
        match self {
            Self::CreatedAt | Self::UpdatedAt | Self::StageEnteredAt => SortKind::Moment,
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
    /// The department it belongs to.
    pub department: Option<Id<Department>>,
    /// How it came.
    pub channel: Named<Channel>,
    /// Since when it stands on its stage.
    pub stage_entered_at: Moment,
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
            DealSort::StageEnteredAt => SortValue::Moment(self.stage_entered_at),
        };
        Place {
            value,
            id: self.id.uuid(),
        }
    }
}

/// Reads a page of deals.
pub async fn list(app: &App, caller: &Caller, mut wish: ListDeals) -> Result<Page<DealRow>, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    wish.filter.settle(view.as_ref(), app.now()).await?;
    let wish = &wish;
    let rows = view.deal_rows(wish).await?;
    let count = match wish.page.counting {
        Counting::No => None,
        Counting::Bounded => {
            let value = view
                .deal_count(&wish.filter, Some(Count::BOUND + 1))
                .await?;
            Some(Count {
                value: value.min(Count::BOUND),
                is_exact: value <= Count::BOUND,
            })
        }
        Counting::Exact => Some(Count {
            value: view.deal_count(&wish.filter, None).await?,
            is_exact: true,
        }),
    };
    Ok(Page::of(rows, wish.page.limit, count, |row| {
        row.place(wish.sort)
    }))
}
