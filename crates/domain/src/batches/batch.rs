//! The aggregate: how far a change of many deals has come.

use super::{Error, Event, Item, Outcome, Wish};
use crate::api_keys::ApiKey;
use crate::deals::{Deal, DealFilter};
use crate::lobby::User;
use crate::{Change, Id, Moment, Version};

/// Whether a batch is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchStatus {
    /// It is carried out in the background.
    Running,
    /// All deals were gone through.
    Done,
    /// Its author stopped it; what was changed until then is.
    Cancelled,
}

impl BatchStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Running, Self::Done, Self::Cancelled];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.wire() == name)
    }
}

/// A change of many deals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id; the events of its deals carry it.
    pub id: Id<Self>,
    /// Whose wish it is, and whose rights it has.
    pub author: Id<User>,
    /// The program's key, if a program wished it: then it has the key's part of these rights.
    pub key: Option<Id<ApiKey>>,
    /// What shall be done.
    pub wish: Wish,
    /// To which deals, where they were not named one by one.
    pub filter: Option<DealFilter>,
    /// Only to deals that were there at this moment, and have not changed since.
    pub as_of: Moment,
    /// How far it is.
    pub status: BatchStatus,
    /// How many deals there are to go through.
    pub total: i64,
    /// How many were changed.
    pub changed: i64,
    /// How many were so already.
    pub unchanged: i64,
    /// How many a rule refused.
    pub refused: i64,
    /// How many of the changed ones the author may still change.
    pub undoable: i64,
    /// The last deal gone through, in the order of ids.
    pub reached: Option<Id<Deal>>,
    /// The batch that undid this one.
    pub undone_by: Option<Id<Self>>,
    /// Since when.
    pub created_at: Moment,
    /// Since when it is over.
    pub finished_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

/// What one step came to.
#[derive(Debug, Clone, Default)]
pub(super) struct Step {
    pub items: Vec<Item>,
    pub unchanged: i64,
    pub undoable: i64,
}

impl Batch {
    /// How many no longer fitted the filter when their turn came; known at the end.
    pub fn skipped(&self) -> i64 {
        let met = self.changed + self.unchanged + self.refused;
        if self.status == BatchStatus::Done {
            (self.total - met).max(0)
        } else {
            0
        }
    }

    /// Whether there is a way back.
    pub fn can_be_undone(&self) -> bool {
        self.status != BatchStatus::Running
            && self.undone_by.is_none()
            && self.undoable > 0
            && !matches!(self.wish, Wish::Undo { .. })
    }

    /// Gone through at once.
    pub(super) fn done(self, step: Step, at: Moment) -> Change<Self, Event> {
        let to = Self {
            status: BatchStatus::Done,
            finished_at: Some(at),
            ..self.counting(&step)
        };
        let event = to.told(step.items);
        Change::created(to, event, at)
    }

    /// To be gone through in the background.
    pub(super) fn start(self) -> Change<Self, Event> {
        let event = Event::Started {
            batch: self.id,
            wish: self.wish.clone(),
            total: self.total,
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// Some more deals, up to one of them; `None`: to the end.
    pub(super) fn go_on(
        self,
        step: Step,
        reached: Option<Id<Deal>>,
        at: Moment,
    ) -> Change<Self, Event> {
        let before = self.version;
        let is_over = reached.is_none();
        let to = Self {
            status: if is_over {
                BatchStatus::Done
            } else {
                BatchStatus::Running
            },
            finished_at: is_over.then_some(at),
            reached: reached.or(self.reached),
            version: before + 1,
            ..self.counting(&step)
        };
        let event = if is_over {
            to.told(step.items)
        } else {
            Event::Advanced {
                batch: to.id,
                changed: to.changed,
                unchanged: to.unchanged,
                refused: to.refused,
                total: to.total,
                items: step.items,
            }
        };
        Change::moved(before, to, event, at)
    }

    /// Stopped.
    pub(super) fn cancel(self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.status != BatchStatus::Running {
            return Err(Error::Over);
        }
        let before = self.version;
        let to = Self {
            status: BatchStatus::Cancelled,
            finished_at: Some(at),
            version: before + 1,
            ..self
        };
        let event = Event::Cancelled {
            batch: to.id,
            changed: to.changed,
            total: to.total,
        };
        Ok(Change::moved(before, to, event, at))
    }

    /// Taken back by another batch.
    pub(super) fn undo(self, by: Id<Self>, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let to = Self {
            undone_by: Some(by),
            version: before + 1,
            ..self
        };
        let event = Event::Undone { batch: to.id, by };
        Change::moved(before, to, event, at)
    }

    fn counting(self, step: &Step) -> Self {
        let count = |fits: fn(&Outcome) -> bool| {
            let fitting = step.items.iter().filter(|item| fits(&item.outcome));
            i64::try_from(fitting.count()).unwrap_or(i64::MAX)
        };
        Self {
            changed: self.changed + count(|outcome| matches!(outcome, Outcome::Changed { .. })),
            refused: self.refused + count(|outcome| matches!(outcome, Outcome::Refused(_))),
            unchanged: self.unchanged + step.unchanged,
            undoable: self.undoable + step.undoable,
            ..self
        }
    }

    fn told(&self, items: Vec<Item>) -> Event {
        Event::Done {
            batch: self.id,
            wish: self.wish.clone(),
            changed: self.changed,
            unchanged: self.unchanged,
            refused: self.refused,
            items,
        }
    }
}
