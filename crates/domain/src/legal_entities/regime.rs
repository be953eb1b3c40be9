//! Tax regimes of an own legal entity, by date: what VAT its documents show.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Violations;
use crate::requisites::Form;
use crate::values::{Line, VatRate, sensible_day};

/// How a legal entity is taxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// ОСНО.
    General,
    /// УСН «доходы».
    SimplifiedIncome,
    /// УСН «доходы минус расходы».
    SimplifiedProfit,
    /// ПСН, sole traders only.
    Patent,
    /// АУСН.
    Automated,
    /// НПД, persons and sole traders only.
    ProfessionalIncome,
    /// ЕСХН.
    Agricultural,
}

/// What VAT a legal entity pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VatDuty {
    /// None: its documents say «без НДС» and why.
    Exempt,
    /// 5 % without deductions, УСН only, from 2025.
    Five,
    /// 7 % without deductions, УСН only, from 2025.
    Seven,
    /// The general rates.
    General,
}

/// A regime from a day on, until the next begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedRegime {
    /// The first day.
    pub valid_from: NaiveDate,
    /// How the entity is taxed.
    pub regime: Regime,
    /// What VAT it pays.
    pub vat: VatDuty,
    /// Why it pays none: the article that invoices name beside «Без НДС».
    pub exemption_ground: Option<Line<300>>,
}

/// Regimes in the order of their days, each day at most once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Regimes(Vec<DatedRegime>);

impl VatDuty {
    /// Whether счёт-фактура is due at all: of every payer, at 5 and 7 % too.
    const fn is_payer(self) -> bool {
        !matches!(self, Self::Exempt)
    }
}

impl Regimes {
    /// More changes than this nobody has had.
    pub const MAX: usize = 50;

    /// Regimes in any order; each broken rule is named at its place in `/regimes`.
    pub fn of(mut all: Vec<DatedRegime>) -> Result<Self, Violations> {
        let mut wrong = Violations::default();
        if all.len() > Self::MAX {
            wrong.add_limit("/regimes", "too_many", 50);
        }
        for (index, one) in all.iter().enumerate() {
            let at = |field: &str| format!("/regimes/{index}/{field}");
            wrong.take(at("valid_from"), sensible_day(one.valid_from));
            if !one.regime.allows(one.vat) {
                wrong.add(at("vat"), "vat_of_other_regime");
            } else if let Some(rate) = one.vat.own_rate()
                && !rate.is_valid_on(one.valid_from)
            {
                wrong.add(at("vat"), "vat_rate_not_valid");
            }
            if one.vat.is_payer() && one.exemption_ground.is_some() {
                wrong.add(at("exemption_ground"), "payer_has_no_exemption");
            }
            let is_same_day = |other: &DatedRegime| other.valid_from == one.valid_from;
            if all[..index].iter().any(is_same_day) {
                wrong.add(at("valid_from"), "repeated");
            }
        }
        wrong.check()?;
        all.sort_by_key(|one| one.valid_from);
        Ok(Self(all))
    }

    /// In the order of their days.
    pub fn all(&self) -> &[DatedRegime] {
        &self.0
    }

    /// That of a day; `None` before the first: nobody said how the entity was taxed then.
    pub fn on(&self, day: NaiveDate) -> Option<&DatedRegime> {
        self.0.iter().rev().find(|one| one.valid_from <= day)
    }

    /// Regimes that an entity of this form cannot have.
    pub(super) fn check_form(&self, form: Form) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        for (index, one) in self.0.iter().enumerate() {
            let is_for_persons_only =
                matches!(one.regime, Regime::Patent | Regime::ProfessionalIncome);
            if is_for_persons_only && form == Form::Organisation {
                wrong.add(format!("/regimes/{index}/regime"), "regime_of_persons");
            }
        }
        wrong.check()
    }
}

impl VatDuty {
    const fn own_rate(self) -> Option<VatRate> {
        match self {
            Self::Five => Some(VatRate::Five),
            Self::Seven => Some(VatRate::Seven),
            Self::Exempt | Self::General => None,
        }
    }
}

impl Regime {
    /// УСН chooses among all; ПСН, АУСН and НПД pay none; the others pay in general or are freed by
    /// ст. 145.
    const fn allows(self, vat: VatDuty) -> bool {
        match self {
            Self::SimplifiedIncome | Self::SimplifiedProfit => true,
            Self::Patent | Self::Automated | Self::ProfessionalIncome => {
                matches!(vat, VatDuty::Exempt)
            }
            Self::General | Self::Agricultural => {
                matches!(vat, VatDuty::Exempt | VatDuty::General)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dated(from: &str, regime: Regime, vat: VatDuty) -> DatedRegime {
        DatedRegime {
            valid_from: day(from),
            regime,
            vat,
            exemption_ground: None,
        }
    }

    fn codes(all: Vec<DatedRegime>) -> Vec<(String, &'static str)> {
        let wrong = Regimes::of(all).err().unwrap_or_default();
        let wrong = wrong.all().iter();
        wrong.map(|one| (one.pointer.clone(), one.code)).collect()
    }

    #[test]
    fn vat_may_change_in_mid_year() {
        let regimes = Regimes::of(vec![
            dated("2026-07-01", Regime::SimplifiedIncome, VatDuty::Five),
            dated("2026-01-01", Regime::SimplifiedIncome, VatDuty::Exempt),
        ]);
        let regimes = regimes.unwrap();
        let vat = |text| regimes.on(day(text)).map(|one| one.vat);
        assert_eq!(vat("2025-12-31"), None);
        assert_eq!(vat("2026-06-30"), Some(VatDuty::Exempt));
        assert_eq!(vat("2026-07-01"), Some(VatDuty::Five));
    }

    #[test]
    fn each_regime_has_its_own_duties() {
        use Regime::{Automated, General, Patent, SimplifiedProfit};
        let one = |regime, vat| codes(vec![dated("2026-01-01", regime, vat)]);
        let refused = [("/regimes/0/vat".to_owned(), "vat_of_other_regime")];
        assert_eq!(one(SimplifiedProfit, VatDuty::Seven), []);
        assert_eq!(one(General, VatDuty::Exempt), []);
        assert_eq!(one(General, VatDuty::Five), refused);
        assert_eq!(one(Patent, VatDuty::General), refused);
        assert_eq!(one(Automated, VatDuty::Five), refused);
    }

    #[test]
    fn five_and_seven_per_cent_begin_in_2025() {
        let early = dated("2024-12-31", Regime::SimplifiedIncome, VatDuty::Five);
        let again = dated("2024-12-31", Regime::General, VatDuty::General);
        assert_eq!(
            codes(vec![early, again]),
            [
                ("/regimes/0/vat".to_owned(), "vat_rate_not_valid"),
                ("/regimes/1/valid_from".to_owned(), "repeated"),
            ]
        );
    }
}
