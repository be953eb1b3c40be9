//! Background work and the other proofs from which a grant can be made.

use uuid::Uuid;

use super::Account;
use crate::{Id, Moment};

/// What a worker must do. Each kind is one idempotent use case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// The trial of an account has ended: block it unless it was paid for.
    EndTrial,
}

impl JobKind {
    /// All kinds.
    pub const ALL: [Self; 1] = [Self::EndTrial];

    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::EndTrial => "end_trial",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

/// Work to be done later: no content, only what it is about and when.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its id.
    pub id: Id<Self>,
    /// What to do.
    pub kind: JobKind,
    /// What it is about.
    pub subject: Uuid,
    /// Not before this moment.
    pub due_at: Moment,
}

/// A job that this worker, and nobody else, holds for a while.
#[derive(Debug, Clone)]
pub struct Lease {
    /// The account whose job it is.
    pub account: Id<Account>,
    /// The job.
    pub job: Job,
    /// How often it was tried before.
    pub attempts: i32,
}

/// A link to a public page that was found to be good.
#[derive(Debug, Clone)]
pub struct PublicToken {
    /// The account whose page it is.
    pub account: Id<Account>,
}

/// A payment aggregator's notice whose signature or origin was verified.
#[derive(Debug, Clone)]
pub struct VerifiedNotice {
    /// The account whose money it is.
    pub account: Id<Account>,
}
