//! The account as the lobby knows it.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::User;
use crate::values::{AccountAddress, TimeZone};
use crate::{Id, Moment, Version};

/// One firm's isolated set of data: the tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id, the first column of every key of its rows.
    pub id: Id<Self>,
    /// Its third-level domain.
    pub address: AccountAddress,
    /// The firm's name.
    pub name: String,
    /// Where it is in its life.
    pub state: AccountState,
    /// The last day of the trial; `None` on a self-hosted installation.
    pub trial_ends_on: Option<NaiveDate>,
    /// What «today» means here.
    pub time_zone: TimeZone,
    /// When it was made.
    pub created_at: Moment,
    /// Counts the changes of its settings.
    pub version: Version,
}

/// The life of an account (see `docs/ARCHITECTURE.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountState {
    /// The first fifteen days.
    Trial,
    /// Paid, or self-hosted.
    Active,
    /// The term has ended: nothing is lost, nothing is open but payment and export.
    Blocked,
    /// Stopped by the operator with a reason.
    Suspended,
    /// The owner is leaving.
    Closing,
    /// The owner has left.
    Closed,
}

impl AccountState {
    /// All states.
    pub const ALL: [Self; 6] = [
        Self::Trial,
        Self::Active,
        Self::Blocked,
        Self::Suspended,
        Self::Closing,
        Self::Closed,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Suspended => "suspended",
            Self::Closing => "closing",
            Self::Closed => "closed",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.wire() == name)
    }

    /// Whether the subscription lets people work.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Trial | Self::Active | Self::Closing)
    }
}

impl Serialize for AccountState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.wire())
    }
}

/// An account in the moment of its making, with its owner.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The account.
    pub account: Account,
    /// The user who will own it.
    pub owner: Id<User>,
}
