//! Price lists: other prices than a product's own, «Опт» for instance.

mod create;
mod delete;
mod edit;
mod event;
mod list;
mod price_list;
mod set_prices;

pub use create::{CreatePriceList, create};
pub use delete::{DeletePriceList, delete};
pub use edit::{EditPriceList, edit};
pub use event::Event;
pub use list::list;
pub use price_list::{NewPrice, PriceList};
pub use set_prices::{MOST_PRICES, SetPrices, set_prices};

/// The most price lists of a catalogue.
pub const MOST: usize = 20;
