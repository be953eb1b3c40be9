//! The aggregate: a department and its place in the tree.

use super::{Error, Event};
use crate::deals::FieldChange;
use crate::lobby::User;
use crate::values::Line;
use crate::{Change, Id, Moment, Version};

/// A part of the firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub name: Line<80>,
    /// The department above; `None` at the top.
    pub parent: Option<Id<Self>>,
    /// Who leads it.
    pub head: Option<Id<User>>,
    /// Since when nobody works in it any more: history and reports keep its name, and whoever leads
    /// the department above keeps seeing its deals.
    pub archived_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl Department {
    /// A new department.
    pub(crate) fn found(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Created {
            department: self.id,
            name: self.name.clone(),
            parent: self.parent,
            head: self.head,
        };
        Change::created(Self { version: 1, ..self }, event, at)
    }

    /// Whether the version that a person has seen is the present one, and people may work in it.
    pub(super) const fn check(&self, seen: Version) -> Result<(), Error> {
        if self.version != seen {
            return Err(Error::Stale);
        }
        if self.archived_at.is_some() {
            return Err(Error::Archived);
        }
        Ok(())
    }

    /// Another name, place or head, as `changes` tell.
    pub(crate) fn edit(
        self,
        to: Self,
        changes: Vec<FieldChange>,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Edited {
            department: self.id,
            changes,
        };
        let version = self.version + 1;
        Change::moved(self.version, Self { version, ..to }, event, at)
    }

    /// Whoever led it leads it no more.
    pub(crate) fn lose_head(self, name: &Line<120>, at: Moment) -> Change<Self, Event> {
        let head = FieldChange {
            field: "head",
            from: Some(name.to_string()),
            to: None,
        };
        let to = Self {
            head: None,
            ..self.clone()
        };
        self.edit(to, vec![head], at)
    }

    /// Nobody works in it any more.
    pub(super) fn archive(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Archived {
            department: self.id,
            name: self.name.clone(),
        };
        let to = Self {
            head: None,
            archived_at: Some(at),
            version: self.version + 1,
            ..self
        };
        Change::moved(self.version, to, event, at)
    }
}
