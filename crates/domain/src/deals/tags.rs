//! Marks that people put on deals to find them again.

use serde::Serialize;

use crate::values::Line;

/// One mark.
pub type Tag = Line<40>;

/// Marks of a deal: no mark twice, in alphabetical order, at most [`Tags::MAX`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Tags(Vec<Tag>);

impl Tags {
    /// More marks than this help nobody.
    pub const MAX: usize = 20;

    /// Puts marks in order; `None` if there are too many.
    pub fn new(mut tags: Vec<Tag>) -> Option<Self> {
        tags.sort();
        tags.dedup();
        (tags.len() <= Self::MAX).then_some(Self(tags))
    }

    /// The marks in order.
    pub fn all(&self) -> &[Tag] {
        &self.0
    }
}
