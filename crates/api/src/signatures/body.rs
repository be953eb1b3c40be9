//! Agreements and signatures on the wire.

use canape_domain::signatures::{self, AgreementShown};
use canape_domain::{Id, hex};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::Mentioned;
use crate::http::Ref;

/// An agreement on simple electronic signatures with a client, signed and on file.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = signatures::Agreement)]
pub struct Agreement {
    id: Uuid,
    legal_entity: Ref,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("ООО «Ромашка»"))]
    client_name: String,
    /// The contract, or outside document, that says so.
    document: Mentioned,
    /// Who signs for the client.
    #[schema(examples("Петров Иван Сергеевич"))]
    signer: String,
    /// As what.
    #[schema(examples("Генеральный директор"))]
    post: Option<String>,
    /// Codes that reach this address are theirs to use.
    #[schema(examples("director@romashka.ru"))]
    email: String,
    created_at: DateTime<Utc>,
    /// Since when nothing more is signed by it; what was signed stays so.
    ended_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

/// A client's simple electronic signature under a document.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = signatures::Signature)]
pub struct Signature {
    /// Who signed for the client.
    #[schema(examples("Петров Иван Сергеевич"))]
    signer: String,
    #[schema(examples("Генеральный директор"))]
    post: Option<String>,
    /// When the code was typed.
    signed_at: DateTime<Utc>,
    /// SHA-256 of the file that was signed, hexadecimal.
    file_sha256: String,
}

/// What the public page offers: a signature by a code.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = signatures::Offer)]
pub struct Offer {
    /// Who signs.
    #[schema(examples("Петров Иван Сергеевич"))]
    signer: String,
    /// Where the code will go, as strangers may see it.
    #[schema(examples("d•••@romashka.ru"))]
    email_hint: String,
}

/// A code on its way.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = signatures::Asked)]
pub struct Asked {
    /// Where it goes, as strangers may see it.
    #[schema(examples("d•••@romashka.ru"))]
    email_hint: String,
    /// Until when it is good.
    ends_at: DateTime<Utc>,
    /// SHA-256 of the file that it signs, hexadecimal.
    file_sha256: String,
}

impl From<AgreementShown> for Agreement {
    fn from(shown: AgreementShown) -> Self {
        let agreement = shown.agreement;
        Self {
            id: agreement.id.uuid(),
            legal_entity: shown.legal_entity.into(),
            company_id: agreement.client.company().map(Id::uuid),
            contact_id: agreement.client.contact().map(Id::uuid),
            client_name: shown.client_name,
            document: shown.document.into(),
            signer: agreement.signer.to_string(),
            post: agreement.post.map(|post| post.to_string()),
            email: agreement.email.to_string(),
            created_at: agreement.created_at,
            ended_at: agreement.ended_at,
            version: agreement.version,
        }
    }
}

impl From<signatures::Signature> for Signature {
    fn from(signature: signatures::Signature) -> Self {
        Self {
            signer: signature.signer.to_string(),
            post: signature.post.map(|post| post.to_string()),
            signed_at: signature.signed_at,
            file_sha256: hex(&signature.file_sha256),
        }
    }
}

impl From<signatures::Offer> for Offer {
    fn from(offer: signatures::Offer) -> Self {
        Self {
            signer: offer.signer,
            email_hint: offer.email_hint,
        }
    }
}

impl From<signatures::Asked> for Asked {
    fn from(asked: signatures::Asked) -> Self {
        Self {
            email_hint: asked.offer.email_hint,
            ends_at: asked.ends_at,
            file_sha256: hex(&asked.file_sha256),
        }
    }
}
