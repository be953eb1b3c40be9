//! Lines of a deal: what is sold, how much of it and for how much.

use serde::Serialize;

use crate::Id;
use crate::catalogue::Product;
use crate::values::{self, BasisPoints, Money, MoneyError, Quantity, VatRate};

/// One line with its computed amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its id, which stays when the line is edited.
    pub id: Id<Self>,
    /// From where in the catalogue it was taken. What follows are the line's own copies.
    pub product: Option<Id<Product>>,
    /// What.
    pub title: values::Line<300>,
    /// How much, in thousandths.
    pub quantity: Quantity,
    /// Of what measure.
    pub unit: values::Line<20>,
    /// Price of one unit, before the discount.
    pub price: Money,
    /// Share of the sum that is not asked for.
    pub discount: BasisPoints,
    /// The rate of VAT.
    pub vat_rate: VatRate,
    /// Whether the price holds the VAT.
    pub is_vat_included: bool,
    /// What one unit costs us, where it is known.
    pub cost_price: Option<Money>,
    /// What the client pays for the line, VAT included.
    pub amount: Money,
    /// The VAT within the amount.
    pub vat_amount: Money,
}

/// A line as it was typed. What is `None` is the product's, if it is one of the catalogue.
#[derive(Debug, Clone)]
pub struct LineDraft {
    /// The line to keep, if it is one that is there.
    pub id: Option<Id<Line>>,
    /// The product to take, or to go on with; `None`: the line is of no product.
    pub product: Option<Id<Product>>,
    /// What.
    pub title: Option<values::Line<300>>,
    /// How much.
    pub quantity: Quantity,
    /// Of what measure; «шт» unless told.
    pub unit: Option<values::Line<20>>,
    /// Price of one unit.
    pub price: Option<Money>,
    /// Share of the sum that is not asked for.
    pub discount: BasisPoints,
    /// The rate of VAT; none unless told.
    pub vat_rate: Option<VatRate>,
    /// Whether the price holds the VAT; it does unless told.
    pub is_vat_included: Option<bool>,
    /// What one unit costs us; `None` keeps what is known.
    pub cost_price: Option<Money>,
}

/// A line with everything but its amounts.
#[derive(Debug, Clone)]
pub(crate) struct WholeLine {
    pub product: Option<Id<Product>>,
    pub title: values::Line<300>,
    pub quantity: Quantity,
    pub unit: values::Line<20>,
    pub price: Money,
    pub discount: BasisPoints,
    pub vat_rate: VatRate,
    pub is_vat_included: bool,
    pub cost_price: Option<Money>,
}

/// The lines of a deal in order, at most [`Lines::MAX`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Lines(Vec<Line>);

impl Line {
    /// Computes the amounts.
    pub(crate) fn of(draft: WholeLine, id: Id<Self>) -> Result<Self, MoneyError> {
        let (amount, vat_amount) = amounts(
            draft.price,
            draft.quantity,
            draft.discount,
            draft.vat_rate,
            draft.is_vat_included,
        )?;
        Ok(Self {
            id,
            product: draft.product,
            title: draft.title,
            quantity: draft.quantity,
            unit: draft.unit,
            price: draft.price,
            discount: draft.discount,
            vat_rate: draft.vat_rate,
            is_vat_included: draft.is_vat_included,
            cost_price: draft.cost_price,
            amount,
            vat_amount,
        })
    }
}

/// What is asked for with VAT, and the VAT in it, each half up to the kopeck: the sum is price ×
/// quantity, the discount is taken off it, the VAT is of what remains.
pub(crate) fn amounts(
    price: Money,
    quantity: Quantity,
    discount: BasisPoints,
    vat_rate: VatRate,
    is_vat_included: bool,
) -> Result<(Money, Money), MoneyError> {
    let whole = price.times(quantity)?;
    let rest = whole.minus(whole.share_of(discount))?;
    let vat = vat_rate.vat_of(rest, is_vat_included);
    let amount = if is_vat_included {
        rest
    } else {
        rest.plus(vat)?
    };
    Ok((amount, vat))
}

impl Lines {
    /// More lines than this belong into a price list.
    pub const MAX: usize = 500;

    /// Lines that are stored, in order.
    pub const fn stored(lines: Vec<Line>) -> Self {
        Self(lines)
    }

    /// The lines in order.
    pub fn all(&self) -> &[Line] {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The VAT within that.
    pub fn vat(&self) -> Result<Money, MoneyError> {
        Money::sum(self.0.iter().map(|line| line.vat_amount))
    }

    /// What those of them cost us of which it is known: cost price × quantity, each half up to the
    /// kopeck.
    pub fn known_cost(&self) -> Result<Money, MoneyError> {
        let known = self
            .0
            .iter()
            .filter_map(|line| line.cost_price.zip(Some(line.quantity)));
        known
            .into_iter()
            .try_fold(Money::ZERO, |sum, (price, quantity)| {
                sum.plus(price.times(quantity)?)
            })
    }

    /// What the client pays for all of them.
    pub fn amount(&self) -> Result<Money, MoneyError> {
        Money::sum(self.0.iter().map(|line| line.amount))
    }

    /// What all of them cost the firm; `None` where there are none, or one whose cost is not known:
    /// half a cost would be a wrong profit.
    pub fn cost(&self) -> Result<Option<Money>, MoneyError> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let costs = self.0.iter().map(|line| {
            let cost = line.cost_price.map(|cost| cost.times(line.quantity));
            cost.transpose()
        });
        let costs: Option<Vec<Money>> = costs.collect::<Result<_, _>>()?;
        costs.map(Money::sum).transpose()
    }

    /// One of them.
    pub(crate) fn find(&self, id: Id<Line>) -> Option<&Line> {
        self.0.iter().find(|line| line.id == id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn draft(
        price: &str,
        quantity: &str,
        discount: &str,
        rate: VatRate,
        included: bool,
    ) -> WholeLine {
        WholeLine {
            product: None,
            title: values::Line::parse("Доставка").expect("a title"),
            quantity: Quantity::parse(quantity).expect("a quantity"),
            unit: values::Line::parse("шт").expect("a unit"),
            price: Money::parse(price).expect("a price"),
            discount: BasisPoints::parse(discount).expect("a share"),
            vat_rate: rate,
            is_vat_included: included,
            cost_price: None,
        }
    }

    fn amounts(draft: WholeLine) -> (String, String) {
        let line = Line::of(draft, Id::from(Uuid::nil())).expect("a line");
        (line.amount.to_string(), line.vat_amount.to_string())
    }

    #[test]
    fn amounts_are_those_an_accountant_expects() {
        let cases = [
            (
                draft("100.00", "3", "0", VatRate::None, true),
                "300.00",
                "0.00",
            ),
            (
                draft("122.00", "1", "0", VatRate::TwentyTwo, true),
                "122.00",
                "22.00",
            ),
            (
                draft("100.00", "1", "0", VatRate::TwentyTwo, false),
                "122.00",
                "22.00",
            ),
            (
                draft("100.00", "1.5", "10", VatRate::Twenty, false),
                "162.00",
                "27.00",
            ),
            (
                draft("0.01", "0.5", "0", VatRate::None, true),
                "0.01",
                "0.00",
            ),
            (
                draft("99.99", "1", "33.33", VatRate::None, true),
                "66.66",
                "0.00",
            ),
        ];
        for (draft, amount, vat) in cases {
            assert_eq!(amounts(draft), (amount.to_owned(), vat.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn vat_never_exceeds_the_amount(price in 0_i64..10_000_000, thousandths in 1_i64..100_000, share in 0_i32..=10_000) {
            for rate in VatRate::ALL {
                for included in [true, false] {
                    let mut draft = draft("0.00", "1", "0", rate, included);
                    draft.price = Money::from_kopecks(price).expect("a price");
                    draft.quantity = Quantity::from_thousandths(thousandths).expect("a quantity");
                    draft.discount = BasisPoints::from_basis_points(share).expect("a share");
                    let line = Line::of(draft, Id::from(Uuid::nil())).expect("a line");
                    prop_assert!(line.vat_amount <= line.amount);
                    prop_assert!(!line.amount.is_negative());
                }
            }
        }
    }
}
