//! Live events: what open pages are told after a commit, so that they read again what has changed.
//!
//! A hint names the record and what happened; it holds nothing of the record's content, which the
//! page reads through the ordinary operations and its own rights. `bell` says that something was
//! committed, `news` reads what of it is within the caller's reach.

mod bell;
mod news;
mod store;

pub use bell::{Bell, Listener, Tick};
pub use news::{Audience, Error, Hint, MOST_HINTS, News, What, news, start};
pub use store::Read;

use crate::access::Permission;

/// Kinds of record that are everybody's who may read them at all, by the subjects of their events.
pub const COMMON: [(&str, Permission); 11] = [
    ("pipeline", Permission::PipelinesRead),
    ("channel", Permission::DictionariesRead),
    ("loss_reason", Permission::DictionariesRead),
    ("deal_type", Permission::DictionariesRead),
    ("cost_category", Permission::DictionariesRead),
    ("sales_event", Permission::DictionariesRead),
    ("product", Permission::CatalogueRead),
    ("product_group", Permission::CatalogueRead),
    ("price_list", Permission::CatalogueRead),
    ("legal_entity", Permission::DictionariesRead),
    ("document_template", Permission::DictionariesRead),
];
