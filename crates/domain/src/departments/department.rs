//! The aggregate: a department and its place in the tree.

use super::Event;
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
}
