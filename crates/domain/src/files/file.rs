//! The aggregate: what may be done to a file, and the events that say so.

use chrono::TimeDelta;

use super::event::Told;
use super::{Error, Event, Kind, Name, ObjectKey};
use crate::deals::Deal;
use crate::documents::Document;
use crate::lobby::User;
use crate::{Change, Id, Moment, Version};

/// How many days a removed file can be had back.
pub const TRASH_DAYS: i64 = 30;

/// What a file belongs to. It is as far within reach as that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// A deal.
    Deal(Id<Deal>),
    /// An issued document: its scans. Those of a document with a deal lie among the deal's files, too.
    Document {
        /// Which.
        id: Id<Document>,
        /// Its deal.
        deal: Option<Id<Deal>>,
    },
}

impl Holder {
    /// The deal, if there is one.
    pub const fn deal(self) -> Option<Id<Deal>> {
        match self {
            Self::Deal(deal) => Some(deal),
            Self::Document { deal, .. } => deal,
        }
    }

    /// The document whose scan it is.
    pub const fn document(self) -> Option<Id<Document>> {
        match self {
            Self::Deal(_) => None,
            Self::Document { id, .. } => Some(id),
        }
    }
}

/// A file of a deal or of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its id.
    pub id: Id<File>,
    /// Of what.
    pub holder: Holder,
    /// Its name, harmless.
    pub name: Name,
    /// What it is.
    pub kind: Kind,
    /// Bytes.
    pub size: u64,
    /// Of its bytes.
    pub sha256: [u8; 32],
    /// Where its bytes are kept.
    pub object: ObjectKey,
    /// Who uploaded it; `None`: the client, on the public page of a document.
    pub uploaded_by: Option<Id<User>>,
    /// When.
    pub uploaded_at: Moment,
    /// Since when it is in the trash.
    pub deleted_at: Option<Moment>,
    /// Since when its bytes are gone.
    pub purged_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl File {
    fn told(&self) -> Told {
        Told {
            file: self.id,
            holder: self.holder,
            name: Some(self.name.clone()),
        }
    }

    /// The first state.
    pub(crate) fn add(self) -> Change<Self, Event> {
        let (told, at) = (self.told(), self.uploaded_at);
        Change::created(self, Event::Added(told), at)
    }

    /// Into the trash.
    pub(super) fn remove(&self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.deleted_at.is_some() {
            return Err(Error::InTrash);
        }
        let event = Event::Removed(self.told());
        Ok(self.with_trash(Some(at), event, at))
    }

    /// Out of the trash.
    pub(super) fn restore(&self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.deleted_at.is_none() {
            return Err(Error::NotInTrash);
        }
        let event = Event::Restored(self.told());
        Ok(self.with_trash(None, event, at))
    }

    fn with_trash(
        &self,
        deleted_at: Option<Moment>,
        event: Event,
        at: Moment,
    ) -> Change<Self, Event> {
        let to = Self {
            deleted_at,
            version: self.version + 1,
            ..self.clone()
        };
        Change::moved(self.version, to, event, at)
    }

    /// When it goes for good, if it is in the trash.
    pub fn purged_from(&self) -> Option<Moment> {
        self.deleted_at
            .map(|deleted_at| deleted_at + TimeDelta::days(TRASH_DAYS))
    }

    /// Gone for good.
    pub(super) fn purge(&self, at: Moment) -> Change<Self, Event> {
        let to = Self {
            purged_at: Some(at),
            version: self.version + 1,
            ..self.clone()
        };
        let event = Event::Purged(Told {
            name: None,
            ..self.told()
        });
        Change::moved(self.version, to, event, at)
    }
}
