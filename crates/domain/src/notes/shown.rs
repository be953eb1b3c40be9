//! A note with the name of its author.

use super::Note;
use crate::Named;
use crate::lobby::User;

/// A note as people look at it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The note itself.
    pub note: Note,
    /// Whose it is.
    pub author: Option<Named<User>>,
}
