//! What happens to price lists.

use serde::Serialize;

use super::{NewPrice, PriceList};
use crate::values::Line;
use crate::{Fact, Id, Subject};

/// Everything that can happen to a price list.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the price list")]
pub enum Event {
    /// It was made.
    Created {
        price_list: Id<PriceList>,
        name: Line<80>,
    },
    /// It has another name.
    Renamed {
        price_list: Id<PriceList>,
        from: Line<80>,
        to: Line<80>,
    },
    /// Some products have other prices in it.
    PricesSet {
        price_list: Id<PriceList>,
        name: Line<80>,
        prices: Vec<NewPrice>,
    },
    /// It is no more.
    Deleted {
        price_list: Id<PriceList>,
        name: Line<80>,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Created { .. } => "price_list.created",
            Self::Renamed { .. } => "price_list.renamed",
            Self::PricesSet { .. } => "price_list.prices_set",
            Self::Deleted { .. } => "price_list.deleted",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Created { price_list, .. }
        | Self::Renamed { price_list, .. }
        | Self::PricesSet { price_list, .. }
        | Self::Deleted { price_list, .. }) = self;
        Subject {
            kind: "price_list",
            id: price_list.uuid(),
        }
    }
}
