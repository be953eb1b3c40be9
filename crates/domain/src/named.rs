//! A record as other records mention it.

use crate::Id;

/// An id with the name that people know it by.
#[derive(Debug)]
pub struct Named<T> {
    /// The record.
    pub id: Id<T>,
    /// Its name at present.
    pub name: String,
}

impl<T> Clone for Named<T> {
    fn clone(&self) -> Self {
        Self {
            id: self.id,
            name: self.name.clone(),
        }
    }
}
