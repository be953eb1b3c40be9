//! The aggregate: on what signatures of a client rest.

use crate::documents::{Document, Mentioned};
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::settlements::Counterparty;
use crate::values::{Email, Line};
use crate::{Change, Id, Moment, Named, Version};

use super::{AgreementEvent, Error};

/// An agreement on simple electronic signatures with a client, signed and on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Its id.
    pub id: Id<Self>,
    /// Which own firm has it.
    pub legal_entity: Id<LegalEntity>,
    /// With whom.
    pub client: Counterparty,
    /// The contract, or outside document, that says so.
    pub document: Id<Document>,
    /// Who signs for the client.
    pub signer: Line<200>,
    /// As what: «Генеральный директор».
    pub post: Option<Line<200>>,
    /// Codes that reach this address are theirs to use.
    pub email: Email,
    /// Who put it on file.
    pub created_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Since when nothing more is signed by it; what was signed stays so.
    pub ended_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

/// An agreement with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct AgreementShown {
    /// The agreement.
    pub agreement: Agreement,
    /// The own firm.
    pub legal_entity: Named<LegalEntity>,
    /// What the client is called.
    pub client_name: String,
    /// The document that says so.
    pub document: Mentioned,
}

impl Agreement {
    /// It is on file.
    pub(super) fn create(self) -> Change<Self, AgreementEvent> {
        let event = AgreementEvent::Registered(self.told());
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// Nothing more is signed by it.
    pub(super) fn end(
        self,
        version: Version,
        at: Moment,
    ) -> Result<Change<Self, AgreementEvent>, Error> {
        if self.version != version {
            return Err(Error::Stale);
        }
        if self.ended_at.is_some() {
            return Err(Error::Ended);
        }
        let event = AgreementEvent::Ended(self.told());
        let next = Self {
            ended_at: Some(at),
            version: version + 1,
            ..self
        };
        Ok(Change::moved(version, next, event, at))
    }
}
