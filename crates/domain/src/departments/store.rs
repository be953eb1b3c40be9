//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Department, Stay};
use crate::lobby::User;
use crate::{Id, StoreError};

/// Reading departments; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// All departments, the archived included, by name.
    async fn departments(&self) -> Result<Vec<Department>, StoreError>;

    /// One department.
    async fn department(&self, id: Id<Department>) -> Result<Option<Department>, StoreError>;

    /// Whether open deals that are not in the trash belong to a department.
    async fn has_open_deals(&self, id: Id<Department>) -> Result<bool, StoreError>;

    /// Where somebody has worked, the last department first.
    async fn stays_of(&self, user: Id<User>) -> Result<Vec<Stay>, StoreError>;
}
