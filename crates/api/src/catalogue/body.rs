//! Products on the wire.

use canape_domain::access::{Caller, Permission};
use canape_domain::catalogue::{self, ProductWish, Shown};
use canape_domain::values::{Line, Money, Prose, VatRate};
use canape_domain::{Retry, Version, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::rates::{self, DatedRate};
use super::units::Unit;
use crate::clients::{optional, optional_change};
use crate::http::{Ref, given};

/// Товар or услуга.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = catalogue::Kind)]
pub enum Kind {
    Goods,
    Service,
}

/// A product or service.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = catalogue::Product)]
pub struct Product {
    id: Uuid,
    /// Unique among what is not archived, whatever the capitals.
    #[schema(examples("КР-104"))]
    article: Option<String>,
    #[schema(examples("Кресло офисное «Комфорт»"))]
    name: String,
    kind: Kind,
    unit: Unit,
    /// Roubles for one unit.
    #[schema(examples("12400.00"))]
    price: String,
    /// Roubles; only with the right to see cost and profit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("7900.00"))]
    cost_price: Option<String>,
    /// Its price in the price list that was asked for; `null`: it has none there.
    #[schema(examples("11000.00"))]
    list_price: Option<String>,
    /// The rate on the day that was asked for, today unless told; `null`: it has none then.
    #[schema(examples("22"))]
    vat_rate: Option<String>,
    /// Its rates, the oldest first.
    vat_rates: Vec<DatedRate>,
    /// Whether the price holds the VAT.
    vat_included: bool,
    /// Where it stands, by the whole path: `Мебель / Кресла`.
    group: Option<Ref>,
    description: Option<String>,
    created_at: DateTime<Utc>,
    /// Since when it is offered no longer.
    archived_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

/// A product to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::Create)]
pub struct Create {
    /// Up to 50 characters.
    #[schema(examples("КР-104"))]
    article: Option<String>,
    /// Up to 300 characters.
    #[schema(examples("Кресло офисное «Комфорт»"))]
    name: String,
    /// `goods` unless told.
    kind: Option<Kind>,
    /// A code of ОКЕИ out of the list of units; `796` (шт) unless told.
    #[schema(examples("796"))]
    unit_code: Option<String>,
    /// Roubles for one unit; `0` unless told.
    #[schema(examples("12400.00"))]
    price: Option<String>,
    /// Roubles; only with the right to see cost and profit.
    #[schema(examples("7900.00"))]
    cost_price: Option<String>,
    /// `none` unless told. Each rate must be known to the law until the next begins.
    vat_rates: Option<Vec<DatedRate>>,
    /// `true` unless told.
    vat_included: Option<bool>,
    /// Absent: in none.
    group_id: Option<Uuid>,
    /// Up to 5000 characters.
    description: Option<String>,
}

/// Changes of a product; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::Edit)]
pub struct Edit {
    #[serde(default, deserialize_with = "given")]
    article: Option<Option<String>>,
    name: Option<String>,
    kind: Option<Kind>,
    unit_code: Option<String>,
    price: Option<String>,
    #[serde(default, deserialize_with = "given")]
    cost_price: Option<Option<String>>,
    /// Replaces all.
    vat_rates: Option<Vec<DatedRate>>,
    vat_included: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    group_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    description: Option<Option<String>>,
}

impl From<catalogue::Kind> for Kind {
    fn from(kind: catalogue::Kind) -> Self {
        match kind {
            catalogue::Kind::Goods => Self::Goods,
            catalogue::Kind::Service => Self::Service,
        }
    }
}

impl From<Kind> for catalogue::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Goods => Self::Goods,
            Kind::Service => Self::Service,
        }
    }
}

impl Product {
    /// The product as this caller may see it, with its rate of a day.
    pub fn shown(shown: Shown, caller: &Caller, on: NaiveDate) -> Self {
        let product = shown.product;
        let cost = product.cost_price;
        let cost = cost.filter(|_| caller.may(Permission::ProfitRead));
        let rate = product.vat_rates.on(on);
        Self {
            id: product.id.uuid(),
            article: product.article.map(|article| article.to_string()),
            name: product.name.to_string(),
            kind: product.kind.into(),
            unit: product.unit.into(),
            price: product.price.to_string(),
            cost_price: cost.map(|cost| cost.to_string()),
            list_price: shown.list_price.map(|price| price.to_string()),
            vat_rate: rate.map(|rate| rate.wire_name().to_owned()),
            vat_rates: rates::shown(&product.vat_rates),
            vat_included: product.is_vat_included,
            group: shown.group.map(Ref::from),
            description: product.description.map(|text| text.to_string()),
            created_at: product.created_at,
            archived_at: product.archived_at,
            version: product.version,
        }
    }
}

impl Create {
    pub fn into_command(
        self,
        retry: Option<Retry>,
    ) -> Result<catalogue::CreateProduct, Violations> {
        let mut wrong = Violations::default();
        let article = optional(&mut wrong, "/article", self.article, Line::parse);
        let name = wrong.take("/name", Line::parse(&self.name));
        let unit = match self.unit_code {
            Some(code) => unit(&code, &mut wrong),
            None => Some(catalogue::Unit::PIECE),
        };
        let price = money(self.price.as_deref().unwrap_or("0"), "/price", &mut wrong);
        let cost_price = cost(self.cost_price, &mut wrong);
        let vat_rates = match self.vat_rates {
            Some(rates) => rates::read(&rates, &mut wrong),
            None => Some(catalogue::VatRates::always(VatRate::None)),
        };
        let description = optional(&mut wrong, "/description", self.description, Prose::parse);
        match (name, unit, price, vat_rates) {
            (Some(name), Some(unit), Some(price), Some(vat_rates)) if wrong.is_empty() => {
                Ok(catalogue::CreateProduct {
                    article,
                    name,
                    kind: self.kind.unwrap_or(Kind::Goods).into(),
                    unit,
                    price,
                    cost_price,
                    vat_rates,
                    is_vat_included: self.vat_included.unwrap_or(true),
                    group: self.group_id.map(Into::into),
                    description,
                    retry,
                })
            }
            _ => Err(wrong),
        }
    }
}

impl Edit {
    pub fn into_command(
        self,
        id: Uuid,
        version: Version,
    ) -> Result<catalogue::EditProduct, Violations> {
        let mut wrong = Violations::default();
        let name = self.name;
        let price = self.price;
        let wish = ProductWish {
            article: optional_change(&mut wrong, "/article", self.article, Line::parse),
            name: name.and_then(|name| wrong.take("/name", Line::parse(&name))),
            kind: self.kind.map(Into::into),
            unit: self.unit_code.and_then(|code| unit(&code, &mut wrong)),
            price: price.and_then(|price| money(&price, "/price", &mut wrong)),
            cost_price: self.cost_price.map(|typed| cost(typed, &mut wrong)),
            vat_rates: self.vat_rates.and_then(|all| rates::read(&all, &mut wrong)),
            is_vat_included: self.vat_included,
            group: self.group_id.map(|id| id.map(Into::into)),
            description: optional_change(
                &mut wrong,
                "/description",
                self.description,
                Prose::parse,
            ),
        };
        wrong.check()?;
        Ok(catalogue::EditProduct {
            id: id.into(),
            version,
            wish,
        })
    }
}

fn unit(code: &str, wrong: &mut Violations) -> Option<catalogue::Unit> {
    let unit = catalogue::Unit::of_code(code);
    if unit.is_none() {
        wrong.add("/unit_code", "unknown_unit");
    }
    unit
}

/// A cost that may be unknown; a blank one is, as forms send what was not filled in.
fn cost(typed: Option<String>, wrong: &mut Violations) -> Option<Money> {
    let typed = typed.filter(|typed| !typed.trim().is_empty())?;
    money(&typed, "/cost_price", wrong)
}

/// A price that is not below zero.
pub fn money(text: &str, at: &str, wrong: &mut Violations) -> Option<Money> {
    crate::deals::money(text, at.to_owned(), wrong)
}
