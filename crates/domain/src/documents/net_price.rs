//! The price without tax, which a счёт-фактура shows and a price list with tax does not have.

use crate::values::{Money, Quantity};

/// As many places as УПД 5.03 takes (`ЦенаТов`, 26.11).
const MOST_PLACES: u32 = 11;

/// The price of one unit that makes `net` of `quantity` units, with a decimal comma and the fewest
/// places, two at least, with which price × quantity is `net` to the kopeck again. It is derived and
/// so not rounded to kopecks. Of no quantity it is the whole sum.
pub fn net_price(net: Money, quantity: Quantity) -> String {
    let thousandths = i128::from(quantity.thousandths());
    let kopecks = i128::from(net.kopecks());
    let (thousandths, kopecks) = match thousandths {
        0 => (i128::from(Quantity::ONE.thousandths()), kopecks),
        _ => (thousandths.abs(), kopecks * thousandths.signum()),
    };
    let mut places = 2;
    loop {
        let scale = 10_i128.pow(places - 2);
        // In units of 10⁻ᵖˡᵃᶜᵉˢ of a rouble.
        let price = rounded(kopecks * 1_000 * scale, thousandths);
        let is_exact = rounded(price * thousandths, 1_000 * scale) == kopecks;
        if is_exact || places == MOST_PLACES {
            return written(price, places);
        }
        places += 1;
    }
}

fn rounded(numerator: i128, denominator: i128) -> i128 {
    (2 * numerator.abs() + denominator) / (2 * denominator) * numerator.signum()
}

fn written(units: i128, places: u32) -> String {
    let scale = 10_u128.pow(places);
    let sign = if units < 0 { "-" } else { "" };
    let units = units.unsigned_abs();
    let width = places as usize;
    format!("{sign}{},{:0width$}", units / scale, units % scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(net: &str, quantity: &str) -> String {
        net_price(
            Money::parse(net).unwrap(),
            Quantity::parse(quantity).unwrap(),
        )
    }

    #[test]
    fn a_price_has_two_places_where_they_do_and_more_where_they_do_not() {
        let cases = [
            ("1311.48", "1", "1311,48"),
            ("100", "3", "33,333"),
            ("157377.05", "120", "1311,4754"),
            ("0.01", "1000", "0,00001"),
            ("-100", "3", "-33,333"),
            ("5", "0", "5,00"),
        ];
        for (net, quantity, price) in cases {
            assert_eq!(of(net, quantity), price, "{net} / {quantity}");
        }
    }

    proptest! {
        #[test]
        fn no_sum_makes_it_panic(kopecks in -Money::LIMIT_KOPECKS..=Money::LIMIT_KOPECKS, thousandths in -Quantity::LIMIT_THOUSANDTHS..=Quantity::LIMIT_THOUSANDTHS) {
            let net = Money::from_kopecks(kopecks).unwrap();
            let price = net_price(net, Quantity::from_thousandths(thousandths).unwrap());
            prop_assert!(price.contains(','));
        }
    }
}
