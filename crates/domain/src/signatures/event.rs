//! What happens to agreements, codes and signatures.

use serde::Serialize;
use uuid::Uuid;

use super::Agreement;
use crate::clients::{Company, Contact};
use crate::documents::{Document, Told};
use crate::legal_entities::LegalEntity;
use crate::{Fact, Id, Subject};

/// What each event of an agreement tells.
#[derive(Debug, Clone, Serialize)]
pub struct AgreementTold {
    pub agreement: Id<Agreement>,
    pub legal_entity: Id<LegalEntity>,
    pub company: Option<Id<Company>>,
    pub contact: Option<Id<Contact>>,
    pub document: Id<Document>,
}

/// Everything that happens to agreements.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum AgreementEvent {
    /// It is on file.
    Registered(AgreementTold),
    /// Nothing more is signed by it.
    Ended(AgreementTold),
}

/// Everything that happens to codes; each is an event of the document.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the code")]
pub enum CodeEvent {
    /// The client asked for it.
    Asked {
        #[serde(flatten)]
        told: Told,
        to: String,
    },
    /// Another one was typed.
    Missed {
        #[serde(flatten)]
        told: Told,
        tries: i64,
    },
    /// It has signed.
    Used(Told),
}

/// What happens to signatures; it is an event of the document.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the signature")]
pub enum SignatureEvent {
    /// The client has signed.
    Signed {
        #[serde(flatten)]
        told: Told,
        signer: String,
    },
}

impl Agreement {
    pub(super) fn told(&self) -> AgreementTold {
        AgreementTold {
            agreement: self.id,
            legal_entity: self.legal_entity,
            company: self.client.company(),
            contact: self.client.contact(),
            document: self.document,
        }
    }
}

impl Fact for AgreementEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Registered(_) => "signature_agreement.registered",
            Self::Ended(_) => "signature_agreement.ended",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Registered(told) | Self::Ended(told)) = self;
        Subject {
            kind: "signature_agreement",
            id: told.agreement.uuid(),
        }
    }
}

impl CodeEvent {
    const fn told(&self) -> &Told {
        match self {
            Self::Asked { told, .. } | Self::Missed { told, .. } | Self::Used(told) => told,
        }
    }
}

impl Fact for CodeEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "document.signature_code_asked",
            Self::Missed { .. } => "document.signature_code_missed",
            Self::Used(_) => "document.signature_code_used",
        }
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: "document",
            id: self.told().document.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        self.told().deal.map(Id::uuid)
    }
}

impl Fact for SignatureEvent {
    fn kind(&self) -> &'static str {
        "document.signed"
    }

    fn subject(&self) -> Subject {
        let Self::Signed { told, .. } = self;
        Subject {
            kind: "document",
            id: told.document.uuid(),
        }
    }

    fn deal(&self) -> Option<Uuid> {
        let Self::Signed { told, .. } = self;
        told.deal.map(Id::uuid)
    }
}
