//! What a line of a deal takes from the catalogue.

use std::collections::HashMap;

use super::{Product, Read};
use crate::access::{Caller, Denied, Permission};
use crate::{Id, StoreError};

/// The products that lines refer to, by id; archived ones among them.
///
/// A line tells the price and, to some, the cost: whoever may not see the catalogue picks nothing.
pub(crate) async fn pick<E: From<Denied> + From<StoreError>>(
    caller: &Caller,
    reader: &(impl Read + ?Sized),
    ids: &[Id<Product>],
) -> Result<HashMap<Id<Product>, Product>, E> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    caller.allow(Permission::CatalogueRead)?;
    let found = reader.products_of(ids).await?;
    Ok(found
        .into_iter()
        .map(|product| (product.id, product))
        .collect())
}
