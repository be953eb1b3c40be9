//! Tasks: what somebody has to do by when, on a deal or on its own.
//!
//! `task` is the aggregate. The earliest open task of a deal is what its card and the board show
//! as the next step; the store keeps that along with every change of a task.

mod complete;
mod create;
mod due;
mod edit;
mod error;
mod event;
mod list;
mod reopen;
mod shown;
mod store;
mod task;

pub use complete::{CompleteTask, complete};
pub use create::{CreateTask, create};
pub use due::Due;
pub use edit::{EditTask, TaskPatch, edit};
pub use error::Error;
pub use event::Event;
pub use list::{ListTasks, TaskFilter, list, of_deal};
pub use reopen::{ReopenTask, reopen};
pub use shown::Shown;
pub use store::{DealInSight, Read};
pub use task::Task;
