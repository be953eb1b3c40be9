//! What can be found.

use crate::access::Permission;

/// A kind of record that has search entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A deal.
    Deal,
    /// A contact.
    Contact,
    /// A company.
    Company,
    /// A product or service.
    Product,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Deal, Self::Contact, Self::Company, Self::Product];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Contact => "contact",
            Self::Company => "company",
            Self::Product => "product",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }

    /// By which permission, and so how far, the kind is seen.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Deal => Permission::DealsRead,
            Self::Contact | Self::Company => Permission::ClientsRead,
            Self::Product => Permission::CatalogueRead,
        }
    }
}
