//! A file on the wire.

use canape_domain::{Id, files, hex};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::Ref;

/// A file of a deal or of a document; its bytes are at `/files/{id}/content`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = files::File)]
pub struct File {
    id: Uuid,
    /// `null` of a scan of a document without a deal.
    deal_id: Option<Uuid>,
    /// The document whose scan it is.
    document_id: Option<Uuid>,
    #[schema(examples("Договор № 15.pdf"))]
    name: String,
    #[schema(examples("application/pdf"))]
    media_type: &'static str,
    /// In bytes.
    #[schema(examples(184_320))]
    size: u64,
    /// Of the bytes, hexadecimal; also their `ETag`.
    #[schema(examples("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))]
    sha256: String,
    /// `null`: the client, on the public page of the document.
    uploaded_by: Option<Ref>,
    uploaded_at: DateTime<Utc>,
    /// Since when it is in the trash; thirty days later it is gone.
    deleted_at: Option<DateTime<Utc>>,
    #[schema(examples(1))]
    pub version: i64,
}

impl From<files::Shown> for File {
    fn from(shown: files::Shown) -> Self {
        let file = shown.file;
        Self {
            id: file.id.uuid(),
            deal_id: file.holder.deal().map(Id::uuid),
            document_id: file.holder.document().map(Id::uuid),
            name: file.name.to_string(),
            media_type: file.kind.media_type(),
            size: file.size,
            sha256: hex(&file.sha256),
            uploaded_by: shown.uploaded_by.map(Into::into),
            uploaded_at: file.uploaded_at,
            deleted_at: file.deleted_at,
            version: file.version,
        }
    }
}
