//! The three states of a field in a PATCH: absent keeps, `null` clears, a value sets.

use serde::{Deserialize, Deserializer};

/// For `#[serde(default, deserialize_with = "given")]` on an `Option<Option<T>>`.
pub fn given<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Some)
}
