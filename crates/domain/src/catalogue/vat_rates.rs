//! The rates of VAT of one product by date: a rate that the law changes is known beforehand, and an
//! old one stays for what was shipped under it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Violations;
use crate::values::{VatRate, sensible_day};

/// A rate and the first day on which the product has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The first day.
    pub from: NaiveDate,
    /// The rate.
    pub rate: VatRate,
}

/// Rates in the order of their days; at least one, at most [`VatRates::MAX`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct VatRates(Vec<Dated>);

impl VatRates {
    /// The law does not change that often.
    pub const MAX: usize = 20;

    /// Checks rates: their days go up, and each is known to the law from its first day until the
    /// next one begins. Pointers go by the place in the list.
    pub fn new(rates: Vec<Dated>) -> Result<Self, Violations> {
        let mut wrong = Violations::default();
        if rates.is_empty() {
            wrong.add("/vat_rates", "empty");
        }
        if rates.len() > Self::MAX {
            wrong.add_limit("/vat_rates", "too_many", 20);
        }
        for (index, dated) in rates.iter().enumerate() {
            wrong.take(format!("/vat_rates/{index}/from"), sensible_day(dated.from));
            let next = rates.get(index + 1).map(|next| next.from);
            if next.is_some_and(|next| next <= dated.from) {
                wrong.add(format!("/vat_rates/{}/from", index + 1), "days_not_upwards");
            }
            // What has no end must be good for as long as anybody can foresee.
            let last = next.map_or(Some(NaiveDate::MAX), |next| next.pred_opt());
            let is_known = last.is_some_and(|last| dated.rate.is_valid_on(last));
            if !is_known || !dated.rate.is_valid_on(dated.from) {
                wrong.add(format!("/vat_rates/{index}/rate"), "vat_rate_out_of_term");
            }
        }
        wrong.check()?;
        Ok(Self(rates))
    }

    /// Rates that were checked when they were stored; `None` if there are none.
    pub fn stored(rates: Vec<Dated>) -> Option<Self> {
        (!rates.is_empty()).then_some(Self(rates))
    }

    /// One rate for as long as the law knows it.
    pub fn always(rate: VatRate) -> Self {
        let from = rate.first_day().unwrap_or_else(older_than_any_document);
        Self(vec![Dated { from, rate }])
    }

    /// The rates in order.
    pub fn all(&self) -> &[Dated] {
        &self.0
    }

    /// The rate of a day; `None` before the first one, and where the law has ended it meanwhile.
    pub fn on(&self, date: NaiveDate) -> Option<VatRate> {
        let begun = self.0.iter().rev().find(|dated| dated.from <= date);
        begun
            .map(|dated| dated.rate)
            .filter(|rate| rate.is_valid_on(date))
    }
}

fn older_than_any_document() -> NaiveDate {
    NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rates(list: &[(&str, VatRate)]) -> Result<VatRates, Violations> {
        let dated = list.iter().map(|(from, rate)| Dated {
            from: day(from),
            rate: *rate,
        });
        VatRates::new(dated.collect())
    }

    fn wrong(list: &[(&str, VatRate)]) -> Vec<(String, &'static str)> {
        let wrong = rates(list).unwrap_err();
        let all = wrong.all().iter();
        all.map(|one| (one.pointer.clone(), one.code)).collect()
    }

    #[test]
    fn the_rate_goes_by_the_day() {
        let known = rates(&[
            ("2019-01-01", VatRate::Twenty),
            ("2026-01-01", VatRate::TwentyTwo),
        ])
        .unwrap();
        assert_eq!(known.on(day("2018-12-31")), None);
        assert_eq!(known.on(day("2025-12-31")), Some(VatRate::Twenty));
        assert_eq!(known.on(day("2026-01-01")), Some(VatRate::TwentyTwo));
    }

    #[test]
    fn a_rate_stands_only_where_the_law_knows_it() {
        let out = |at: &str| (at.to_owned(), "vat_rate_out_of_term");
        assert_eq!(
            wrong(&[("2025-06-01", VatRate::Twenty)]),
            [out("/vat_rates/0/rate")],
            "it has ended and nothing follows"
        );
        assert_eq!(
            wrong(&[("2025-12-31", VatRate::TwentyTwo)]),
            [out("/vat_rates/0/rate")],
            "it has not begun"
        );
        assert_eq!(
            wrong(&[
                ("2019-01-01", VatRate::Twenty),
                ("2026-02-01", VatRate::TwentyTwo)
            ]),
            [out("/vat_rates/0/rate")],
            "a month without a law"
        );
        assert_eq!(wrong(&[]), [("/vat_rates".to_owned(), "empty")]);
        assert_eq!(
            wrong(&[("2026-01-01", VatRate::Ten), ("2026-01-01", VatRate::None)]),
            [("/vat_rates/1/from".to_owned(), "days_not_upwards")]
        );
    }

    #[test]
    fn one_rate_is_good_for_as_long_as_the_law_knows_it() {
        for rate in VatRate::ALL {
            let always = VatRates::always(rate);
            assert_eq!(
                VatRates::new(always.0.clone()).is_ok(),
                rate != VatRate::Twenty
            );
        }
    }
}
