//! What the slice needs of the store.

use async_trait::async_trait;

use super::Department;
use crate::{Id, StoreError};

/// Reading departments; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// All departments, by name.
    async fn departments(&self) -> Result<Vec<Department>, StoreError>;

    /// One department.
    async fn department(&self, id: Id<Department>) -> Result<Option<Department>, StoreError>;
}
