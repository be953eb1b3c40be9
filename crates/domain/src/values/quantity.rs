//! Quantities in whole thousandths of a unit: pieces, hours, kilograms.

use std::fmt;

use super::ValueError;
use super::decimal::{self, DecimalError};
use super::wire::text_value;

const PLACES: usize = 3;

/// How much of something, kept in thousandths, of either sign (a correction takes away),
/// at most [`Quantity::LIMIT_THOUSANDTHS`].
///
/// On the wire it is a string of up to three decimals without trailing zeros, `"1.5"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// The largest magnitude: a billion units, in thousandths.
    pub const LIMIT_THOUSANDTHS: i64 = 1_000_000_000_000;

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// One unit.
    pub const ONE: Self = Self(1_000);

    /// Reads an optional sign, digits, and optionally a point with one to three digits.
    ///
    /// Errors: [`QuantityError::Malformed`], [`QuantityError::TooPrecise`], [`QuantityError::TooLarge`].
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        Self::from_thousandths(decimal::parse(text, PLACES)?)
    }

    /// As [`Quantity::parse`], for a line of a deal or document, where nothing and less than
    /// nothing have no meaning: they are [`QuantityError::NotPositive`].
    pub fn parse_positive(text: &str) -> Result<Self, QuantityError> {
        let quantity = Self::parse(text)?;
        if quantity.is_positive() {
            Ok(quantity)
        } else {
            Err(QuantityError::NotPositive)
        }
    }

    /// Takes whole thousandths, from storage for instance.
    pub const fn from_thousandths(thousandths: i64) -> Result<Self, QuantityError> {
        if thousandths.unsigned_abs() > Self::LIMIT_THOUSANDTHS.unsigned_abs() {
            return Err(QuantityError::TooLarge);
        }
        Ok(Self(thousandths))
    }

    /// The quantity in thousandths of a unit.
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// Whether there is more than nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The sum of two quantities.
    pub const fn plus(self, other: Self) -> Result<Self, QuantityError> {
        Self::from_thousandths(self.0 + other.0)
    }

    /// What is left after `other` is taken away; may be below zero.
    pub const fn minus(self, other: Self) -> Result<Self, QuantityError> {
        Self::from_thousandths(self.0 - other.0)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_short(formatter, self.0, PLACES)
    }
}

text_value!(Quantity, QuantityError, "a decimal string such as \"1.5\"");

/// Why a text or a result is not a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Not digits with an optional sign and an optional decimal point.
    #[error("a quantity is written as digits with a decimal point, such as 1.5")]
    Malformed,
    /// More than three digits after the point.
    #[error("a quantity has at most three digits after the point")]
    TooPrecise,
    /// Beyond [`Quantity::LIMIT_THOUSANDTHS`], as read or as computed.
    #[error("a quantity is at most 1000000000 in either direction")]
    TooLarge,
    /// Zero or less where something must be there.
    #[error("a quantity here is more than zero")]
    NotPositive,
}

impl ValueError for QuantityError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::TooPrecise => "too_precise",
            Self::TooLarge => "too_large",
            Self::NotPositive => "not_positive",
        }
    }
}

impl From<DecimalError> for QuantityError {
    fn from(error: DecimalError) -> Self {
        match error {
            DecimalError::Malformed => Self::Malformed,
            DecimalError::TooPrecise => Self::TooPrecise,
            DecimalError::TooLarge => Self::TooLarge,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_quantity_is_shown_without_trailing_zeros() {
        let spellings = [
            ("1", "1"),
            ("1.5", "1.5"),
            ("0.125", "0.125"),
            ("10.500", "10.5"),
            ("100.000", "100"),
            ("-0.5", "-0.5"),
            ("0.001", "0.001"),
            ("0", "0"),
        ];
        for (text, shown) in spellings {
            assert_eq!(Quantity::parse(text).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn what_is_not_a_quantity_says_why() {
        assert_eq!(Quantity::parse("0.1255"), Err(QuantityError::TooPrecise));
        assert_eq!(Quantity::parse("1,5"), Err(QuantityError::Malformed));
        assert_eq!(
            Quantity::parse("1000000000.001"),
            Err(QuantityError::TooLarge)
        );
        for text in ["0", "-1", "0.000"] {
            assert_eq!(
                Quantity::parse_positive(text),
                Err(QuantityError::NotPositive),
                "{text}"
            );
        }
        assert_eq!(
            Quantity::parse_positive("0.001"),
            Quantity::from_thousandths(1)
        );
    }

    #[test]
    fn json_holds_a_string_and_refuses_a_number() {
        let half = Quantity::parse("0.5").unwrap();
        assert_eq!(serde_json::to_string(&half).unwrap(), "\"0.5\"");
        assert_eq!(serde_json::from_str::<Quantity>("\"0.50\"").unwrap(), half);
        let refusal = serde_json::from_str::<Quantity>("0.5")
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("expected a decimal string"), "{refusal}");
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back_as_itself(
            thousandths in -Quantity::LIMIT_THOUSANDTHS..=Quantity::LIMIT_THOUSANDTHS,
        ) {
            let quantity = Quantity::from_thousandths(thousandths).unwrap();
            prop_assert_eq!(Quantity::parse(&quantity.to_string()), Ok(quantity));
        }
    }
}
