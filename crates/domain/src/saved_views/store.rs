//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Choice, SavedView};
use crate::lobby::User;
use crate::{Id, Named, StoreError};

/// Reading views; small sets, so always whole.
#[async_trait]
pub trait Read {
    /// The living views of a person, then the shared ones, each in their order, with the names of
    /// their authors.
    async fn saved_views(
        &self,
        user: Id<User>,
    ) -> Result<Vec<(SavedView, Option<Named<User>>)>, StoreError>;

    /// One view, gone or not, whoever sees it.
    async fn saved_view(&self, id: Id<SavedView>) -> Result<Option<SavedView>, StoreError>;

    /// What a person begins with, if they ever chose.
    async fn chosen_view(&self, user: Id<User>) -> Result<Option<Choice>, StoreError>;
}
