//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Consent, Held};
use crate::clients::Contact;
use crate::{Id, StoreError};

/// Reading what is held on people; each is as far within reach as the person, who is asked first.
#[async_trait]
pub trait Read {
    /// One consent.
    async fn consent(&self, id: Id<Consent>) -> Result<Option<Consent>, StoreError>;

    /// All consents of a person, the newest first.
    async fn consents_of(&self, contact: Id<Contact>) -> Result<Vec<Consent>, StoreError>;

    /// What else is held on a person, by sections, each within the scope of the permission by which
    /// its records are seen.
    async fn held_on(&self, contact: Id<Contact>) -> Result<Vec<Held>, StoreError>;
}
