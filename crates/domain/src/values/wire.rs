//! The one textual form of a value: `parse` reads it, `Display` writes it, serde uses both.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Error, Visitor};

/// Reads a value from a string; anything else is refused with the expected shape named,
/// so that a JSON number sent for money explains itself.
pub(super) struct TextVisitor<T> {
    expecting: &'static str,
    value: PhantomData<T>,
}

impl<T> TextVisitor<T> {
    pub(super) const fn new(expecting: &'static str) -> Self {
        Self {
            expecting,
            value: PhantomData,
        }
    }
}

impl<T> Visitor<'_> for TextVisitor<T>
where
    T: FromStr,
    T::Err: fmt::Display,
{
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expecting)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Gives a type with `parse` and `Display` its conversions and its serde form.
macro_rules! text_value {
    ($value:ident $(<const $limit:ident>)?, $error:ty, $expecting:literal) => {
        impl $(<const $limit: usize>)? std::str::FromStr for $value $(<$limit>)? {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::parse(text)
            }
        }

        impl $(<const $limit: usize>)? TryFrom<String> for $value $(<$limit>)? {
            type Error = $error;

            fn try_from(text: String) -> Result<Self, $error> {
                Self::parse(&text)
            }
        }

        impl $(<const $limit: usize>)? From<$value $(<$limit>)?> for String {
            fn from(value: $value $(<$limit>)?) -> Self {
                value.to_string()
            }
        }

        impl $(<const $limit: usize>)? serde::Serialize for $value $(<$limit>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de $(, const $limit: usize)?> serde::Deserialize<'de> for $value $(<$limit>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::values::wire::TextVisitor::new($expecting))
            }
        }
    };
}
pub(super) use text_value;
