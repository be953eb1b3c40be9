//! What the slice needs of the store.

use async_trait::async_trait;

use super::Consent;
use crate::clients::Contact;
use crate::{Id, StoreError};

/// Reading what is held on people; each is as far within reach as the person, who is asked first.
#[async_trait]
pub trait Read {
    /// One consent.
    async fn consent(&self, id: Id<Consent>) -> Result<Option<Consent>, StoreError>;

    /// All consents of a person, the newest first.
    async fn consents_of(&self, contact: Id<Contact>) -> Result<Vec<Consent>, StoreError>;
}
