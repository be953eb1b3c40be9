//! The aggregate: what a task may do, and the events that say so.

use super::{Due, Error, Event};
use crate::deals::{Deal, FieldChange};
use crate::departments::Department;
use crate::lobby::User;
use crate::values::Line;
use crate::{Change, Id, Keeper, Moment, Version};

/// Something to be done by somebody by some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: Id<Task>,
    /// On which deal; `None`: on none.
    pub deal: Option<Id<Deal>>,
    /// What to do.
    pub title: Line<200>,
    /// By when.
    pub due_at: Due,
    /// Who has to do it.
    pub responsible: Option<Id<User>>,
    /// The department of the responsible person on the day of the appointment.
    pub department: Option<Id<Department>>,
    /// When it was done; `None`: it is open.
    pub completed_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// Who made it.
    pub created_by: Option<Id<User>>,
    /// Counts its changes.
    pub version: Version,
}

impl Task {
    /// Whether the caller has seen the present state.
    pub(super) const fn check(&self, version: Version) -> Result<(), Error> {
        if self.version == version {
            Ok(())
        } else {
            Err(Error::Stale)
        }
    }

    /// The first state.
    pub(crate) fn create(self, responsible: Option<String>) -> Change<Self, Event> {
        let event = Event::Created {
            task: self.id,
            deal: self.deal,
            title: self.title.clone(),
            due_at: self.due_at,
            responsible,
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// Other values of some fields, as `changes` tell them.
    pub(crate) fn edit(
        &self,
        to: Self,
        changes: Vec<FieldChange>,
        at: Moment,
    ) -> Change<Self, Event> {
        let is_given = (self.responsible, self.department) != (to.responsible, to.department);
        let event = Event::Edited {
            task: self.id,
            deal: self.deal,
            title: to.title.clone(),
            changes,
            left: is_given.then(|| Keeper {
                responsible: self.responsible.map(Id::uuid),
                department: self.department.map(Id::uuid),
            }),
        };
        self.become_next(to, event, at)
    }

    /// It is done.
    pub(super) fn complete(&self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.completed_at.is_some() {
            return Err(Error::Completed);
        }
        let event = Event::Completed {
            task: self.id,
            deal: self.deal,
            title: self.title.clone(),
        };
        let to = Self {
            completed_at: Some(at),
            ..self.clone()
        };
        Ok(self.become_next(to, event, at))
    }

    /// It is to be done after all.
    pub(super) fn reopen(&self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.completed_at.is_none() {
            return Err(Error::NotCompleted);
        }
        let event = Event::Reopened {
            task: self.id,
            deal: self.deal,
            title: self.title.clone(),
        };
        let to = Self {
            completed_at: None,
            ..self.clone()
        };
        Ok(self.become_next(to, event, at))
    }

    fn become_next(&self, mut to: Self, event: Event, at: Moment) -> Change<Self, Event> {
        to.version = self.version + 1;
        Change::moved(self.version, to, event, at)
    }
}
