//! What the slice needs of the store.

use async_trait::async_trait;

use super::{ListTasks, Shown, Task};
use crate::deals::Deal;
use crate::{Id, Page, PageWish, StoreError};

/// A deal as far as its tasks need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DealInSight {
    /// Whether it lies in the trash.
    pub is_in_trash: bool,
}

/// Reading tasks, within the session's reach.
#[async_trait]
pub trait Read {
    /// One task.
    async fn task(&self, id: Id<Task>) -> Result<Option<Task>, StoreError>;

    /// A task with its names, whoever is responsible for it: for an answer to who has just read or
    /// changed it.
    async fn task_shown(&self, task: &Task) -> Result<Shown, StoreError>;

    /// The tasks that pass a filter, by the time they are due; without those of deals in the trash.
    async fn tasks(&self, wish: &ListTasks) -> Result<Page<Shown>, StoreError>;

    /// All tasks of a deal: the open ones, then the done ones, each by the time they are due.
    async fn tasks_of(&self, deal: Id<Deal>, wish: &PageWish) -> Result<Page<Shown>, StoreError>;

    /// A deal within the reach that the grant has over deals.
    async fn deal_in_sight(&self, id: Id<Deal>) -> Result<Option<DealInSight>, StoreError>;
}
