//! Clients: contacts (people) and companies, as far as deals need them.
//!
//! One mechanism ([`Client`], its changes and use cases) for both, which differ in what they have
//! besides telephones, addresses and a responsible colleague (`contact`, `company`). A client whom
//! nobody is responsible for is everybody's.

mod client;
mod company;
mod contact;
mod create;
mod delete;
mod edit;
mod error;
mod event;
mod list;
mod owner;
mod shown;
mod site;
mod store;
mod timeline;

pub use client::{Client, EventNames, Kind, MOST_EMAILS, MOST_PHONES};
pub use company::{Company, CompanyWish};
pub use contact::{Contact, ContactWish};
pub(crate) use create::draft;
pub use create::{CreateClient, create};
pub use delete::{ClientAt, delete, restore};
pub use edit::{EditClient, edit};
pub use error::Error;
pub use event::Event;
pub use list::{Filter, ListClients, find, list};
pub use owner::Owner;
pub use shown::Shown;
pub use site::{Site, SiteError};
pub use store::{Hold, Names, Read, ReadAll, ReadWrite, WriteAll};
pub use timeline::{Happening, UNTOLD, timeline};
