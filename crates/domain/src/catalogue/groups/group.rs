//! The aggregate: a group and its place in the tree.

use super::Event;
use crate::deals::FieldChange;
use crate::values::Line;
use crate::{Change, Id, Moment, Version};

/// A group of products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub name: Line<80>,
    /// The group above; `None` at the top.
    pub parent: Option<Id<Self>>,
    /// Counts its changes.
    pub version: Version,
}

impl Group {
    /// A new group.
    pub(crate) fn create(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Created {
            group: self.id,
            name: self.name.clone(),
            parent: self.parent,
        };
        Change::created(Self { version: 1, ..self }, event, at)
    }

    /// Another name or place, as `changes` tell.
    pub(super) fn edit(
        self,
        to: Self,
        changes: Vec<FieldChange>,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Edited {
            group: self.id,
            changes,
        };
        let version = self.version + 1;
        Change::moved(self.version, Self { version, ..to }, event, at)
    }

    /// Is no more.
    pub(super) fn delete(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Deleted {
            group: self.id,
            name: self.name.clone(),
        };
        Change::moved(self.version, self, event, at)
    }
}
