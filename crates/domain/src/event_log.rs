//! The event log: one thing with four readers (timeline, audit, webhooks out, live board).

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::Moment;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person in a browser; the user's id.
    User(Uuid),
    /// A program with an API key: the key's id and the user on whose behalf it acts.
    Key {
        /// The key.
        key: Uuid,
        /// Whose rights it borrows.
        user: Uuid,
    },
    /// The firm's own customer on a public page, or the aggregator behind a notice.
    Public,
    /// A rule that runs by itself: a job, a deadline.
    System,
}

impl Actor {
    /// The wire name of the kind.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::User(_) => "user",
            Self::Key { .. } => "key",
            Self::Public => "public",
            Self::System => "system",
        }
    }

    /// The id that tells two actors of one kind apart.
    pub const fn id(self) -> Option<Uuid> {
        match self {
            Self::User(id) | Self::Key { key: id, .. } => Some(id),
            Self::Public | Self::System => None,
        }
    }

    /// The person who answers for it, if there is one.
    pub const fn user(self) -> Option<Uuid> {
        match self {
            Self::User(user) | Self::Key { user, .. } => Some(user),
            Self::Public | Self::System => None,
        }
    }
}

/// What an event is about: the kind (`deal`, `pipeline` …) and the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Kind of record, as in the API's paths, in the singular.
    pub kind: &'static str,
    /// The record.
    pub id: Uuid,
}

/// Whose a record was before an event gave it to somebody else: they must be told that it is gone,
/// though it is out of their reach by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeper {
    /// The colleague who was responsible.
    pub responsible: Option<Uuid>,
    /// The department that it belonged to.
    pub department: Option<Uuid>,
}

/// A thing that happened: what a slice's event enum must tell about itself.
pub trait Fact: Serialize + Send + Sync {
    /// The wire name, `deal.stage_moved`.
    fn kind(&self) -> &'static str;
    /// The record it happened to.
    fn subject(&self) -> Subject;
    /// The deal in whose timeline it stands too, if it happened to another record: a task, a note.
    fn deal(&self) -> Option<Uuid> {
        None
    }
    /// Whose the record was, if this very event gave it to somebody else.
    fn left(&self) -> Option<Keeper> {
        None
    }
}

/// An event as it is read back.
#[derive(Debug, Clone)]
pub struct LoggedEvent {
    /// Its number in the account, in the order of commits; the cursor of every reader.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// `user`, `key`, `public` or `system`.
    pub actor_kind: String,
    /// The user or key.
    pub actor_id: Option<Uuid>,
    /// The name of the user or key, as it is now.
    pub actor_name: Option<String>,
    /// `deal.stage_moved` and the like.
    pub kind: String,
    /// Kind of the subject.
    pub subject_kind: String,
    /// The subject.
    pub subject_id: Uuid,
    /// The particulars, as the slice's event enum wrote them.
    pub data: Value,
}
