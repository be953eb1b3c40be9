//! Dictionaries: the short lists from which deals and costs are described.
//!
//! One mechanism ([`Entry`], its changes and use cases) for five lists, which differ only in what
//! an entry has besides its name (`kinds`). Nothing is deleted, because old records keep naming it:
//! an entry that is no longer offered is archived.

mod create;
mod defaults;
mod edit;
mod entry;
mod error;
mod event;
mod kinds;
mod list;
mod store;

pub use create::{CreateEntry, create};
pub use defaults::{Defaults, defaults};
pub use edit::{EditEntry, archive, edit};
pub use entry::{Dictionary, Entry, EntryName, EventNames};
pub use error::Error;
pub use event::Event;
pub use kinds::{Channel, CostCategory, DealType, LossReason, SalesEvent, SalesEventDates};
pub use list::list;
pub use store::{Read, ReadAll, ReadWrite, WriteAll};
