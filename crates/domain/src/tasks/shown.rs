//! A task with the names of what it refers to.

use super::Task;
use crate::Named;
use crate::deals::Deal;
use crate::lobby::User;

/// A task as people look at it. A deal is named also to those who do not see its card.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The task itself.
    pub task: Task,
    /// On which deal.
    pub deal: Option<Named<Deal>>,
    /// Who has to do it.
    pub responsible: Option<Named<User>>,
}
