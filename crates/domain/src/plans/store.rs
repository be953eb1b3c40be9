//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Measure, Plan};
use crate::StoreError;
use crate::values::Month;

/// Reading plans. Those of colleagues and departments are within reach if these are, the firm's if
/// everything is.
#[async_trait]
pub trait Read {
    /// All plans of some months, both included, of one measure or of all.
    async fn plans(
        &self,
        first: Month,
        last: Month,
        measure: Option<Measure>,
    ) -> Result<Vec<Plan>, StoreError>;
}
