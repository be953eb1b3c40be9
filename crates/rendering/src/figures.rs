//! Numbers as Russian documents write them: spaces that do not break, a decimal comma.

use canape_domain::documents::grouped;
use canape_domain::values::{BasisPoints, Money, Quantity, VatRate};

const SPACE: char = '\u{a0}';

/// «19 200,00».
pub fn money(amount: Money) -> String {
    grouped(&amount.to_string())
}

/// «1,5»; «12 000».
pub fn quantity(quantity: Quantity) -> String {
    grouped(&quantity.to_string())
}

/// «10,5 %».
pub fn percent(share: BasisPoints) -> String {
    format!("{}{SPACE}%", grouped(&share.to_string()))
}

/// «22 %», «22/122», «Без НДС».
pub fn rate(rate: VatRate, is_calculated: bool) -> String {
    match rate.percent() {
        None => "Без НДС".to_owned(),
        Some(percent) if is_calculated => format!("{percent}/{}", 100 + u32::from(percent)),
        Some(percent) => format!("{percent}{SPACE}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_groups_of_three() {
        let of = |text: &str| money(Money::parse(text).unwrap()).replace(SPACE, " ");
        assert_eq!(of("19200"), "19 200,00");
        assert_eq!(of("-1234567.89"), "-1 234 567,89");
        assert_eq!(of("999.5"), "999,50");
        assert_eq!(quantity(Quantity::parse("1.5").unwrap()), "1,5");
        assert_eq!(percent(BasisPoints::parse("10.5").unwrap()), "10,5\u{a0}%");
    }

    #[test]
    fn rates_are_written_as_the_tax_law_does() {
        assert_eq!(rate(VatRate::TwentyTwo, true), "22/122");
        assert_eq!(rate(VatRate::Five, true), "5/105");
        assert_eq!(rate(VatRate::Zero, false), "0\u{a0}%");
        assert_eq!(rate(VatRate::None, false), "Без НДС");
    }
}
