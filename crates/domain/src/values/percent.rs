//! Shares of a whole, in basis points: discounts, commissions, probabilities.

use std::fmt;

use super::ValueError;
use super::decimal::{self, DecimalError};
use super::wire::text_value;

const PLACES: usize = 2;

/// A share from 0 to 100 %, kept in hundredths of a per cent.
///
/// On the wire it is a string of per cents without trailing zeros, `"10.5"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BasisPoints(i32);

impl BasisPoints {
    /// 0 %.
    pub const ZERO: Self = Self(0);

    /// 100 %.
    pub const WHOLE: Self = Self(10_000);

    /// Reads per cents: digits and optionally a point with one or two digits.
    ///
    /// Errors: [`BasisPointsError::Malformed`], [`BasisPointsError::TooPrecise`],
    /// [`BasisPointsError::OutOfRange`].
    pub fn parse(text: &str) -> Result<Self, BasisPointsError> {
        let basis_points = decimal::parse(text, PLACES)?;
        i32::try_from(basis_points)
            .map_err(|_| BasisPointsError::OutOfRange)
            .and_then(Self::from_basis_points)
    }

    /// Takes hundredths of a per cent, from storage for instance.
    pub const fn from_basis_points(basis_points: i32) -> Result<Self, BasisPointsError> {
        if basis_points < Self::ZERO.0 || basis_points > Self::WHOLE.0 {
            return Err(BasisPointsError::OutOfRange);
        }
        Ok(Self(basis_points))
    }

    /// The share in hundredths of a per cent.
    pub const fn basis_points(self) -> i32 {
        self.0
    }
}

impl fmt::Display for BasisPoints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_short(formatter, i64::from(self.0), PLACES)
    }
}

text_value!(
    BasisPoints,
    BasisPointsError,
    "a string of per cents such as \"10.5\""
);

/// Why a text is not a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BasisPointsError {
    /// Not digits with an optional decimal point.
    #[error("a percentage is written as digits with a decimal point, such as 10.5")]
    Malformed,
    /// More than two digits after the point.
    #[error("a percentage has at most two digits after the point")]
    TooPrecise,
    /// Below 0 or above 100 %.
    #[error("a percentage is between 0 and 100")]
    OutOfRange,
}

impl ValueError for BasisPointsError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::TooPrecise => "too_precise",
            Self::OutOfRange => "out_of_range",
        }
    }
}

impl From<DecimalError> for BasisPointsError {
    fn from(error: DecimalError) -> Self {
        match error {
            DecimalError::Malformed => Self::Malformed,
            DecimalError::TooPrecise => Self::TooPrecise,
            DecimalError::TooLarge => Self::OutOfRange,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_reads_back_as_it_is_shown() {
        for basis_points in 0..=10_000 {
            let share = BasisPoints::from_basis_points(basis_points).unwrap();
            assert_eq!(BasisPoints::parse(&share.to_string()), Ok(share));
        }
        for (text, shown) in [
            ("10", "10"),
            ("10.50", "10.5"),
            ("10.25", "10.25"),
            ("100", "100"),
            ("0.01", "0.01"),
        ] {
            assert_eq!(BasisPoints::parse(text).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn what_is_not_a_share_says_why() {
        for text in ["100.01", "-0.01", "3000000000", "99999999999999999999"] {
            assert_eq!(
                BasisPoints::parse(text),
                Err(BasisPointsError::OutOfRange),
                "{text}"
            );
        }
        assert_eq!(
            BasisPoints::parse("10.255"),
            Err(BasisPointsError::TooPrecise)
        );
        for text in ["10 %", "10%", "10,5", ""] {
            assert_eq!(
                BasisPoints::parse(text),
                Err(BasisPointsError::Malformed),
                "{text}"
            );
        }
        assert!(serde_json::from_str::<BasisPoints>("10").is_err());
    }
}
