//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Pipeline, Stage};
use crate::{Id, StoreError};

/// Reading pipelines; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// All pipelines with their stages, in order.
    async fn pipelines(&self) -> Result<Vec<Pipeline>, StoreError>;

    /// One pipeline.
    async fn pipeline(&self, id: Id<Pipeline>) -> Result<Option<Pipeline>, StoreError>;

    /// The pipeline to which a stage belongs.
    async fn pipeline_of_stage(&self, stage: Id<Stage>) -> Result<Option<Pipeline>, StoreError>;
}
