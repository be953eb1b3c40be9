//! The five dictionaries: what tells their entries apart.

use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;
use serde::Serialize;

use super::{Dictionary, Entry, EventNames};
use crate::Violations;

/// A sales channel: where a deal came from. Every deal has exactly one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// «Не указан», which deals have until somebody knows better.
    pub is_system: bool,
}

/// Why a deal was lost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct LossReason;

/// What kind of deal it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct DealType;

/// What money is spent on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct CostCategory;

/// A dated thing that a deal can be put down to: a seminar, a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SalesEvent {
    from_on: NaiveDate,
    to_on: NaiveDate,
}

/// Other dates of a sales event; `None` keeps.
#[derive(Debug, Clone, Copy, Default)]
pub struct SalesEventDates {
    /// The first day.
    pub from_on: Option<NaiveDate>,
    /// The last day.
    pub to_on: Option<NaiveDate>,
}

impl SalesEvent {
    /// From one day to another, both included.
    pub fn new(from_on: NaiveDate, to_on: NaiveDate) -> Result<Self, Violations> {
        if to_on < from_on {
            return Err(Violations::one("/to_on", "ends_before_it_begins"));
        }
        Ok(Self { from_on, to_on })
    }

    /// The first day.
    pub const fn from_on(&self) -> NaiveDate {
        self.from_on
    }

    /// The last day.
    pub const fn to_on(&self) -> NaiveDate {
        self.to_on
    }
}

impl Dictionary for Channel {
    type Wish = ();

    const EVENTS: EventNames = EventNames {
        subject: "channel",
        created: "channel.created",
        edited: "channel.edited",
        moved: "channel.moved",
        archived: "channel.archived",
        restored: "channel.restored",
    };

    fn wished(&self, (): ()) -> Result<Self, Violations> {
        Ok(*self)
    }

    fn is_system(&self) -> bool {
        self.is_system
    }
}

impl Dictionary for LossReason {
    type Wish = ();

    const EVENTS: EventNames = EventNames {
        subject: "loss_reason",
        created: "loss_reason.created",
        edited: "loss_reason.edited",
        moved: "loss_reason.moved",
        archived: "loss_reason.archived",
        restored: "loss_reason.restored",
    };

    fn wished(&self, (): ()) -> Result<Self, Violations> {
        Ok(*self)
    }
}

impl Dictionary for DealType {
    type Wish = ();

    const EVENTS: EventNames = EventNames {
        subject: "deal_type",
        created: "deal_type.created",
        edited: "deal_type.edited",
        moved: "deal_type.moved",
        archived: "deal_type.archived",
        restored: "deal_type.restored",
    };

    fn wished(&self, (): ()) -> Result<Self, Violations> {
        Ok(*self)
    }
}

impl Dictionary for CostCategory {
    type Wish = ();

    const EVENTS: EventNames = EventNames {
        subject: "cost_category",
        created: "cost_category.created",
        edited: "cost_category.edited",
        moved: "cost_category.moved",
        archived: "cost_category.archived",
        restored: "cost_category.restored",
    };

    fn wished(&self, (): ()) -> Result<Self, Violations> {
        Ok(*self)
    }
}

impl Dictionary for SalesEvent {
    type Wish = SalesEventDates;

    const EVENTS: EventNames = EventNames {
        subject: "sales_event",
        created: "sales_event.created",
        edited: "sales_event.edited",
        moved: "sales_event.moved",
        archived: "sales_event.archived",
        restored: "sales_event.restored",
    };

    /// The spring exhibition comes every spring.
    const NAMES_ARE_UNIQUE: bool = false;

    fn wished(&self, wish: SalesEventDates) -> Result<Self, Violations> {
        Self::new(
            wish.from_on.unwrap_or(self.from_on),
            wish.to_on.unwrap_or(self.to_on),
        )
    }

    /// The latest first.
    fn order(one: &Entry<Self>, two: &Entry<Self>) -> Ordering {
        let place = |entry: &Entry<Self>| Reverse((entry.particulars.from_on, entry.id));
        place(one).cmp(&place(two))
    }
}
