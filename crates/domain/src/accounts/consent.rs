//! What a person agreed to: to which version, when and from where.

use serde::Serialize;
use uuid::Uuid;

use crate::lobby::{Account, User};
use crate::{Id, Moment};

/// To what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// The operator's offer: the contract.
    Offer,
    /// Letters that advertise. Never a condition.
    Advertising,
    /// Counting of visits. Never a condition.
    Analytics,
}

impl ConsentKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Offer, Self::Advertising, Self::Analytics];

    /// The name in rows.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Advertising => "advertising",
            Self::Analytics => "analytics",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

/// The optional consents of a sign-up: separate, unticked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Consents {
    /// Letters that advertise.
    pub advertising: bool,
    /// Counting of visits.
    pub analytics: bool,
}

/// One thing agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: Uuid,
    /// Who agreed.
    pub user: Id<User>,
    /// To what.
    pub kind: ConsentKind,
    /// To which version of the text.
    pub version: String,
    /// When.
    pub at: Moment,
    /// From which network address, as text.
    pub address: String,
}

/// Everything agreed to with a sign-up.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The new account.
    pub account: Id<Account>,
    /// Its owner.
    pub owner: Id<User>,
    /// The offer first.
    pub consents: Vec<Consent>,
}
