//! A record as other records mention it.

use crate::Id;

/// An id with the name that people know it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<T> {
    /// The record.
    pub id: Id<T>,
    /// Its name at present.
    pub name: String,
}
