//! What a plan counts, and how much of it.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::access::Permission;
use crate::values::{Money, MoneyError, ValueError};

/// What a plan counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// What the won deals come to.
    Revenue,
    /// Their profit, less what is spent besides them.
    Profit,
    /// The money that came.
    Received,
    /// How many deals are won.
    Deals,
    /// How many requests come.
    Requests,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Revenue,
        Self::Profit,
        Self::Received,
        Self::Deals,
        Self::Requests,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Revenue => "revenue",
            Self::Profit => "profit",
            Self::Received => "received",
            Self::Deals => "deals",
            Self::Requests => "requests",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }

    /// The right that it needs besides that to see or set plans: what profit is planned tells what is
    /// earned.
    pub const fn needs(self) -> &'static [Permission] {
        match self {
            Self::Profit => &[Permission::ProfitRead],
            Self::Revenue | Self::Received | Self::Deals | Self::Requests => &[],
        }
    }

    /// Whether it is money; otherwise a number of things.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Revenue | Self::Profit | Self::Received)
    }

    const fn most(self) -> i64 {
        if self.is_money() {
            Money::LIMIT_KOPECKS
        } else {
            1_000_000
        }
    }
}

/// How much of a measure: kopecks of money, otherwise a number of things. Never below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    measure: Measure,
    value: i64,
}

impl Amount {
    /// Takes kopecks or a number, from storage for instance.
    ///
    /// Errors: [`AmountError::Negative`], [`AmountError::TooLarge`].
    pub const fn new(measure: Measure, value: i64) -> Result<Self, AmountError> {
        if value < 0 {
            Err(AmountError::Negative)
        } else if value > measure.most() {
            Err(AmountError::TooLarge)
        } else {
            Ok(Self { measure, value })
        }
    }

    /// Reads roubles, `"1600.00"`, or a whole number, `"12"`.
    ///
    /// Errors: [`AmountError`].
    pub fn parse(measure: Measure, text: &str) -> Result<Self, AmountError> {
        if measure.is_money() {
            let money = Money::parse(text).map_err(AmountError::Money)?;
            return Self::new(measure, money.kopecks());
        }
        let is_plain = text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
        let value = text.parse().ok().filter(|_| is_plain);
        Self::new(measure, value.ok_or(AmountError::NotWhole)?)
    }

    /// Kopecks, or the number.
    pub const fn value(self) -> i64 {
        self.value
    }

    /// The sum of several amounts, which may be beyond what one may be.
    pub(super) fn sum(measure: Measure, all: impl IntoIterator<Item = Self>) -> Self {
        let value = all
            .into_iter()
            .fold(0, |sum: i64, one| sum.saturating_add(one.value));
        Self { measure, value }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.measure.is_money() {
            write!(formatter, "{}.{:02}", self.value / 100, self.value % 100)
        } else {
            write!(formatter, "{}", self.value)
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Why a text is not an amount of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// No amount of money.
    #[error(transparent)]
    Money(MoneyError),
    /// No whole number of things.
    #[error("deals and requests are counted in whole numbers")]
    NotWhole,
    /// Below zero.
    #[error("a plan is not below zero")]
    Negative,
    /// More than anybody reaches.
    #[error("the plan is too large")]
    TooLarge,
}

impl ValueError for AmountError {
    fn code(&self) -> &'static str {
        match self {
            Self::Money(error) => error.code(),
            Self::NotWhole => "not_whole",
            Self::Negative => "negative",
            Self::TooLarge => "too_large",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_planned_in_roubles_and_things_in_numbers() {
        let parse = |measure, text| Amount::parse(measure, text).map(|one| one.to_string());
        assert_eq!(parse(Measure::Revenue, "1600.5").as_deref(), Ok("1600.50"));
        assert_eq!(parse(Measure::Deals, "12").as_deref(), Ok("12"));
        assert_eq!(parse(Measure::Deals, "12.5"), Err(AmountError::NotWhole));
        assert_eq!(parse(Measure::Deals, ""), Err(AmountError::NotWhole));
        assert_eq!(
            parse(Measure::Requests, "1000001"),
            Err(AmountError::TooLarge)
        );
        assert_eq!(parse(Measure::Profit, "-1"), Err(AmountError::Negative));
    }
}
