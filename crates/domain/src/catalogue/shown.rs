//! A product as it is shown: with the name of its group, and its price in the list that was asked.

use super::{Group, Product, Tree};
use crate::values::Money;
use crate::{Id, Named};

/// A product with what people see beside it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The product.
    pub product: Product,
    /// Its group, by the whole path.
    pub group: Option<Named<Group>>,
    /// Its price in the price list that was asked for, if it has one there.
    pub list_price: Option<Money>,
}

impl Shown {
    pub(super) fn of(product: Product, groups: &[Group]) -> Self {
        let named = |id: Id<Group>| {
            let name = Tree(groups).path(id)?;
            Some(Named { id, name })
        };
        Self {
            group: product.group.and_then(named),
            list_price: None,
            product,
        }
    }
}
