//! Templates on the wire.

use canape_domain::documents::Kind;
use canape_domain::{Id, Violations, templates};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::DocumentKind;

/// A firm's own template.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = templates::Template)]
pub struct Template {
    id: Uuid,
    /// What colleagues call it.
    #[schema(examples("Счёт на бланке"))]
    name: String,
    /// For which kinds of documents.
    kinds: Vec<DocumentKind>,
    /// Of which own firm; `null`: of all of them.
    legal_entity_id: Option<Uuid>,
    /// For which of its kinds a new document takes it by itself.
    default_for: Vec<DocumentKind>,
    /// What its file is called.
    #[schema(examples("Счёт на бланке.docx"))]
    file_name: String,
    /// SHA-256 of its file, hexadecimal.
    sha256: String,
    /// Bytes of its file.
    size: u64,
    created_at: DateTime<Utc>,
    /// No longer offered since.
    archived_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

impl From<templates::Template> for Template {
    fn from(template: templates::Template) -> Self {
        let kinds = |kinds: Vec<Kind>| kinds.into_iter().map(Into::into).collect();
        Self {
            id: template.id.uuid(),
            name: template.name.to_string(),
            kinds: kinds(template.kinds),
            legal_entity_id: template.legal_entity.map(Id::uuid),
            default_for: kinds(template.default_for),
            file_name: template.file.name,
            sha256: template.file.sha256,
            size: template.file.size,
            created_at: template.created_at,
            archived_at: template.archived_at,
            version: template.version,
        }
    }
}

/// Kinds that are named in a parameter, separated by commas.
pub fn kinds(text: &str, wrong: &mut Violations) -> Vec<Kind> {
    let names = text
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let kinds = names.filter_map(|name| {
        let kind = Kind::from_wire(name);
        if kind.is_none() {
            wrong.add("/kinds", "unknown_value");
        }
        kind
    });
    kinds.collect()
}
