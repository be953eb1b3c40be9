//! What happens to opening balances.

use chrono::NaiveDate;
use serde::Serialize;

use super::OpeningBalance;
use crate::clients::{Company, Contact};
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::values::Money;
use crate::{Fact, Id, Subject};

/// What each event tells.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    pub opening_balance: Id<OpeningBalance>,
    pub legal_entity: Id<LegalEntity>,
    pub company: Option<Id<Company>>,
    pub contact: Option<Id<Contact>>,
    pub contract: Option<Id<Document>>,
    pub on: NaiveDate,
    pub amount: Money,
}

/// Everything that can happen to an opening balance.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the balance")]
pub enum Event {
    /// It was written down.
    Created(Told),
    /// It is of another day or sum.
    Edited {
        #[serde(flatten)]
        told: Told,
        before: Money,
    },
    /// It is gone.
    Deleted(Told),
}

impl OpeningBalance {
    pub(super) fn told(&self) -> Told {
        Told {
            opening_balance: self.id,
            legal_entity: self.legal_entity,
            company: self.client.company(),
            contact: self.client.contact(),
            contract: self.contract,
            on: self.on,
            amount: self.amount,
        }
    }
}

impl Event {
    const fn told(&self) -> &Told {
        match self {
            Self::Created(told) | Self::Deleted(told) | Self::Edited { told, .. } => told,
        }
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created(_) => "opening_balance.created",
            Self::Edited { .. } => "opening_balance.edited",
            Self::Deleted(_) => "opening_balance.deleted",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "opening_balance",
            id: self.told().opening_balance.uuid(),
        }
    }
}
