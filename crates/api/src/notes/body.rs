//! A note on the wire.

use canape_domain::notes;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::Ref;

/// What a person keeps beside a deal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = notes::Note)]
pub struct Note {
    id: Uuid,
    #[schema(examples("Просили звонить после обеда"))]
    text: String,
    author: Option<Ref>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    #[schema(examples(1))]
    pub version: i64,
}

impl From<notes::Shown> for Note {
    fn from(shown: notes::Shown) -> Self {
        let note = shown.note;
        Self {
            id: note.id.uuid(),
            text: note.text.to_string(),
            author: shown.author.map(Into::into),
            created_at: note.created_at,
            updated_at: note.updated_at,
            version: note.version,
        }
    }
}
