//! Values that are kept as JSON in a column: read and written whole, never asked about.

use serde::Serialize;
use serde::de::DeserializeOwned;

use canape_domain::StoreError;

use crate::error::unreadable;

/// The text of a value; `what` is the column.
pub fn written<T: Serialize + ?Sized>(value: &T, what: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| unreadable(what))
}

/// The value of a text; `what` is the column.
pub fn read<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| unreadable(what))
}
