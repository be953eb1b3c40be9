//! What happens to templates.

use serde::Serialize;

use super::Template;
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to one.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the template")]
pub enum Event {
    /// It was uploaded.
    Created { template: Box<Template> },
    /// It got other properties.
    Edited {
        from: Box<Template>,
        to: Box<Template>,
    },
    /// It got another file.
    Replaced {
        from: Box<Template>,
        to: Box<Template>,
    },
    /// It is no longer offered.
    Archived {
        template: Id<Template>,
        name: Line<200>,
    },
    /// It is offered again.
    BroughtBack {
        template: Id<Template>,
        name: Line<200>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "document_template.created",
            Self::Edited { .. } => "document_template.edited",
            Self::Replaced { .. } => "document_template.replaced",
            Self::Archived { .. } => "document_template.archived",
            Self::BroughtBack { .. } => "document_template.brought_back",
        }
    }

    fn subject(&self) -> Subject {
        let id = match self {
            Self::Created { template } => template.id,
            Self::Edited { to, .. } | Self::Replaced { to, .. } => to.id,
            Self::Archived { template, .. } | Self::BroughtBack { template, .. } => *template,
        };
        Subject {
            kind: "document_template",
            id: id.uuid(),
        }
    }
}
