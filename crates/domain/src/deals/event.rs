//! What happens to deals.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use super::{Deal, Lines, NamedStage, RequestState, Source};
use crate::batches::Batch;
use crate::values::{Line, Money, Prose};
use crate::{Fact, Id, Keeper, Subject};

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
    /// It belongs to another department, or to none.
    PutIn {
        deal: Id<Deal>,
        changes: [FieldChange; 1],
        #[serde(skip)]
        left: Keeper,
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
        #[serde(skip)]
        left: Keeper,
    },
    /// The request that it came as is taken on.
    RequestAccepted {
        deal: Id<Deal>,
        responsible: Option<String>,
        #[serde(skip)]
        left: Keeper,
    },
    /// The request that it came as is one of clients that were known before.
    RequestJoined {
        deal: Id<Deal>,
        contact: Option<String>,
        company: Option<String>,
        #[serde(skip)]
        left: Keeper,
    },
    /// The request that it came as speaks of another deal; this one is in the trash.
    RequestMerged {
        deal: Id<Deal>,
        into: Id<Deal>,
        number: i64,
        title: Line<200>,
        #[serde(skip)]
        left: Keeper,
    },
    /// A request that came as a deal of its own speaks of this one.
    RequestReceived {
        deal: Id<Deal>,
        from: Id<Deal>,
        number: i64,
        title: Line<200>,
        text: Option<Prose<20_000>>,
    },
    /// It is in the trash.
    Deleted { deal: Id<Deal>, title: Line<200> },
    /// It is back from the trash.
    Restored { deal: Id<Deal> },
    /// One of these, as part of a change of many deals.
    InBatch {
        batch: Id<Batch>,
        #[serde(flatten, serialize_with = "as_fields")]
        event: Box<Event>,
    },
}

/// By way of a JSON value: a type that flattens itself has no end for the compiler.
fn as_fields<S: Serializer>(event: &Event, serializer: S) -> Result<S::Ok, S::Error> {
    let fields = serde_json::to_value(event).map_err(S::Error::custom)?;
    fields.serialize(serializer)
}

impl Event {
    /// The event itself, whether or not it is part of a change of many deals.
    pub fn plain(&self) -> &Self {
        match self {
            Self::InBatch { event, .. } => event.plain(),
            event => event,
        }
    }

    /// The event as part of a change of many deals.
    pub(crate) fn in_batch(self, batch: Id<Batch>) -> Self {
        let event = Box::new(self);
        Self::InBatch { batch, event }
    }

    /// What it makes of the request that the deal came as; `None`: it is no answer. Nobody's deal
    /// is nobody's answer: to be taken out of a department is none.
    pub fn answer(&self) -> Option<RequestState> {
        Some(match self.plain() {
            Self::PutIn { changes, .. } if changes[0].to.is_none() => return None,
            Self::StageMoved { .. }
            | Self::Won { .. }
            | Self::Assigned { .. }
            | Self::PutIn { .. }
            | Self::RequestAccepted { .. } => RequestState::Accepted,
            Self::RequestJoined { .. } | Self::RequestMerged { .. } => RequestState::Joined,
            Self::Lost { .. } | Self::Deleted { .. } => RequestState::Declined,
            _ => return None,
        })
    }

    /// Whether the deal has other marks than before.
    pub fn touches_tags(&self) -> bool {
        let Self::Edited { changes, .. } = self.plain() else {
            return false;
        };
        changes.iter().any(|change| change.field == "tags")
    }

    /// Whether it changes anything that reports sum or go by.
    pub fn is_summed(&self) -> bool {
        match self.plain() {
            Self::Ranked { .. } | Self::RequestReceived { .. } => false,
            Self::Edited { changes, .. } => changes
                .iter()
                .any(|change| ["channel", "deal_type", "amount"].contains(&change.field)),
            _ => true,
        }
    }

    /// Whether the deal now stands on another stage than before.
    pub fn is_move(&self) -> bool {
        matches!(
            self.plain(),
            Self::StageMoved { .. } | Self::Won { .. } | Self::Lost { .. } | Self::Reopened { .. }
        )
    }
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "deal.created",
            Self::Edited { .. } | Self::PutIn { .. } => "deal.edited",
            Self::LinesSet { .. } => "deal.lines_set",
            Self::Ranked { .. } => "deal.ranked",
            Self::StageMoved { .. } => "deal.stage_moved",
            Self::Won { .. } => "deal.won",
            Self::Lost { .. } => "deal.lost",
            Self::Reopened { .. } => "deal.reopened",
            Self::Assigned { .. } => "deal.assigned",
            Self::RequestAccepted { .. } => "request.accepted",
            Self::RequestJoined { .. } => "request.joined",
            Self::RequestMerged { .. } => "request.merged",
            Self::RequestReceived { .. } => "request.received",
            Self::Deleted { .. } => "deal.deleted",
            Self::Restored { .. } => "deal.restored",
            Self::InBatch { event, .. } => event.kind(),
        }
    }

    fn subject(&self) -> Subject {
        let deal = match self {
            Self::InBatch { event, .. } => return event.subject(),
            Self::Created { deal, .. }
            | Self::Edited { deal, .. }
            | Self::PutIn { deal, .. }
            | Self::LinesSet { deal, .. }
            | Self::Ranked { deal }
            | Self::StageMoved { deal, .. }
            | Self::Won { deal, .. }
            | Self::Lost { deal, .. }
            | Self::Reopened { deal, .. }
            | Self::Assigned { deal, .. }
            | Self::RequestAccepted { deal, .. }
            | Self::RequestJoined { deal, .. }
            | Self::RequestMerged { deal, .. }
            | Self::RequestReceived { deal, .. }
            | Self::Deleted { deal, .. }
            | Self::Restored { deal } => deal,
        };
        Subject {
            kind: "deal",
            id: deal.uuid(),
        }
    }

    fn left(&self) -> Option<Keeper> {
        match self.plain() {
            Self::Assigned { left, .. }
            | Self::PutIn { left, .. }
            | Self::RequestAccepted { left, .. }
            | Self::RequestJoined { left, .. }
            | Self::RequestMerged { left, .. } => Some(*left),
            _ => None,
        }
    }
}
