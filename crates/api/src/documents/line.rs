//! Lines of a document on the wire.

use canape_domain::documents::{self, Country, Customs, LineDraft, MOST_LINES};
use canape_domain::values::{self, BasisPoints, Quantity, QuantityError, ValueError, VatRate};
use canape_domain::{Id, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::deals::money;

/// A line of a document.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = documents::Line)]
pub struct Line {
    id: Uuid,
    /// The line of the document that this one is based on.
    of_line_id: Option<Uuid>,
    #[schema(examples("Стул офисный"))]
    title: String,
    #[schema(examples("СТ-15"))]
    article: Option<String>,
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
    /// What is asked for, VAT included; half up to the kopeck.
    #[schema(examples("162.00"))]
    amount: String,
    /// The VAT within the amount.
    #[schema(examples("27.00"))]
    vat_amount: String,
    /// Код вида товара by ТН ВЭД ЕАЭС.
    #[schema(examples("9401310000"))]
    kind_code: Option<String>,
    /// Where the goods come from: digital code in ОКСМ.
    #[schema(examples("156"))]
    country: Option<&'static str>,
    /// Number of the declaration for goods, or of the consignment (РНПТ).
    #[schema(examples("10702020/150126/0001234"))]
    declaration: Option<String>,
}

/// A line as it is typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::NewLine)]
pub struct NewLine {
    /// The line to keep, if it is there already.
    id: Option<Uuid>,
    /// Up to 300 characters.
    #[schema(examples("Стул офисный"))]
    title: String,
    /// Up to 100 characters.
    #[schema(examples("СТ-15"))]
    article: Option<String>,
    /// Above zero, of a КСФ or УКД zero, too; up to three digits after the point; `1` unless told.
    #[schema(examples("1.5"))]
    quantity: Option<String>,
    /// Up to 20 characters; `шт` unless told.
    #[schema(examples("шт"))]
    unit: Option<String>,
    /// Roubles for one unit.
    #[schema(examples("100.00"))]
    price: String,
    /// 0…100, up to two digits after the point.
    #[schema(examples("10"))]
    discount_percent: Option<String>,
    /// `none` unless told.
    #[schema(examples("22"))]
    vat_rate: Option<String>,
    /// Ten digits by ТН ВЭД ЕАЭС; of a накладная, a УПД, a счёт-фактура and what corrects them.
    #[schema(examples("9401310000"))]
    kind_code: Option<String>,
    /// Where the goods come from, of `GET /countries`; of a УПД, a счёт-фактура and what corrects them.
    #[schema(examples("156"))]
    country: Option<String>,
    /// Number of the declaration for goods, or of the consignment (РНПТ), of goods with a country.
    #[schema(examples("10702020/150126/0001234"))]
    declaration: Option<String>,
}

impl From<&documents::Line> for Line {
    fn from(line: &documents::Line) -> Self {
        Self {
            id: line.id.uuid(),
            of_line_id: line.of.map(Id::uuid),
            title: line.title.to_string(),
            article: line.article.as_ref().map(ToString::to_string),
            quantity: line.quantity.to_string(),
            unit: line.unit.to_string(),
            price: line.price.to_string(),
            discount_percent: line.discount.to_string(),
            vat_rate: line.vat_rate.wire_name().to_owned(),
            amount: line.amount.to_string(),
            vat_amount: line.vat.to_string(),
            kind_code: line.customs.kind_code.as_ref().map(ToString::to_string),
            country: line.customs.country.map(Country::code),
            declaration: line.customs.declaration.as_ref().map(ToString::to_string),
        }
    }
}

/// All lines with the ids they keep, or everything that is wrong with them.
pub fn drafts(
    lines: Vec<NewLine>,
    wrong: &mut Violations,
) -> Vec<(Option<Id<documents::Line>>, LineDraft)> {
    if lines.len() > MOST_LINES {
        wrong.add_limit("/lines", "too_many", 500);
        return Vec::new();
    }
    let lines = lines.into_iter().enumerate();
    lines
        .filter_map(|(index, line)| {
            let id = line.id.map(Id::from);
            Some((id, draft(line, &format!("/lines/{index}"), wrong)?))
        })
        .collect()
}

fn draft(line: NewLine, at: &str, wrong: &mut Violations) -> Option<LineDraft> {
    let customs = customs(&line, at, wrong);
    let title = wrong.take(format!("{at}/title"), values::Line::parse(&line.title));
    let article = match line.article.filter(|article| !article.trim().is_empty()) {
        None => Some(None),
        Some(article) => {
            let article = values::Line::parse(&article);
            wrong.take(format!("{at}/article"), article).map(Some)
        }
    };
    let quantity = or(line.quantity.as_deref(), "1", counted);
    let quantity = wrong.take(format!("{at}/quantity"), quantity);
    let unit = or(line.unit.as_deref(), "шт", values::Line::parse);
    let unit = wrong.take(format!("{at}/unit"), unit);
    let price = money(&line.price, format!("{at}/price"), wrong);
    let discount = or(line.discount_percent.as_deref(), "0", BasisPoints::parse);
    let discount = wrong.take(format!("{at}/discount_percent"), discount);
    let rate = or(line.vat_rate.as_deref(), "none", VatRate::parse);
    let rate = wrong.take(format!("{at}/vat_rate"), rate);
    Some(LineDraft {
        of: None,
        title: title?,
        article: article?,
        unit: unit?,
        quantity: quantity?,
        price: price?,
        discount: discount?,
        vat_rate: rate?,
        customs: customs?,
    })
}

/// What goods need for tax and customs; what is blank is not there.
fn customs(line: &NewLine, at: &str, wrong: &mut Violations) -> Option<Customs> {
    let typed = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let kind_code = typed(&line.kind_code)
        .map(|text| wrong.take(format!("{at}/kind_code"), values::Line::parse(&text)));
    let declaration = typed(&line.declaration)
        .map(|text| wrong.take(format!("{at}/declaration"), values::Line::parse(&text)));
    let country = typed(&line.country).map(|code| {
        let found = Country::of_code(code.trim());
        if found.is_none() {
            wrong.add(format!("{at}/country"), "unknown_country");
        }
        found
    });
    let is_broken = matches!(kind_code, Some(None))
        || matches!(country, Some(None))
        || matches!(declaration, Some(None));
    (!is_broken).then(|| Customs {
        kind_code: kind_code.flatten(),
        country: country.flatten(),
        declaration: declaration.flatten(),
    })
}

/// Zero is a quantity of corrections alone, which the document itself looks after.
fn counted(text: &str) -> Result<Quantity, QuantityError> {
    let quantity = Quantity::parse(text)?;
    if quantity.thousandths() < 0 {
        return Err(QuantityError::NotPositive);
    }
    Ok(quantity)
}

/// What is typed, or the usual.
fn or<T, E: ValueError>(
    text: Option<&str>,
    usual: &str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, E> {
    parse(text.unwrap_or(usual))
}
