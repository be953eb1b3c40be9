//! The aggregate: a price list. Its prices are read and written apart from it.

use super::Event;
use crate::catalogue::Product;
use crate::values::{Line, Money};
use crate::{Change, Id, Moment, Version};

/// A set of prices in roubles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceList {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub name: Line<80>,
    /// Counts its changes, those of its prices included.
    pub version: Version,
}

/// The price of a product in a list; `None` takes it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct NewPrice {
    /// Of which product.
    pub product: Id<Product>,
    /// For one unit.
    pub price: Option<Money>,
}

impl PriceList {
    /// A new price list, without prices.
    pub(crate) fn create(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Created {
            price_list: self.id,
            name: self.name.clone(),
        };
        Change::created(Self { version: 1, ..self }, event, at)
    }

    /// Another name.
    pub(super) fn rename(self, name: Line<80>, at: Moment) -> Change<Self, Event> {
        let event = Event::Renamed {
            price_list: self.id,
            from: self.name.clone(),
            to: name.clone(),
        };
        Self { name, ..self }.after(event, at)
    }

    /// Other prices of some products.
    pub(crate) fn set_prices(self, prices: Vec<NewPrice>, at: Moment) -> Change<Self, Event> {
        let event = Event::PricesSet {
            price_list: self.id,
            name: self.name.clone(),
            prices,
        };
        self.after(event, at)
    }

    /// Is no more, nor are its prices; lines keep theirs.
    pub(super) fn delete(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Deleted {
            price_list: self.id,
            name: self.name.clone(),
        };
        Change::moved(self.version, self, event, at)
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let version = self.version + 1;
        Change::moved(self.version, Self { version, ..self }, event, at)
    }
}
