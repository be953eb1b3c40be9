//! What happens to sessions.

use serde::Serialize;

use crate::lobby::{Session, User};
use crate::{Fact, Id, Subject};

/// Everything that can happen to sessions.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the session")]
pub enum Event {
    /// Somebody signed in.
    Opened {
        session: Id<Session>,
        user: Id<User>,
        address: String,
        user_agent: String,
    },
    /// One ended.
    Ended {
        session: Id<Session>,
        user: Id<User>,
        reason: Reason,
    },
    /// All but this one ended.
    OthersEnded {
        session: Id<Session>,
        user: Id<User>,
    },
    /// A stranger was seen in it; all ended.
    Reported {
        session: Id<Session>,
        user: Id<User>,
    },
}

/// Why a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Its person signed out.
    SignedOut,
    /// Its person ended it from another one.
    Ended,
    /// Its person went on in another account.
    Switched,
    /// A refresh token was shown that had been used up.
    Replay,
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "session.opened",
            Self::Ended { .. } => "session.ended",
            Self::OthersEnded { .. } => "session.others_ended",
            Self::Reported { .. } => "session.reported",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Opened { session, .. }
        | Self::Ended { session, .. }
        | Self::OthersEnded { session, .. }
        | Self::Reported { session, .. }) = self;
        Subject {
            kind: "session",
            id: session.uuid(),
        }
    }
}
