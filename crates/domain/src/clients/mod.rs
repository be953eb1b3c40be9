//! Marks until clients land.
#[derive(Debug, Clone, PartialEq, Eq)]
/// a
pub enum Contact {}
#[derive(Debug, Clone, PartialEq, Eq)]
/// b
pub enum Company {}
