//! Amounts in whole kopecks. Floating point never touches them.

use std::fmt;

use super::ValueError;
use super::decimal::{self, DecimalError};
use super::percent::BasisPoints;
use super::quantity::Quantity;
use super::wire::text_value;

const PLACES: usize = 2;

/// An amount of roubles, kept in kopecks, of either sign, at most [`Money::LIMIT_KOPECKS`].
///
/// On the wire it is a string with two decimals, `"1600.00"`; `"1600"` and `"1600.5"` are read too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// The largest magnitude: a hundred billion roubles, in kopecks.
    ///
    /// It leaves room to sum 900 000 such amounts in an `i64` column without overflow.
    pub const LIMIT_KOPECKS: i64 = 10_000_000_000_000;

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Reads an optional sign, digits, and optionally a point with one or two digits.
    ///
    /// Errors: [`MoneyError::Malformed`] (a decimal comma included), [`MoneyError::TooPrecise`],
    /// [`MoneyError::TooLarge`].
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        Self::from_kopecks(decimal::parse(text, PLACES)?)
    }

    /// Takes whole kopecks, from storage for instance.
    pub const fn from_kopecks(kopecks: i64) -> Result<Self, MoneyError> {
        if kopecks.unsigned_abs() > Self::LIMIT_KOPECKS.unsigned_abs() {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self(kopecks))
    }

    /// The amount in kopecks.
    pub const fn kopecks(self) -> i64 {
        self.0
    }

    /// Whether the amount is nothing at all.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether the amount is above zero.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The same amount in the other direction, as a refund is of a payment.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self(-self.0)
    }

    /// The sum of two amounts.
    pub const fn plus(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_kopecks(self.0 + other.0)
    }

    /// What is left of this amount after `other` is taken away; may be below zero.
    pub const fn minus(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_kopecks(self.0 - other.0)
    }

    /// The sum of all amounts; zero for none. Fails where a partial sum leaves the limit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// This price for `quantity` units, half away from zero to the kopeck.
    pub fn times(self, quantity: Quantity) -> Result<Self, MoneyError> {
        let thousandths = i128::from(self.0) * i128::from(quantity.thousandths());
        let kopecks =
            decimal::divide_half_away(thousandths, i128::from(Quantity::ONE.thousandths()));
        i64::try_from(kopecks)
            .map_err(|_| MoneyError::TooLarge)
            .and_then(Self::from_kopecks)
    }

    /// `share` of this amount, half away from zero to the kopeck. Never more than the whole.
    #[must_use]
    pub fn share_of(self, share: BasisPoints) -> Self {
        self.part(share.basis_points(), BasisPoints::WHOLE.basis_points())
    }

    /// `numerator / denominator` of this amount, half away from zero to the kopeck;
    /// `0 ≤ numerator ≤ denominator`, `denominator > 0`.
    pub(super) fn part(self, numerator: i32, denominator: i32) -> Self {
        let product = i128::from(self.0) * i128::from(numerator);
        let kopecks = decimal::divide_half_away(product, i128::from(denominator));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a part is no larger than the amount, which is an i64"
        )]
        Self(kopecks as i64)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_full(formatter, self.0, PLACES)
    }
}

text_value!(Money, MoneyError, "a decimal string such as \"1600.00\"");

/// Why a text or a result is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not digits with an optional sign and an optional decimal point.
    #[error("an amount is written as digits with a decimal point, such as 1600.00")]
    Malformed,
    /// More than two digits after the point.
    #[error("an amount has at most two digits after the point")]
    TooPrecise,
    /// Beyond [`Money::LIMIT_KOPECKS`], as read or as computed.
    #[error("an amount is at most 100000000000.00 in either direction")]
    TooLarge,
}

impl ValueError for MoneyError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::TooPrecise => "too_precise",
            Self::TooLarge => "too_large",
        }
    }
}

impl From<DecimalError> for MoneyError {
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

    fn money(text: &str) -> Money {
        Money::parse(text).unwrap()
    }

    fn any_money() -> impl Strategy<Value = Money> {
        (-Money::LIMIT_KOPECKS..=Money::LIMIT_KOPECKS)
            .prop_map(|kopecks| Money::from_kopecks(kopecks).unwrap())
    }

    #[test]
    fn an_amount_is_read_with_no_one_or_two_decimals_and_shown_with_two() {
        let spellings = [
            ("1600", "1600.00"),
            ("1600.5", "1600.50"),
            ("1600.00", "1600.00"),
            ("+0.07", "0.07"),
            ("-0.07", "-0.07"),
            ("-0", "0.00"),
            ("007", "7.00"),
            ("100000000000", "100000000000.00"),
        ];
        for (text, shown) in spellings {
            assert_eq!(money(text).to_string(), shown);
        }
    }

    #[test]
    fn what_is_not_an_amount_says_why() {
        let malformed = [
            "", " ", " 1", "1 ", "1 600", "1600,50", "1600.", ".5", "-", "+-1", "1e3", "1.2.3",
            "٣", "NaN", "1x.123",
        ];
        for text in malformed {
            assert_eq!(Money::parse(text), Err(MoneyError::Malformed), "{text:?}");
        }
        for text in ["1600.005", "1600.000"] {
            assert_eq!(Money::parse(text), Err(MoneyError::TooPrecise), "{text:?}");
        }
        for text in [
            "100000000000.01",
            "-100000000000.01",
            "99999999999999999999999",
        ] {
            assert_eq!(Money::parse(text), Err(MoneyError::TooLarge), "{text:?}");
        }
        assert_eq!(Money::from_kopecks(i64::MIN), Err(MoneyError::TooLarge));
    }

    #[test]
    fn json_holds_a_string_and_refuses_a_number() {
        assert_eq!(
            serde_json::to_string(&money("1600")).unwrap(),
            "\"1600.00\""
        );
        assert_eq!(
            serde_json::from_str::<Money>("\"1600.5\"").unwrap(),
            money("1600.50")
        );
        let refusal = serde_json::from_str::<Money>("1600")
            .unwrap_err()
            .to_string();
        assert!(
            refusal.contains("expected a decimal string such as \"1600.00\""),
            "{refusal}"
        );
        let refusal = serde_json::from_str::<Money>("\"1,5\"")
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("decimal point"), "{refusal}");
    }

    #[test]
    fn price_times_quantity_rounds_half_up_to_the_kopeck() {
        let lines = [
            ("33.33", "3", "99.99"),
            ("0.07", "7", "0.49"),
            ("0.01", "0.5", "0.01"),
            ("0.01", "0.499", "0.00"),
            ("-0.01", "0.5", "-0.01"),
            ("19.99", "1.125", "22.49"),
        ];
        for (price, quantity, total) in lines {
            let quantity = Quantity::parse(quantity).unwrap();
            assert_eq!(money(price).times(quantity), Ok(money(total)));
        }
        let billion = Quantity::parse("1000000000").unwrap();
        assert_eq!(money("100.01").times(billion), Err(MoneyError::TooLarge));
    }

    #[test]
    fn a_share_rounds_half_up_to_the_kopeck() {
        let shares = [
            ("100", "12.5", "12.50"),
            ("0.05", "10", "0.01"),
            ("0.04", "10", "0.00"),
        ];
        for (whole, share, part) in shares {
            let share = BasisPoints::parse(share).unwrap();
            assert_eq!(money(whole).share_of(share), money(part));
        }
    }

    #[test]
    fn a_sum_stops_at_the_limit() {
        let limit = Money::from_kopecks(Money::LIMIT_KOPECKS).unwrap();
        assert_eq!(Money::sum([]), Ok(Money::ZERO));
        assert_eq!(
            Money::sum([money("0.01"), limit.reversed()]),
            limit.reversed().plus(money("0.01"))
        );
        assert_eq!(
            Money::sum([limit, money("0.01")]),
            Err(MoneyError::TooLarge)
        );
        assert_eq!(
            limit.reversed().minus(money("0.01")),
            Err(MoneyError::TooLarge)
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back_as_itself(amount in any_money()) {
            prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC*") {
            let _ = Money::parse(&text);
        }

        #[test]
        fn subtracting_undoes_adding(one in any_money(), two in any_money()) {
            if let Ok(sum) = one.plus(two) {
                prop_assert_eq!(sum.minus(two), Ok(one));
                prop_assert_eq!(two.plus(one), Ok(sum));
            }
        }

        #[test]
        fn a_refund_rounds_like_its_sale(amount in any_money(), share in 0..=10_000_i32, thousandths in -5_000_i64..5_000) {
            let share = BasisPoints::from_basis_points(share).unwrap();
            prop_assert_eq!(amount.reversed().share_of(share), amount.share_of(share).reversed());
            prop_assert!(amount.share_of(share).kopecks().abs() <= amount.kopecks().abs());
            let quantity = Quantity::from_thousandths(thousandths).unwrap();
            prop_assert_eq!(
                amount.reversed().times(quantity),
                amount.times(quantity).map(Money::reversed)
            );
        }

        #[test]
        fn one_unit_costs_its_price(amount in any_money()) {
            prop_assert_eq!(amount.times(Quantity::ONE), Ok(amount));
            prop_assert_eq!(amount.share_of(BasisPoints::WHOLE), amount);
        }
    }
}
