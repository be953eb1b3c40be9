//! The protocol of a signature: who signed what, by what, and from where. It is never changed.

use crate::documents::{Document, Told};
use crate::values::{Email, Line};
use crate::{Change, Id, Moment};

use super::{Agreement, Code, SignatureEvent};

/// A client's simple electronic signature under a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Its id.
    pub id: Id<Self>,
    /// What was signed.
    pub document: Id<Document>,
    /// On what it rests.
    pub agreement: Id<Agreement>,
    /// The code that was typed.
    pub code: Id<Code>,
    /// Who signs for the client, as the agreement says.
    pub signer: Line<200>,
    /// As what.
    pub post: Option<Line<200>>,
    /// Where the code was sent.
    pub email: Email,
    /// SHA-256 of the file that was signed.
    pub file_sha256: [u8; 32],
    /// When the code was asked for.
    pub asked_at: Moment,
    /// When it was typed.
    pub signed_at: Moment,
    /// From which network address.
    pub address: String,
    /// What the program there calls itself.
    pub user_agent: String,
}

impl Signature {
    /// The document is signed.
    pub(super) fn create(self, told: Told) -> Change<Self, SignatureEvent> {
        let event = SignatureEvent::Signed {
            told,
            signer: self.signer.to_string(),
        };
        let at = self.signed_at;
        Change::created(self, event, at)
    }
}
