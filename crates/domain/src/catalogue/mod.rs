//! The catalogue: products and services, the tree of groups in which they stand, price lists.
//!
//! `product` is the aggregate, `vat_rates` its rates by date, `unit` the measures it is sold by.
//! Lines of deals copy what they take from here: nothing that changes here changes a deal.

mod archive;
mod bulk;
mod create;
mod edit;
mod error;
mod event;
mod export;
pub mod groups;
pub mod import;
mod list;
mod pick;
pub mod price_lists;
mod product;
mod shown;
mod store;
mod unit;
mod vat_rates;

pub use archive::{ProductAt, archive, unarchive};
pub use bulk::{BulkChange, ChangeProducts, MOST_AT_ONCE, change};
pub use create::{CreateProduct, create};
pub use edit::{EditProduct, edit};
pub use error::Error;
pub use event::Event;
pub use export::{Export, ExportEvent, ExportProducts, Exporting, export};
pub use groups::{Group, Tree};
pub use import::{ImportProducts, NewGroups, check_import, import};
pub use list::{Asked, Filter, ListProducts, ProductSort, find, list};
pub(crate) use pick::pick;
pub use price_lists::PriceList;
pub use product::{Article, Description, Kind, Name, Product, ProductWish};
pub use shown::Shown;
pub use store::{Read, Write};
pub use unit::Unit;
pub use vat_rates::{Dated, VatRates};
