//! What happens to accounts.

use serde::Serialize;

use super::{Acceptance, ConsentKind};
use crate::lobby::{Account, User};
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
        }
    }

    fn subject(&self) -> Subject {
        let Self::SignedUp { account, .. } = self;
        Subject {
            kind: "account",
            id: account.uuid(),
        }
    }
}
