//! An entry of any dictionary, and everything that can happen to it.

use std::cmp::Ordering;
use std::fmt::Debug;

use serde::Serialize;

use super::{Error, Event};
use crate::values::Line;
use crate::{Change, Id, Moment, Version, Violations};

/// What an entry is called.
pub type EntryName = Line<80>;

/// One dictionary: what its entries have besides a name and a place, and what the event log calls
/// them.
pub trait Dictionary: Debug + Clone + PartialEq + Serialize + Send + Sync + 'static {
    /// The wish for other particulars; nothing in it keeps everything.
    type Wish: Debug + Clone + Default + Send;

    /// Wire names of the events.
    const EVENTS: EventNames;

    /// Whether two entries may not bear one name.
    const NAMES_ARE_UNIQUE: bool = true;

    /// The particulars as wished.
    fn wished(&self, wish: Self::Wish) -> Result<Self, Violations>;

    /// Whether the program itself relies on the entry, so that nobody renames or archives it.
    fn is_system(&self) -> bool {
        false
    }

    /// The order in which people read the dictionary.
    fn order(one: &Entry<Self>, two: &Entry<Self>) -> Ordering {
        (one.position, one.id).cmp(&(two.position, two.id))
    }
}

/// How the event log names a dictionary's subject and events.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is the name of what it says")]
pub struct EventNames {
    pub subject: &'static str,
    pub created: &'static str,
    pub edited: &'static str,
    pub moved: &'static str,
    pub archived: &'static str,
    pub restored: &'static str,
}

/// An entry of a dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry<D> {
    /// Its id.
    pub id: Id<D>,
    /// Its name.
    pub name: EntryName,
    /// Its place in the dictionary, from 0 and without gaps, archived entries included.
    pub position: i32,
    /// Whether it is offered no longer; deals that have it keep it.
    pub is_archived: bool,
    /// Counts its changes.
    pub version: Version,
    /// What only this dictionary's entries have.
    pub particulars: D,
}

impl<D: Dictionary> Entry<D> {
    /// A dictionary holds no more than a person can choose from.
    pub const MOST: usize = 200;

    /// A new entry.
    pub(super) fn create(self, at: Moment) -> Change<Self, Event<D>> {
        let entry = Self { version: 1, ..self };
        Change::created(entry.clone(), Event::Created { entry }, at)
    }

    /// Another name, other particulars.
    pub(super) fn edit(
        self,
        name: EntryName,
        particulars: D,
        at: Moment,
    ) -> Result<Change<Self, Event<D>>, Error> {
        self.must_be_peoples()?;
        let to = Self {
            name,
            particulars,
            version: self.version + 1,
            ..self.clone()
        };
        let event = Event::Edited {
            from: self,
            to: to.clone(),
        };
        Ok(to.after(event, at))
    }

    /// Another place; the entries between move over by one.
    pub(super) fn go(self, position: i32, at: Moment) -> Change<Self, Event<D>> {
        let event = Event::Moved {
            entry: self.id,
            from: self.position,
            to: position,
        };
        Self {
            position,
            version: self.version + 1,
            ..self
        }
        .after(event, at)
    }

    /// Is offered no longer, or again.
    pub(super) fn set_archived(
        self,
        is_archived: bool,
        at: Moment,
    ) -> Result<Change<Self, Event<D>>, Error> {
        self.must_be_peoples()?;
        let (entry, name) = (self.id, self.name.clone());
        let event = if is_archived {
            Event::Archived { entry, name }
        } else {
            Event::Restored { entry, name }
        };
        let state = Self {
            is_archived,
            version: self.version + 1,
            ..self
        };
        Ok(state.after(event, at))
    }

    fn must_be_peoples(&self) -> Result<(), Error> {
        if self.particulars.is_system() {
            Err(Error::SystemEntry)
        } else {
            Ok(())
        }
    }

    fn after(self, event: Event<D>, at: Moment) -> Change<Self, Event<D>> {
        Change::moved(self.version - 1, self, event, at)
    }
}

/// Whether another entry than `id` bears the name, as people read it.
pub(super) fn is_taken<D: Dictionary>(all: &[Entry<D>], id: Id<D>, name: &EntryName) -> bool {
    let bears = |other: &Entry<D>| other.id != id && other.name.reads_like(name);
    D::NAMES_ARE_UNIQUE && all.iter().any(bears)
}
