//! The aggregate: what may be done to a saved report, and the events that say so.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Error, Event, ReportDays, ReportPatch, Schedule};
use crate::lobby::User;
use crate::values::{Line, TimeZone};
use crate::{Change, Id, Moment, Version};

/// What people call a saved report.
pub type Name = Line<80>;

/// What is asked: the API's own words, which it has read before they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedReport {
    /// The report's name on the wire.
    pub report: String,
    /// Its parameters, without its days.
    pub parameters: BTreeMap<String, String>,
    /// Its days.
    pub days: ReportDays,
}

/// A report under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedReport {
    /// Its id.
    pub id: Id<Self>,
    /// Whose it is.
    pub author: Id<User>,
    /// What it is called.
    pub name: Name,
    /// Whether everybody sees it.
    pub is_shared: bool,
    /// What it asks.
    pub asked: AskedReport,
    /// When it goes out by mail, if it does.
    pub schedule: Option<Schedule>,
    /// When it goes out next.
    pub next_send_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
    /// Since when it is gone.
    pub deleted_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

/// The fields that an edit changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    IsShared,
    Asked,
    Schedule,
}

impl SavedReport {
    /// Whether this person sees it: whoever gets it by mail can open it.
    pub fn is_seen_by(&self, user: Id<User>) -> bool {
        let schedule = self.schedule.as_ref();
        let is_sent = schedule.is_some_and(|schedule| schedule.recipients().contains(&user));
        self.is_shared || self.author == user || is_sent
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
            saved_report: self.id,
            name: self.name.clone(),
            is_shared: self.is_shared,
            schedule: self.schedule.clone(),
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// Other values of some fields; `None` if they are so already.
    pub(super) fn edit(
        &self,
        patch: ReportPatch,
        zone: TimeZone,
        at: Moment,
    ) -> Option<Change<Self, Event>> {
        let mut to = self.clone();
        if let Some(name) = patch.name {
            to.name = name;
        }
        if let Some(is_shared) = patch.is_shared {
            to.is_shared = is_shared;
        }
        if let Some(asked) = patch.asked {
            to.asked = asked;
        }
        if let Some(schedule) = patch.schedule {
            to.schedule = schedule;
        }
        let compared = [
            (Field::Name, self.name == to.name),
            (Field::IsShared, self.is_shared == to.is_shared),
            (Field::Asked, self.asked == to.asked),
            (Field::Schedule, self.schedule == to.schedule),
        ];
        let changed = compared.into_iter().filter(|(_, is_same)| !is_same);
        let changed: Vec<_> = changed.map(|(field, _)| field).collect();
        if changed.is_empty() {
            return None;
        }
        if changed.contains(&Field::Schedule) {
            to.next_send_at = to.next_time(zone, at);
        }
        let event = Event::Edited {
            saved_report: self.id,
            name: to.name.clone(),
            is_shared: to.is_shared,
            schedule: to.schedule.clone(),
            changed,
        };
        Some(to.after(self.version, event, at))
    }

    /// Gone: it goes out no more.
    pub(super) fn delete(&self, at: Moment) -> Change<Self, Event> {
        let to = Self {
            deleted_at: Some(at),
            next_send_at: None,
            ..self.clone()
        };
        let (saved_report, name) = (self.id, self.name.clone());
        to.after(self.version, Event::Deleted { saved_report, name }, at)
    }

    /// Back.
    pub(super) fn restore(&self, zone: TimeZone, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.deleted_at.is_none() {
            return Err(Error::NotInTrash);
        }
        let mut to = Self {
            deleted_at: None,
            ..self.clone()
        };
        to.next_send_at = to.next_time(zone, at);
        let (saved_report, name) = (self.id, self.name.clone());
        Ok(to.after(self.version, Event::Restored { saved_report, name }, at))
    }

    /// It goes out to some now, and comes again.
    pub(super) fn sent(
        &self,
        recipients: Vec<Id<User>>,
        zone: TimeZone,
        at: Moment,
    ) -> Change<Self, Event> {
        let to = Self {
            next_send_at: self.next_time(zone, at),
            ..self.clone()
        };
        let event = Event::Sent {
            saved_report: self.id,
            recipients,
        };
        to.after(self.version, event, at)
    }

    pub(super) fn recipients(&self) -> Vec<Id<User>> {
        let schedule = self.schedule.as_ref();
        schedule.map_or_else(Vec::new, |schedule| schedule.recipients().to_vec())
    }

    pub(super) fn next_time(&self, zone: TimeZone, after: Moment) -> Option<Moment> {
        let schedule = self.schedule.as_ref()?;
        Some(schedule.next_after(after, zone))
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
