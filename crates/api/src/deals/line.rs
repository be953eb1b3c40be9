//! Lines of a deal on the wire.

use canape_domain::deals::{self, LineDraft, Lines};
use canape_domain::values::{self, BasisPoints, Money, Quantity, ValueError, VatRate};
use canape_domain::{Id, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A line of a deal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::Line)]
pub struct Line {
    id: Uuid,
    /// From where in the catalogue it was taken; what follows are the line's own copies.
    product_id: Option<Uuid>,
    #[schema(examples("Стул офисный"))]
    title: String,
    /// Up to three digits after the point.
    #[schema(examples("1.5"))]
    quantity: String,
    #[schema(examples("шт"))]
    unit: String,
    /// Roubles for one unit, before the discount.
    #[schema(examples("100.00"))]
    price: String,
    /// Percent, up to two digits after the point.
    #[schema(examples("10"))]
    discount_percent: String,
    /// `none`, or percent: `0`, `5`, `7`, `10`, `20`, `22`.
    #[schema(examples("22"))]
    vat_rate: String,
    /// Whether the price holds the VAT.
    vat_included: bool,
    /// Roubles; only with the right to see cost and profit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("60.00"))]
    cost_price: Option<String>,
    /// What the client pays, VAT included; half up to the kopeck.
    #[schema(examples("162.00"))]
    amount: String,
    /// The VAT within the amount.
    #[schema(examples("27.00"))]
    vat_amount: String,
}

/// A line as it is typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::NewLine)]
pub struct NewLine {
    /// The line to keep, if it is there already.
    id: Option<Uuid>,
    /// A product of the catalogue: what is absent below is taken from it, as it is today. A line
    /// that had it already keeps its own.
    product_id: Option<Uuid>,
    /// Up to 300 characters; may be absent only with a product, as may the price.
    #[schema(examples("Стул офисный"))]
    title: Option<String>,
    /// Above zero, up to three digits after the point; `1` unless told.
    #[schema(examples("1.5"))]
    quantity: Option<String>,
    /// Up to 20 characters; `шт` unless told.
    #[schema(examples("шт"))]
    unit: Option<String>,
    /// Roubles for one unit.
    #[schema(examples("100.00"))]
    price: Option<String>,
    /// 0…100, up to two digits after the point.
    #[schema(examples("10"))]
    discount_percent: Option<String>,
    /// `none` unless told.
    #[schema(examples("22"))]
    vat_rate: Option<String>,
    /// `true` unless told.
    vat_included: Option<bool>,
    /// Roubles; absent keeps what is known.
    #[schema(examples("60.00"))]
    cost_price: Option<String>,
}

impl Line {
    pub fn shown(line: &deals::Line, sees_cost: bool) -> Self {
        let cost = line.cost_price.filter(|_| sees_cost);
        Self {
            id: line.id.uuid(),
            product_id: line.product.map(Id::uuid),
            title: line.title.to_string(),
            quantity: line.quantity.to_string(),
            unit: line.unit.to_string(),
            price: line.price.to_string(),
            discount_percent: line.discount.to_string(),
            vat_rate: line.vat_rate.wire_name().to_owned(),
            vat_included: line.is_vat_included,
            cost_price: cost.map(|cost| cost.to_string()),
            amount: line.amount.to_string(),
            vat_amount: line.vat_amount.to_string(),
        }
    }
}

/// All lines, or everything that is wrong with them.
pub fn drafts(lines: Vec<NewLine>, wrong: &mut Violations) -> Vec<LineDraft> {
    if lines.len() > Lines::MAX {
        wrong.add_limit(
            "/lines",
            "too_many",
            i64::try_from(Lines::MAX).unwrap_or(i64::MAX),
        );
        return Vec::new();
    }
    let lines = lines.into_iter().enumerate();
    lines
        .filter_map(|(index, line)| draft(line, &format!("/lines/{index}"), wrong))
        .collect()
}

fn draft(line: NewLine, at: &str, wrong: &mut Violations) -> Option<LineDraft> {
    let title = optional(
        line.title,
        &format!("{at}/title"),
        values::Line::parse,
        wrong,
    );
    let quantity = line.quantity.as_deref().unwrap_or("1");
    let quantity = wrong.take(format!("{at}/quantity"), Quantity::parse_positive(quantity));
    let unit = optional(line.unit, &format!("{at}/unit"), values::Line::parse, wrong);
    let price = match line.price {
        Some(price) => money(&price, format!("{at}/price"), wrong).map(Some),
        None => Some(None),
    };
    let discount = line.discount_percent.as_deref().unwrap_or("0");
    let discount = wrong.take(
        format!("{at}/discount_percent"),
        BasisPoints::parse(discount),
    );
    let rate = optional(
        line.vat_rate,
        &format!("{at}/vat_rate"),
        VatRate::parse,
        wrong,
    );
    let cost_price = match line.cost_price {
        Some(cost) => Some(money(&cost, format!("{at}/cost_price"), wrong)?),
        None => None,
    };
    Some(LineDraft {
        id: line.id.map(Into::into),
        product: line.product_id.map(Into::into),
        title: title?,
        quantity: quantity?,
        unit: unit?,
        price: price?,
        discount: discount?,
        vat_rate: rate?,
        is_vat_included: line.vat_included,
        cost_price,
    })
}

/// A value that may be absent; `None`: it is there and wrong.
fn optional<T, E: ValueError>(
    text: Option<String>,
    at: &str,
    parse: impl Fn(&str) -> Result<T, E>,
    wrong: &mut Violations,
) -> Option<Option<T>> {
    match text {
        Some(text) => wrong.take(at, parse(&text)).map(Some),
        None => Some(None),
    }
}

/// A sum of money that is not below zero.
pub fn money(text: &str, at: String, wrong: &mut Violations) -> Option<Money> {
    let money = wrong.take(at.clone(), Money::parse(text))?;
    if money.is_negative() {
        wrong.add(at, "negative");
        return None;
    }
    Some(money)
}
