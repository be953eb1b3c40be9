//! What happens to deals.

use serde::Serialize;

use super::{Deal, Lines, NamedStage, Source};
use crate::values::{Line, Money, Prose};
use crate::{Fact, Id, Subject};

/// One field of an edit, with what it showed before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The field's name on the wire, without `_id`.
    pub field: &'static str,
    /// What it showed.
    pub from: Option<String>,
    /// What it shows.
    pub to: Option<String>,
}

/// Everything that can happen to a deal. Names stand beside ids: the timeline tells what was true
/// then, also when a stage or a reason has another name today.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(
    missing_docs,
    reason = "the fields are those of the deal and its stages"
)]
pub enum Event {
    /// It came into being.
    Created {
        deal: Id<Deal>,
        number: i64,
        title: Line<200>,
        amount: Money,
        stage: NamedStage,
        responsible: Option<String>,
        channel: Option<String>,
        #[serde(skip)]
        lines: Lines,
        #[serde(skip)]
        source: Box<Source>,
    },
    /// Fields got other values.
    Edited {
        deal: Id<Deal>,
        changes: Vec<FieldChange>,
    },
    /// Its lines are others; the amount follows.
    LinesSet {
        deal: Id<Deal>,
        from: Money,
        to: Money,
        #[serde(skip)]
        lines: Lines,
    },
    /// It stands elsewhere in its column.
    Ranked { deal: Id<Deal> },
    /// It went to another open stage.
    StageMoved {
        deal: Id<Deal>,
        from: NamedStage,
        to: NamedStage,
    },
    /// It was won.
    Won {
        deal: Id<Deal>,
        from: NamedStage,
        to: NamedStage,
        amount: Money,
    },
    /// It was lost.
    Lost {
        deal: Id<Deal>,
        from: NamedStage,
        to: NamedStage,
        amount: Money,
        reason: String,
        comment: Option<Prose<2000>>,
    },
    /// It is open again.
    Reopened {
        deal: Id<Deal>,
        from: NamedStage,
        to: NamedStage,
    },
    /// Somebody else is responsible.
    Assigned {
        deal: Id<Deal>,
        from: Option<String>,
        to: Option<String>,
    },
    /// It is in the trash.
    Deleted { deal: Id<Deal>, title: Line<200> },
    /// It is back from the trash.
    Restored { deal: Id<Deal> },
}

impl Event {
    /// Whether the deal now stands on another stage than before.
    pub const fn is_move(&self) -> bool {
        matches!(
            self,
            Self::StageMoved { .. } | Self::Won { .. } | Self::Lost { .. } | Self::Reopened { .. }
        )
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "deal.created",
            Self::Edited { .. } => "deal.edited",
            Self::LinesSet { .. } => "deal.lines_set",
            Self::Ranked { .. } => "deal.ranked",
            Self::StageMoved { .. } => "deal.stage_moved",
            Self::Won { .. } => "deal.won",
            Self::Lost { .. } => "deal.lost",
            Self::Reopened { .. } => "deal.reopened",
            Self::Assigned { .. } => "deal.assigned",
            Self::Deleted { .. } => "deal.deleted",
            Self::Restored { .. } => "deal.restored",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { deal, .. }
        | Self::Edited { deal, .. }
        | Self::LinesSet { deal, .. }
        | Self::Ranked { deal }
        | Self::StageMoved { deal, .. }
        | Self::Won { deal, .. }
        | Self::Lost { deal, .. }
        | Self::Reopened { deal, .. }
        | Self::Assigned { deal, .. }
        | Self::Deleted { deal, .. }
        | Self::Restored { deal }) = self;
        Subject {
            kind: "deal",
            id: deal.uuid(),
        }
    }
}
