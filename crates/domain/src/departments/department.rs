//! The aggregate: a department and its place in the tree.

use crate::lobby::User;
use crate::values::Line;
use crate::{Id, Version};

/// A part of the firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub name: Line<80>,
    /// The department above; `None` at the top.
    pub parent: Option<Id<Self>>,
    /// Who leads it.
    pub head: Option<Id<User>>,
    /// Counts its changes.
    pub version: Version,
}
