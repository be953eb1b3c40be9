//! Lines of a document with their totals.

use serde::{Deserialize, Serialize};

use crate::documents::amount_in_words;
use crate::values::{BasisPoints, Money, MoneyError, Quantity, VatRate};

/// What is sold, and for how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goods {
    /// Lines in order.
    pub lines: Vec<Line>,
    /// Whether prices hold the VAT; else it is put on top.
    pub is_vat_included: bool,
    /// Why there is no VAT: «п. 2 ст. 346.11 НК РФ».
    #[serde(default)]
    pub vat_ground: Option<String>,
    /// The totals.
    pub totals: Totals,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What.
    pub title: String,
    /// Article.
    #[serde(default)]
    pub article: Option<String>,
    /// Code of the kind of goods (ТН ВЭД ЕАЭС), where one is due.
    #[serde(default)]
    pub kind_code: Option<String>,
    /// The measure: «шт».
    pub unit: String,
    /// Its code in ОКЕИ: «796».
    #[serde(default)]
    pub unit_code: Option<String>,
    /// How much.
    pub quantity: Quantity,
    /// Price of one unit before the discount, with VAT or without as the whole document.
    pub price: Money,
    /// Share that is not asked for.
    #[serde(default)]
    pub discount: BasisPoints,
    /// Sum without VAT.
    pub net: Money,
    /// Rate of VAT.
    pub vat_rate: VatRate,
    /// Whether the rate is the calculated one of an advance: 22/122.
    #[serde(default)]
    pub is_vat_calculated: bool,
    /// VAT.
    pub vat: Money,
    /// Sum with VAT.
    pub gross: Money,
    /// Where goods come from.
    #[serde(default)]
    pub origin: Option<Origin>,
    /// What goods under traceability carry.
    #[serde(default)]
    pub traceability: Option<Traceability>,
}

/// Where goods come from, if not from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Digital code of the country in ОКСМ.
    pub country_code: String,
    /// Its short name.
    pub country: String,
    /// Number of the declaration for goods, or of the consignment (РНПТ).
    #[serde(default)]
    pub declaration: Option<String>,
}

/// Measure, quantity and value of goods under traceability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traceability {
    /// Code of the measure.
    pub unit_code: String,
    /// The measure.
    pub unit: String,
    /// How much.
    pub quantity: Quantity,
    /// Value without VAT.
    pub value: Money,
}

/// What the lines come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Without VAT.
    pub net: Money,
    /// Per rate, in the order of rates; «без НДС» is among them.
    pub vat: Vec<VatTotal>,
    /// With VAT.
    pub gross: Money,
    /// The sum with VAT in words.
    pub in_words: String,
}

/// What one rate comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatTotal {
    /// The rate.
    pub rate: VatRate,
    /// Whether it is the calculated one.
    #[serde(default)]
    pub is_calculated: bool,
    /// Sum of its lines with VAT.
    pub gross: Money,
    /// VAT of its lines.
    pub vat: Money,
}

impl Totals {
    /// Adds up lines; VAT is the sum of theirs and never computed from the total.
    pub fn of(lines: &[Line]) -> Result<Self, MoneyError> {
        let mut vat = Vec::new();
        for rate in VatRate::ALL {
            for is_calculated in [false, true] {
                let of_rate: Vec<&Line> = lines
                    .iter()
                    .filter(|line| (line.vat_rate, line.is_vat_calculated) == (rate, is_calculated))
                    .collect();
                if !of_rate.is_empty() {
                    vat.push(VatTotal {
                        rate,
                        is_calculated,
                        gross: Money::sum(of_rate.iter().map(|line| line.gross))?,
                        vat: Money::sum(of_rate.iter().map(|line| line.vat))?,
                    });
                }
            }
        }
        let gross = Money::sum(lines.iter().map(|line| line.gross))?;
        Ok(Self {
            net: Money::sum(lines.iter().map(|line| line.net))?,
            vat,
            gross,
            in_words: amount_in_words(gross),
        })
    }

    /// The VAT of all rates; `None` where no line has any, which is «без НДС».
    pub fn vat_total(&self) -> Option<Money> {
        let taxed = self.vat.iter().filter(|total| total.rate != VatRate::None);
        let mut sum = None;
        for total in taxed {
            sum = sum.unwrap_or(Money::ZERO).plus(total.vat).ok().or(sum);
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(gross: &str, rate: VatRate) -> Line {
        let gross = Money::parse(gross).unwrap();
        let vat = rate.vat_of(gross, true);
        Line {
            title: "Работа".to_owned(),
            article: None,
            kind_code: None,
            unit: "шт".to_owned(),
            unit_code: None,
            quantity: Quantity::ONE,
            price: gross,
            discount: BasisPoints::ZERO,
            net: gross.minus(vat).unwrap(),
            vat_rate: rate,
            is_vat_calculated: false,
            vat,
            gross,
            origin: None,
            traceability: None,
        }
    }

    #[test]
    fn totals_are_those_of_the_lines_by_rate() {
        let twenty_two = VatRate::TwentyTwo;
        let lines = [
            line("99.99", twenty_two),
            line("10.01", twenty_two),
            line("0.49", twenty_two),
            line("100", VatRate::None),
        ];
        let totals = Totals::of(&lines).unwrap();
        assert_eq!(totals.gross.to_string(), "210.49");
        assert_eq!(totals.vat_total().unwrap().to_string(), "19.93");
        let rates: Vec<_> = totals.vat.iter().map(|total| total.rate).collect();
        assert_eq!(rates, [VatRate::None, twenty_two]);
        assert_eq!(totals.in_words, "Двести десять рублей 49 копеек");
    }

    #[test]
    fn zero_per_cent_is_a_tax_and_no_vat_is_none() {
        let of = |rate| Totals::of(&[line("5", rate)]).unwrap().vat_total();
        assert_eq!(of(VatRate::Zero), Some(Money::ZERO));
        assert_eq!(of(VatRate::None), None);
    }
}
