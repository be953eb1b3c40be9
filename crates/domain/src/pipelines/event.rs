//! What happens to pipelines.

use serde::Serialize;

use super::{Pipeline, Stage, StageList};
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a pipeline.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(
    missing_docs,
    reason = "the fields are those of the pipeline and its stages"
)]
pub enum Event {
    /// It was made.
    Created {
        pipeline: Id<Pipeline>,
        name: Line<80>,
        stages: StageList,
    },
    /// It got another name.
    Renamed {
        pipeline: Id<Pipeline>,
        from: Line<80>,
        to: Line<80>,
    },
    /// It became, or ceased to be, the default.
    DefaultSet {
        pipeline: Id<Pipeline>,
        is_default: bool,
    },
    /// A stage came.
    StageAdded {
        pipeline: Id<Pipeline>,
        stage: Stage,
    },
    /// A stage changed.
    StageEdited {
        pipeline: Id<Pipeline>,
        from: Stage,
        to: Stage,
    },
    /// A stage went.
    StageRemoved {
        pipeline: Id<Pipeline>,
        stage: Stage,
    },
    /// It was deleted.
    Deleted {
        pipeline: Id<Pipeline>,
        name: Line<80>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "pipeline.created",
            Self::Renamed { .. } => "pipeline.renamed",
            Self::DefaultSet { .. } => "pipeline.default_set",
            Self::StageAdded { .. } => "pipeline.stage_added",
            Self::StageEdited { .. } => "pipeline.stage_edited",
            Self::StageRemoved { .. } => "pipeline.stage_removed",
            Self::Deleted { .. } => "pipeline.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { pipeline, .. }
        | Self::Renamed { pipeline, .. }
        | Self::DefaultSet { pipeline, .. }
        | Self::StageAdded { pipeline, .. }
        | Self::StageEdited { pipeline, .. }
        | Self::StageRemoved { pipeline, .. }
        | Self::Deleted { pipeline, .. }) = self;
        Subject {
            kind: "pipeline",
            id: pipeline.uuid(),
        }
    }
}
