//! The aggregate: what may be done to a view, and the events that say so.

use serde::{Deserialize, Serialize};

use super::{Error, Event, ViewPatch};
use crate::deals::{DealColumn, DealFilter, DealSort};
use crate::lobby::User;
use crate::values::{Line, Rank};
use crate::{Change, Id, Moment, Version};

/// What people call a view.
pub type Name = Line<60>;

/// A column as the view shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownColumn {
    /// Which.
    pub column: DealColumn,
    /// How wide, in pixels; as the screen gives it unless told.
    pub width: Option<u16>,
}

impl ShownColumn {
    /// The widths that a column can have, in pixels.
    pub const WIDTHS: std::ops::RangeInclusive<u16> = 40..=1000;
}

/// What is asked, and how the answer is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which deals.
    pub filter: DealFilter,
    /// In which order.
    pub sort: DealSort,
    /// From the highest.
    pub is_descending: bool,
    /// What is shown of them, from left to right; empty: as the person has it anyway.
    pub columns: Vec<ShownColumn>,
}

/// A view of the list of deals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: Id<Self>,
    /// Whose it is.
    pub author: Id<User>,
    /// What it is called.
    pub name: Name,
    /// Whether everybody sees it.
    pub is_shared: bool,
    /// What it asks.
    pub asked: Asked,
    /// Its place among the shared ones, or among the author's own.
    pub rank: Rank,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
    /// Since when it is gone.
    pub deleted_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

/// The fields of a view that an edit changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    IsShared,
    Filter,
    Sort,
    Columns,
    Place,
}

impl SavedView {
    /// Whether this person sees it.
    pub fn is_seen_by(&self, user: Id<User>) -> bool {
        self.is_shared || self.author == user
    }

    /// Whether this person may change it: its author, and who may share views where it is shared.
    pub fn is_changed_by(&self, user: Id<User>, may_share: bool) -> bool {
        self.author == user || self.is_shared && may_share
    }

    /// Whether the person may change it, and has seen its present state.
    pub(super) fn check(
        &self,
        user: Id<User>,
        may_share: bool,
        seen: Version,
    ) -> Result<(), Error> {
        if !self.is_changed_by(user, may_share) {
            return Err(Error::OfAnother);
        }
        if self.version != seen {
            return Err(Error::Stale);
        }
        Ok(())
    }

    /// The first state.
    pub(super) fn create(self) -> Change<Self, Event> {
        let event = Event::Created {
            view: self.id,
            name: self.name.clone(),
            is_shared: self.is_shared,
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// Other values of some fields, with the rank already found; `None` if they are so already.
    pub(super) fn edit(
        &self,
        patch: ViewPatch,
        rank: Option<Rank>,
        at: Moment,
    ) -> Option<Change<Self, Event>> {
        let mut to = self.clone();
        if let Some(name) = patch.name {
            to.name = name;
        }
        if let Some(is_shared) = patch.is_shared {
            to.is_shared = is_shared;
        }
        if let Some(filter) = patch.filter {
            to.asked.filter = filter;
        }
        if let Some((sort, is_descending)) = patch.sort {
            to.asked.sort = sort;
            to.asked.is_descending = is_descending;
        }
        if let Some(columns) = patch.columns {
            to.asked.columns = columns;
        }
        if let Some(rank) = rank {
            to.rank = rank;
        }
        let sorted =
            self.asked.sort == to.asked.sort && self.asked.is_descending == to.asked.is_descending;
        let compared = [
            (Field::Name, self.name == to.name),
            (Field::IsShared, self.is_shared == to.is_shared),
            (Field::Filter, self.asked.filter == to.asked.filter),
            (Field::Sort, sorted),
            (Field::Columns, self.asked.columns == to.asked.columns),
            (Field::Place, self.rank == to.rank),
        ];
        let changed = compared.into_iter().filter(|(_, is_same)| !is_same);
        let changed: Vec<_> = changed.map(|(field, _)| field).collect();
        if changed.is_empty() {
            return None;
        }
        let event = Event::Edited {
            view: self.id,
            name: to.name.clone(),
            is_shared: to.is_shared,
            changed,
        };
        Some(to.after(self.version, event, at))
    }

    /// Gone.
    pub(super) fn delete(&self, at: Moment) -> Change<Self, Event> {
        let to = Self {
            deleted_at: Some(at),
            ..self.clone()
        };
        let (view, name) = (self.id, self.name.clone());
        to.after(self.version, Event::Deleted { view, name }, at)
    }

    /// Back.
    pub(super) fn restore(&self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.deleted_at.is_none() {
            return Err(Error::NotInTrash);
        }
        let to = Self {
            deleted_at: None,
            ..self.clone()
        };
        let (view, name) = (self.id, self.name.clone());
        Ok(to.after(self.version, Event::Restored { view, name }, at))
    }

    fn after(self, before: Version, event: Event, at: Moment) -> Change<Self, Event> {
        let to = Self {
            updated_at: at,
            version: before + 1,
            ..self
        };
        Change::moved(before, to, event, at)
    }
}
