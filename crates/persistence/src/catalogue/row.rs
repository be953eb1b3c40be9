//! Rows of products, and back.

use uuid::Uuid;

use canape_domain::catalogue::{Article, Kind, Name, Product, Unit, VatRates};
use canape_domain::values::search_text::{normalise, squeezed};
use canape_domain::values::{Money, Prose};
use canape_domain::{Id, StoreError};

use crate::deals::money;
use crate::error::unreadable;
use crate::json;
use crate::scope::tenant;
use crate::search::SearchText;

pub mod product {
    //! The table `product`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "product")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub article: Option<String>,
        /// The article in small letters: unique among what is offered.
        pub article_key: Option<String>,
        pub name: String,
        /// The name folded: lists go by it.
        pub name_key: String,
        pub kind: String,
        pub unit_code: String,
        pub price: i64,
        pub cost_price: Option<i64>,
        pub vat_rates: String,
        pub is_vat_included: bool,
        pub group_id: Option<Uuid>,
        pub description: Option<String>,
        pub created_at: DateTimeUtc,
        pub archived_at: Option<DateTimeUtc>,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

tenant!(product);

const RATES: &str = "product.vat_rates";

pub fn product_row(account_id: Uuid, product: &Product) -> Result<product::Model, StoreError> {
    Ok(product::Model {
        account_id,
        id: product.id.uuid(),
        article: product.article.as_ref().map(ToString::to_string),
        article_key: product.article_key(),
        name: product.name.to_string(),
        name_key: normalise(product.name.as_str()),
        kind: product.kind.wire().to_owned(),
        unit_code: product.unit.code().to_owned(),
        price: product.price.kopecks(),
        cost_price: product.cost_price.map(Money::kopecks),
        vat_rates: json::written(&product.vat_rates, RATES)?,
        is_vat_included: product.is_vat_included,
        group_id: product.group.map(Id::uuid),
        description: product.description.as_ref().map(ToString::to_string),
        created_at: product.created_at,
        archived_at: product.archived_at,
        version: product.version,
    })
}

pub fn product_of(row: &product::Model) -> Result<Product, StoreError> {
    let broken = || unreadable("product");
    let article = row.article.as_deref().map(Article::parse).transpose();
    let description = row.description.as_deref().map(Prose::parse).transpose();
    let cost = row.cost_price;
    let cost = cost.map(|cost| money(cost, "product.cost_price"));
    Ok(Product {
        id: Id::from(row.id),
        article: article.map_err(|_| broken())?,
        name: Name::parse(&row.name).map_err(|_| broken())?,
        kind: Kind::from_wire(&row.kind).ok_or_else(broken)?,
        unit: Unit::of_code(&row.unit_code).ok_or_else(broken)?,
        price: money(row.price, "product.price")?,
        cost_price: cost.transpose()?,
        vat_rates: VatRates::stored(json::read(&row.vat_rates, RATES)?).ok_or_else(broken)?,
        is_vat_included: row.is_vat_included,
        group: row.group_id.map(Id::from),
        description: description.map_err(|_| broken())?,
        created_at: row.created_at,
        archived_at: row.archived_at,
        version: row.version,
    })
}

/// What a product is found by: an article also in one piece, however it is parted.
pub fn search_text(product: &Product) -> SearchText {
    let article = product.article.as_ref().map(ToString::to_string);
    let whole = article.as_deref().map(|text| squeezed(&normalise(text)));
    SearchText {
        title: product.name.to_string(),
        subtitle: article.clone(),
        number: None,
        words: article.into_iter().chain(whole).collect(),
        phones: Vec::new(),
        responsible: None,
        department: None,
    }
}
