//! The price that makes a given sum of a line.

use super::LineDraft;
use crate::deals::amounts;
use crate::values::{BasisPoints, Money, MoneyError, Quantity, VatRate};

/// The draft with the price by which its quantity comes to `sum` after the discount, before any VAT
/// on top. Where no price in kopecks does it, the discount goes into the price; where still none
/// does, the line becomes two whose prices differ by a kopeck.
pub(super) fn repriced(draft: LineDraft, sum: Money) -> Result<Vec<LineDraft>, MoneyError> {
    if after_discount(&draft, draft.price) == Ok(sum) || !draft.quantity.is_positive() {
        return Ok(vec![draft]);
    }
    let whole = BasisPoints::WHOLE.basis_points();
    let kept = whole - draft.discount.basis_points();
    if kept > 0 && kept < whole {
        let near = floor_price(sum, draft.quantity, kept);
        let prices = [near, near + 1, near - 1].into_iter();
        let mut prices = prices.filter_map(|kopecks| Money::from_kopecks(kopecks).ok());
        if let Some(price) = prices.find(|price| after_discount(&draft, *price) == Ok(sum)) {
            return Ok(vec![LineDraft { price, ..draft }]);
        }
    }
    undiscounted(&draft, sum)
}

/// The same by one price or two next to each other, without a discount.
fn undiscounted(draft: &LineDraft, sum: Money) -> Result<Vec<LineDraft>, MoneyError> {
    let whole = BasisPoints::WHOLE.basis_points();
    let low = Money::from_kopecks(floor_price(sum, draft.quantity, whole))?;
    let high = Money::from_kopecks(low.kopecks() + 1)?;
    let at = |price: Money, quantity: Quantity| LineDraft {
        price,
        quantity,
        discount: BasisPoints::ZERO,
        ..draft.clone()
    };
    let quantity = draft.quantity;
    for price in [low, high] {
        if price.times(quantity)? == sum {
            return Ok(vec![at(price, quantity)]);
        }
    }
    // As many whole units at the higher price as there are kopecks left. They are fewer than the
    // quantity: all of it at the higher price would come to more.
    let left = sum.minus(low.times(quantity)?)?.kopecks();
    let dearer = Quantity::from_thousandths(left * Quantity::ONE.thousandths());
    let split = dearer.and_then(|dearer| Ok((dearer, quantity.minus(dearer)?)));
    let Ok((dearer, cheaper)) = split else {
        return Err(MoneyError::TooLarge);
    };
    Ok(vec![at(low, cheaper), at(high, dearer)])
}

fn after_discount(draft: &LineDraft, price: Money) -> Result<Money, MoneyError> {
    let (quantity, discount) = (draft.quantity, draft.discount);
    let (amount, _) = amounts(price, quantity, discount, VatRate::None, true)?;
    Ok(amount)
}

/// The highest price in kopecks of which `kept` basis points do not exceed the sum.
fn floor_price(sum: Money, quantity: Quantity, kept: i32) -> i64 {
    let whole = i128::from(BasisPoints::WHOLE.basis_points());
    let units = i128::from(Quantity::ONE.thousandths());
    let part = i128::from(quantity.thousandths()) * i128::from(kept);
    let price = (i128::from(sum.kopecks()) * units * whole).div_euclid(part);
    // Beyond what money can be it is refused there.
    i64::try_from(price).unwrap_or(i64::MAX - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::documents::Customs;
    use crate::values::Line;

    fn draft(quantity: i64, price: i64, discount: i32) -> LineDraft {
        LineDraft {
            of: None,
            title: Line::literal("Стул"),
            article: None,
            unit: Line::literal("шт"),
            quantity: Quantity::from_thousandths(quantity).unwrap(),
            price: Money::from_kopecks(price).unwrap(),
            discount: BasisPoints::from_basis_points(discount).unwrap(),
            vat_rate: VatRate::None,
            customs: Customs::default(),
        }
    }

    fn sums(lines: &[LineDraft]) -> Money {
        let each = lines.iter();
        Money::sum(each.map(|line| after_discount(line, line.price).unwrap())).unwrap()
    }

    #[test]
    fn a_sum_has_one_price_or_two_next_to_each_other() {
        let told = |quantity: &str, discount: i32, sum: &str| {
            let quantity = Quantity::parse(quantity).unwrap().thousandths();
            let sum = Money::parse(sum).unwrap();
            let lines = repriced(draft(quantity, 1, discount), sum).unwrap();
            let lines = lines.iter();
            let lines = lines.map(|one| format!("{} × {}", one.quantity, one.price));
            lines.collect::<Vec<_>>().join(" + ")
        };
        let cases = [
            ("3", 0, "300.00", "3 × 100.00"),
            ("3", 0, "250.00", "2 × 83.33 + 1 × 83.34"),
            ("3", 0, "250.01", "1 × 83.33 + 2 × 83.34"),
            ("2", 1_000, "162.00", "2 × 90.00"),
            ("0.5", 0, "0.01", "0.5 × 0.01"),
            ("1.5", 0, "100.00", "0.5 × 66.66 + 1 × 66.67"),
            ("3", 0, "0.00", "3 × 0.00"),
        ];
        for (quantity, discount, sum, expected) in cases {
            assert_eq!(
                told(quantity, discount, sum),
                expected,
                "{sum} of {quantity}"
            );
        }
    }

    proptest! {
        #[test]
        fn every_sum_is_reached_to_the_kopeck(
            quantity in 1_i64..5_000_000,
            price in 0_i64..10_000_000,
            discount in 0_i32..=10_000,
            sum in 0_i64..100_000_000,
        ) {
            let draft = draft(quantity, price, discount);
            let quantity = draft.quantity;
            let sum = Money::from_kopecks(sum).unwrap();
            let lines = repriced(draft, sum).unwrap();
            prop_assert_eq!(sums(&lines), sum);
            prop_assert!(lines.len() <= 2);
            let all: i64 = lines.iter().map(|line| line.quantity.thousandths()).sum();
            prop_assert_eq!(all, quantity.thousandths());
            prop_assert!(lines.iter().all(|line| line.quantity.is_positive()));
            prop_assert!(lines.iter().all(|line| !line.price.is_negative()));
        }
    }
}
