//! What the slice needs of the store.

use async_trait::async_trait;

use super::{Client, Company, Contact, Event, Filter, Happening, Kind};
use crate::{Apply, Id, Named, Page, PageWish, StoreError, lobby};

/// Reading clients of one kind within the reach of the grant.
#[async_trait]
pub trait Read<K: Kind> {
    /// One client, also from the trash.
    async fn client(&self, id: Id<K>) -> Result<Option<Client<K>>, StoreError>;

    /// Clients of these ids that pass the filter, in the order of the ids.
    async fn clients_of(
        &self,
        ids: &[Id<K>],
        filter: &Filter,
    ) -> Result<Vec<Client<K>>, StoreError>;

    /// The clients that pass the filter, the newest first.
    async fn clients(
        &self,
        filter: &Filter,
        wish: &PageWish,
    ) -> Result<Page<Client<K>>, StoreError>;

    /// What has happened with a client, newest first: to the card, on deals, with documents and
    /// payments, each within the reach that the grant has over its kind.
    async fn happenings(&self, id: Id<K>, wish: &PageWish) -> Result<Page<Happening>, StoreError>;
}

/// Names of what clients mention. A name is told whoever is responsible for its record.
#[async_trait]
pub trait Names {
    /// Names of companies.
    async fn company_names(&self, ids: &[Id<Company>]) -> Result<Vec<Named<Company>>, StoreError>;

    /// Names of colleagues.
    async fn user_names(
        &self,
        ids: &[Id<lobby::User>],
    ) -> Result<Vec<Named<lobby::User>>, StoreError>;
}

/// Reading clients of both kinds.
pub trait ReadAll: Read<Contact> + Read<Company> + Names + Send + Sync {}

impl<S> ReadAll for S where S: Read<Contact> + Read<Company> + Names + Send + Sync {}

/// What a unit of work does with clients besides applying changes.
#[async_trait]
pub trait Hold {
    /// Holds clients until the end of the work. Whoever changes a client holds it before the
    /// account's events are numbered: a work that writes another event first must do so, too.
    async fn hold_clients(
        &self,
        contact: Option<Id<Contact>>,
        company: Option<Id<Company>>,
    ) -> Result<(), StoreError>;
}

/// Changing clients of both kinds, with their search entries.
pub trait WriteAll:
    Hold + Apply<Client<Contact>, Event<Contact>> + Apply<Client<Company>, Event<Company>>
{
}

impl<S> WriteAll for S where
    S: Hold + Apply<Client<Contact>, Event<Contact>> + Apply<Client<Company>, Event<Company>>
{
}

/// Reading and changing clients of one kind: what the use cases ask of a `Work`.
pub trait ReadWrite<K: Kind>: Read<K> + Apply<Client<K>, Event<K>> {}

impl<K: Kind, S> ReadWrite<K> for S where S: Read<K> + Apply<Client<K>, Event<K>> + ?Sized {}
