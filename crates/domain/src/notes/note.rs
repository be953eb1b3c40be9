//! The aggregate: what may be done to a note, and the events that say so.

use super::{Error, Event};
use crate::deals::Deal;
use crate::lobby::User;
use crate::values::Prose;
use crate::{Change, Id, Moment, Version};

/// What a note says.
pub type Text = Prose<10_000>;

/// A note on a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: Id<Note>,
    /// On which deal.
    pub deal: Id<Deal>,
    /// What it says.
    pub text: Text,
    /// Whose it is.
    pub author: Id<User>,
    /// When it was written.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
    /// Since when it is gone.
    pub deleted_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl Note {
    /// Whether this person may change the note, and has seen its present state. Who may not is
    /// told so whatever they have seen.
    pub(super) fn check(&self, user: Id<User>, version: Version) -> Result<(), Error> {
        if self.author != user {
            return Err(Error::NotAuthor);
        }
        if self.version != version {
            return Err(Error::Stale);
        }
        Ok(())
    }

    /// The first state.
    pub(super) fn create(self) -> Change<Self, Event> {
        let (note, deal, at) = (self.id, self.deal, self.created_at);
        Change::created(self, Event::Added { note, deal }, at)
    }

    /// Another text.
    pub(super) fn edit(&self, text: Text, at: Moment) -> Change<Self, Event> {
        let to = Self {
            text,
            updated_at: at,
            version: self.version + 1,
            ..self.clone()
        };
        let (note, deal) = (self.id, self.deal);
        Change::moved(self.version, to, Event::Edited { note, deal }, at)
    }

    /// Gone.
    pub(super) fn delete(&self, at: Moment) -> Change<Self, Event> {
        let to = Self {
            deleted_at: Some(at),
            version: self.version + 1,
            ..self.clone()
        };
        let (note, deal) = (self.id, self.deal);
        Change::moved(self.version, to, Event::Deleted { note, deal }, at)
    }
}
