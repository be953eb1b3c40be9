//! Rates of VAT (НДС), their terms, and the tax in a sum.

use std::fmt;

use chrono::NaiveDate;

use super::ValueError;
use super::money::Money;
use super::wire::text_value;

/// A rate of VAT. «Без НДС» and 0 % are two values: the one has no tax line, the other has.
///
/// On the wire: `"none"`, `"0"`, `"5"`, `"7"`, `"10"`, `"20"`, `"22"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VatRate {
    /// «Без НДС»: exempt, or the seller is no payer.
    None,
    /// 0 %, export for instance.
    Zero,
    /// 5 %, УСН without deductions, from 2025-01-01.
    Five,
    /// 7 %, УСН without deductions, from 2025-01-01.
    Seven,
    /// 10 %, the reduced rate.
    Ten,
    /// 20 %, the standard rate of 2019-01-01…2025-12-31.
    Twenty,
    /// 22 %, the standard rate from 2026-01-01 (Закон 425-ФЗ).
    TwentyTwo,
}

impl VatRate {
    /// Every rate, in the order a list shows them.
    pub const ALL: [Self; 7] = [
        Self::None,
        Self::Zero,
        Self::Five,
        Self::Seven,
        Self::Ten,
        Self::Twenty,
        Self::TwentyTwo,
    ];

    /// Reads a wire name; any other text is [`VatRateError::Unknown`].
    pub fn parse(text: &str) -> Result<Self, VatRateError> {
        Self::ALL
            .into_iter()
            .find(|rate| rate.wire_name() == text)
            .ok_or(VatRateError::Unknown)
    }

    /// The name in the API and in storage.
    pub const fn wire_name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Zero => "0",
            Self::Five => "5",
            Self::Seven => "7",
            Self::Ten => "10",
            Self::Twenty => "20",
            Self::TwentyTwo => "22",
        }
    }

    /// The rate in per cents; `None` for «без НДС».
    pub const fn percent(self) -> Option<u8> {
        match self {
            Self::None => None,
            Self::Zero => Some(0),
            Self::Five => Some(5),
            Self::Seven => Some(7),
            Self::Ten => Some(10),
            Self::Twenty => Some(20),
            Self::TwentyTwo => Some(22),
        }
    }

    /// Whether the law knows the rate on `date`, the tax date: of shipment for an act, УПД or
    /// счёт-фактура, of receipt for an advance, of the original's shipment for a correction.
    ///
    /// Both ends are included. 0, 10 and «без НДС» are older than any document kept here.
    pub fn is_valid_on(self, date: NaiveDate) -> bool {
        let (first, last) = self.term();
        first.is_none_or(|first| first <= date) && last.is_none_or(|last| date <= last)
    }

    /// The VAT of `sum`, half up to the kopeck: r/(100+r) of a sum that includes it,
    /// r/100 of a sum it is put on top of.
    ///
    /// Called per line; a document's VAT is the sum of its lines' and is never recomputed from
    /// its total. The included form is also the calculated rate of an advance (22/122).
    pub fn vat_of(self, sum: Money, is_included: bool) -> Money {
        let percent = i32::from(self.percent().unwrap_or(0));
        sum.part(percent, if is_included { 100 + percent } else { 100 })
    }

    /// The rate that takes its place on a day: the general rate has changed with the years, the
    /// others keep theirs.
    #[must_use]
    pub fn standard_on(self, date: NaiveDate) -> Self {
        match self {
            Self::Twenty | Self::TwentyTwo if Self::TwentyTwo.is_valid_on(date) => Self::TwentyTwo,
            Self::Twenty | Self::TwentyTwo => Self::Twenty,
            other => other,
        }
    }

    /// The first day on which the law knows the rate; `None`: older than any document.
    pub const fn first_day(self) -> Option<NaiveDate> {
        self.term().0
    }

    /// The last such day; `None`: nobody has ended it yet.
    pub const fn last_day(self) -> Option<NaiveDate> {
        self.term().1
    }

    /// The first and the last day of the rate; an absent end is open.
    const fn term(self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::None | Self::Zero | Self::Ten => (None, None),
            Self::Five | Self::Seven => (NaiveDate::from_ymd_opt(2025, 1, 1), None),
            Self::Twenty => (
                NaiveDate::from_ymd_opt(2019, 1, 1),
                NaiveDate::from_ymd_opt(2025, 12, 31),
            ),
            Self::TwentyTwo => (NaiveDate::from_ymd_opt(2026, 1, 1), None),
        }
    }
}

impl fmt::Display for VatRate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.wire_name())
    }
}

text_value!(
    VatRate,
    VatRateError,
    "a VAT rate as a string such as \"22\" or \"none\""
);

/// Why a text is not a rate of VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VatRateError {
    /// No such rate.
    #[error("a VAT rate is one of none, 0, 5, 7, 10, 20, 22")]
    Unknown,
}

impl ValueError for VatRateError {
    fn code(&self) -> &'static str {
        "unknown_vat_rate"
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::values::Quantity;

    fn vectors() -> Value {
        serde_json::from_str(include_str!("../../tests/vectors/vat.json")).unwrap()
    }

    fn money(value: &Value) -> Money {
        Money::parse(value.as_str().unwrap()).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn vat_agrees_with_the_vectors_included_and_on_top() {
        let vectors = vectors();
        let vectors = vectors["vectors"].as_array().unwrap();
        assert!(!vectors.is_empty());
        for vector in vectors {
            let rate = VatRate::parse(&vector["rate"].to_string()).unwrap();
            let base = money(&vector["base"]);
            let included = rate.vat_of(base, true);
            let added = rate.vat_of(base, false);
            assert_eq!(included, money(&vector["vat_included"]), "{vector}");
            assert_eq!(
                base.minus(included),
                Ok(money(&vector["net_if_included"])),
                "{vector}"
            );
            assert_eq!(added, money(&vector["vat_added"]), "{vector}");
            assert_eq!(
                base.plus(added),
                Ok(money(&vector["gross_if_added"])),
                "{vector}"
            );
        }
    }

    #[test]
    fn a_document_sums_the_vat_of_its_lines() {
        let example = &vectors()["document_example"];
        let mut vat = Vec::new();
        for line in example["lines"].as_array().unwrap() {
            let quantity = Quantity::parse(line["qty"].as_str().unwrap()).unwrap();
            let sum = money(&line["price"]).times(quantity).unwrap();
            assert_eq!(sum, money(&line["sum"]));
            vat.push(VatRate::TwentyTwo.vat_of(sum, true));
        }
        assert_eq!(Money::sum(vat), Ok(money(&example["vat_sum_of_lines"])));
        let from_total = VatRate::TwentyTwo.vat_of(money(&example["total"]), true);
        assert_eq!(from_total, money(&example["vat_from_total"]));
    }

    #[test]
    fn the_offers_prices_hold_the_vat_of_the_vectors() {
        let seed = &vectors()["seed"];
        let year = Money::parse("19200").unwrap();
        let month = Money::parse("1600").unwrap();
        assert_eq!(
            VatRate::TwentyTwo.vat_of(year, true),
            money(&seed["year_19200_if_vat22_included"])
        );
        assert_eq!(
            VatRate::Five.vat_of(year, true),
            money(&seed["year_19200_if_vat5_included"])
        );
        assert_eq!(
            VatRate::TwentyTwo.vat_of(month, true),
            money(&seed["month_1600_if_vat22_included"])
        );
    }

    #[test]
    fn no_vat_and_zero_are_two_rates_without_tax() {
        assert_ne!(VatRate::None, VatRate::Zero);
        assert_eq!(
            (VatRate::None.percent(), VatRate::Zero.percent()),
            (None, Some(0))
        );
        let sum = Money::parse("100").unwrap();
        for rate in [VatRate::None, VatRate::Zero] {
            assert!(rate.vat_of(sum, true).is_zero() && rate.vat_of(sum, false).is_zero());
        }
    }

    #[test]
    fn a_rate_is_valid_within_its_term() {
        let terms = [
            (VatRate::TwentyTwo, "2025-12-31", false),
            (VatRate::TwentyTwo, "2026-01-01", true),
            (VatRate::Twenty, "2018-12-31", false),
            (VatRate::Twenty, "2019-01-01", true),
            (VatRate::Twenty, "2025-12-31", true),
            (VatRate::Twenty, "2026-01-01", false),
            (VatRate::Five, "2024-12-31", false),
            (VatRate::Five, "2025-01-01", true),
            (VatRate::Seven, "2024-12-31", false),
            (VatRate::Seven, "2025-01-01", true),
            (VatRate::Ten, "2018-12-31", true),
            (VatRate::Zero, "2026-11-25", true),
            (VatRate::None, "2026-11-25", true),
        ];
        for (rate, date, is_valid) in terms {
            assert_eq!(rate.is_valid_on(day(date)), is_valid, "{rate} on {date}");
        }
    }

    #[test]
    fn every_rate_reads_back_by_its_wire_name() {
        for rate in VatRate::ALL {
            let json = serde_json::to_string(&rate).unwrap();
            assert_eq!(json, format!("\"{}\"", rate.wire_name()));
            assert_eq!(serde_json::from_str::<VatRate>(&json).unwrap(), rate);
        }
        assert_eq!(VatRate::parse("18"), Err(VatRateError::Unknown));
        assert!(serde_json::from_str::<VatRate>("22").is_err());
    }
}
