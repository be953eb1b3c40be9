//! What happens to views.

use serde::Serialize;

use super::saved_view::Field;
use super::{Name, SavedView};
use crate::{Fact, Id, Subject};

/// Everything that can happen to a view.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the view")]
pub enum Event {
    /// It was saved.
    Created {
        view: Id<SavedView>,
        name: Name,
        is_shared: bool,
    },
    /// It asks, is called or stands otherwise.
    Edited {
        view: Id<SavedView>,
        name: Name,
        is_shared: bool,
        changed: Vec<Field>,
    },
    /// It is gone.
    Deleted { view: Id<SavedView>, name: Name },
    /// It is back.
    Restored { view: Id<SavedView>, name: Name },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "saved_view.created",
            Self::Edited { .. } => "saved_view.edited",
            Self::Deleted { .. } => "saved_view.deleted",
            Self::Restored { .. } => "saved_view.restored",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { view, .. }
        | Self::Edited { view, .. }
        | Self::Deleted { view, .. }
        | Self::Restored { view, .. }) = self;
        Subject {
            kind: "saved_view",
            id: view.uuid(),
        }
    }
}
