//! What the slice needs of the store.

use std::collections::HashMap;

use async_trait::async_trait;

use super::{Filter, Group, ListProducts, PriceList, Product};
use crate::values::Money;
use crate::{Id, Limit, Page, StoreError};

/// Reading the catalogue: who may see it at all sees all of it.
#[async_trait]
pub trait Read {
    /// One product, also an archived one.
    async fn product(&self, id: Id<Product>) -> Result<Option<Product>, StoreError>;

    /// Products of these ids, in the order of the ids, archived ones among them.
    async fn products_of(&self, ids: &[Id<Product>]) -> Result<Vec<Product>, StoreError>;

    /// A page of the products that pass the filter, in the order wished.
    async fn products(&self, list: &ListProducts) -> Result<Page<Product>, StoreError>;

    /// Products that pass the filter and whose article or name begins so (in small letters), the
    /// articles first.
    async fn products_beginning(
        &self,
        beginning: &str,
        filter: &Filter,
        limit: Limit,
    ) -> Result<Vec<Product>, StoreError>;

    /// Products that are not archived and have one of these keys of articles, or one of these names
    /// as search folds them.
    async fn products_named(
        &self,
        articles: &[String],
        names: &[String],
    ) -> Result<Vec<Product>, StoreError>;

    /// How many products pass the filter.
    async fn product_count(&self, filter: &Filter) -> Result<u64, StoreError>;

    /// Those of the keys of articles that products have which are not archived.
    async fn taken_articles(&self, keys: &[String]) -> Result<Vec<String>, StoreError>;

    /// All groups, by name.
    async fn groups(&self) -> Result<Vec<Group>, StoreError>;

    /// Whether products stand in a group, archived ones included.
    async fn has_products(&self, group: Id<Group>) -> Result<bool, StoreError>;

    /// All price lists, by name.
    async fn price_lists(&self) -> Result<Vec<PriceList>, StoreError>;

    /// One price list.
    async fn price_list(&self, id: Id<PriceList>) -> Result<Option<PriceList>, StoreError>;

    /// Prices of these products in a list, where they have one; `None` if there is no such list.
    async fn prices_of(
        &self,
        list: Id<PriceList>,
        products: &[Id<Product>],
    ) -> Result<Option<HashMap<Id<Product>, Money>>, StoreError>;
}

/// What a unit of work does besides applying changes.
#[async_trait]
pub trait Write {
    /// Some products, held until the end of the work so that nobody changes them meanwhile.
    async fn hold_products(&self, ids: &[Id<Product>]) -> Result<Vec<Product>, StoreError>;

    /// Lets one import at a time make products and groups of this account.
    async fn hold_catalogue(&self) -> Result<(), StoreError>;

    /// All groups, held likewise: two moves at once could make a ring.
    async fn hold_groups(&self) -> Result<Vec<Group>, StoreError>;
}
