//! Marks that people put on deals to find them again.

use serde::{Deserialize, Serialize};

use crate::values::Line;

/// One mark.
pub type Tag = Line<40>;

/// Marks of a deal: no mark twice, in alphabetical order, at most [`Tags::MAX`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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

    /// These marks with some more and without others; `None` if they come to be too many.
    #[must_use]
    pub fn with(&self, more: &Self, less: &Self) -> Option<Self> {
        let all = self.0.iter().chain(&more.0);
        let kept = all.filter(|tag| !less.0.contains(tag)).cloned();
        Self::new(kept.collect())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The marks in order.
    pub fn all(&self) -> &[Tag] {
        &self.0
    }
}
