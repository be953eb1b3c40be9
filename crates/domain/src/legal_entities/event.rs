//! What happens to own legal entities.

use serde::Serialize;

use super::LegalEntity;
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to one.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the entity")]
pub enum Event {
    /// It was made.
    Created { legal_entity: Box<LegalEntity> },
    /// It got other properties.
    Edited {
        from: Box<LegalEntity>,
        to: Box<LegalEntity>,
    },
    /// It is no longer offered.
    Archived {
        legal_entity: Id<LegalEntity>,
        name: Line<200>,
    },
    /// It is offered again.
    BroughtBack {
        legal_entity: Id<LegalEntity>,
        name: Line<200>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "legal_entity.created",
            Self::Edited { .. } => "legal_entity.edited",
            Self::Archived { .. } => "legal_entity.archived",
            Self::BroughtBack { .. } => "legal_entity.brought_back",
        }
    }

    fn subject(&self) -> Subject {
        let id = match self {
            Self::Created { legal_entity } => legal_entity.id,
            Self::Edited { to, .. } => to.id,
            Self::Archived { legal_entity, .. } | Self::BroughtBack { legal_entity, .. } => {
                *legal_entity
            }
        };
        Subject {
            kind: "legal_entity",
            id: id.uuid(),
        }
    }
}
