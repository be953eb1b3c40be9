//! Pipelines and their stages: the road that deals travel.
//!
//! A stage has no life of its own: it is part of its pipeline, whose version guards it.

mod add_stage;
mod create;
mod delete;
mod edit;
mod edit_stage;
mod error;
mod event;
mod list;
mod pipeline;
mod remove_stage;
mod stage;
mod store;

pub use add_stage::{AddStage, add_stage};
pub use create::{CreatePipeline, create};
pub use delete::{DeletePipeline, delete};
pub use edit::{EditPipeline, edit};
pub use edit_stage::{EditStage, edit_stage};
pub use error::Error;
pub use event::Event;
pub use list::{find, list};
pub use pipeline::{Pipeline, StageList};
pub use remove_stage::{RemoveStage, remove_stage};
pub use stage::{RequiredField, Stage, StageDraft, StageKind};
pub use store::Read;
