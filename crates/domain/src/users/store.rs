//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Duties, User};
use crate::clients::{Client, Company, Contact};
use crate::deals::Deal;
use crate::tasks::Task;
use crate::{Id, StoreError, lobby};

/// Reading users; a firm has at most a few hundred, so they are read whole.
#[async_trait]
pub trait Read {
    /// All users, the dismissed included, by name.
    async fn users(&self) -> Result<Vec<User>, StoreError>;

    /// One user.
    async fn user(&self, id: Id<lobby::User>) -> Result<Option<User>, StoreError>;

    /// How much somebody is responsible for that is open and not in the trash.
    async fn duties_of(&self, id: Id<lobby::User>) -> Result<Duties, StoreError>;
}

/// What the dismissal of somebody needs: the records that they hold, whatever the caller's reach
/// over them, at most so many at once.
#[async_trait]
pub trait Write {
    /// Locks the records that somebody holds, so that all of them can be handed over: nobody else
    /// changes one in between, and nobody waits for us with one in their hands.
    async fn hold_duties(&self, id: Id<lobby::User>) -> Result<(), StoreError>;

    /// Open deals.
    async fn deals_held_by(&self, id: Id<lobby::User>, limit: u64)
    -> Result<Vec<Deal>, StoreError>;

    /// Open tasks.
    async fn tasks_held_by(&self, id: Id<lobby::User>, limit: u64)
    -> Result<Vec<Task>, StoreError>;

    /// Contacts.
    async fn contacts_held_by(
        &self,
        id: Id<lobby::User>,
        limit: u64,
    ) -> Result<Vec<Client<Contact>>, StoreError>;

    /// Companies.
    async fn companies_held_by(
        &self,
        id: Id<lobby::User>,
        limit: u64,
    ) -> Result<Vec<Client<Company>>, StoreError>;
}
