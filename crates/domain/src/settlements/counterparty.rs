//! The other side of a settlement.

use crate::clients::{self, Client, Company, Contact};
use crate::{Id, StoreError, View, Violations};

/// A client: a firm, or a person who buys for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counterparty {
    /// A firm.
    Company(Id<Company>),
    /// A person.
    Contact(Id<Contact>),
}

impl Counterparty {
    /// The one that is named; both or none are refused at `/company_id`.
    pub fn of(
        company: Option<Id<Company>>,
        contact: Option<Id<Contact>>,
    ) -> Result<Self, Violations> {
        match (company, contact) {
            (Some(company), None) => Ok(Self::Company(company)),
            (None, Some(contact)) => Ok(Self::Contact(contact)),
            (None, None) => Err(Violations::one("/company_id", "client_needed")),
            (Some(_), Some(_)) => Err(Violations::one("/contact_id", "one_client_only")),
        }
    }

    /// The firm, if it is one.
    pub const fn company(self) -> Option<Id<Company>> {
        match self {
            Self::Company(company) => Some(company),
            Self::Contact(_) => None,
        }
    }

    /// The person, if it is one.
    pub const fn contact(self) -> Option<Id<Contact>> {
        match self {
            Self::Company(_) => None,
            Self::Contact(contact) => Some(contact),
        }
    }

    /// The field that names it.
    pub const fn pointer(self) -> &'static str {
        match self {
            Self::Company(_) => "/company_id",
            Self::Contact(_) => "/contact_id",
        }
    }

    /// Whether the client is within the grant's reach and not in the trash.
    pub(crate) async fn is_reached<V: View + ?Sized>(self, view: &V) -> Result<bool, StoreError> {
        fn stays<K: clients::Kind>(client: &Client<K>) -> bool {
            client.deleted_at.is_none()
        }
        Ok(match self {
            Self::Company(id) => view.client(id).await?.as_ref().is_some_and(stays),
            Self::Contact(id) => view.client(id).await?.as_ref().is_some_and(stays),
        })
    }
}
