//! What happens to accounts.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Acceptance, ConsentKind};
use crate::deals::FieldChange;
use crate::lobby::{Account, AccountState, User};
use crate::values::{AccountAddress, Line};
use crate::{Change, Fact, Id, Moment, Subject};

/// Everything that can happen to an account.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the account")]
pub enum Event {
    /// It was signed up.
    SignedUp {
        account: Id<Account>,
        owner: Id<User>,
        company: Line<200>,
        address: AccountAddress,
        agreed_to: Vec<ConsentKind>,
    },
    /// Its settings got other values.
    Edited {
        account: Id<Account>,
        changes: Vec<FieldChange>,
    },
    /// Its trial ended, and it was not paid for.
    Blocked {
        account: Id<Account>,
        from: AccountState,
        trial_ended_on: NaiveDate,
    },
    /// The operator moved the end of its trial, which opens it if it was blocked.
    Prolonged {
        account: Id<Account>,
        from: AccountState,
        trial_ended_on: Option<NaiveDate>,
        trial_ends_on: NaiveDate,
    },
}

impl Acceptance {
    /// The account begins.
    pub(crate) fn sign_up(
        self,
        company: Line<200>,
        address: AccountAddress,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::SignedUp {
            account: self.account,
            owner: self.owner,
            company,
            address,
            agreed_to: self.consents.iter().map(|consent| consent.kind).collect(),
        };
        Change::created(self, event, at)
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::SignedUp { .. } => "account.signed_up",
            Self::Edited { .. } => "account.edited",
            Self::Blocked { .. } => "account.blocked",
            Self::Prolonged { .. } => "account.prolonged",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::SignedUp { account, .. }
        | Self::Edited { account, .. }
        | Self::Blocked { account, .. }
        | Self::Prolonged { account, .. }) = self;
        Subject {
            kind: "account",
            id: account.uuid(),
        }
    }
}
