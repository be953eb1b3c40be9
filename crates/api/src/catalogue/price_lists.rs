//! `/price-lists`: other prices than the products' own.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post, put};
use canape_domain::catalogue::price_lists::{
    self, CreatePriceList, DeletePriceList, EditPriceList, MOST_PRICES, NewPrice, SetPrices,
};
use canape_domain::values::Line;
use canape_domain::{App, Violations, catalogue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::body::money;
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// Mounts the list and its members.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_price_lists)
        .service(create_price_list)
        .service(edit_price_list)
        .service(delete_price_list)
        .service(set_listed_prices);
}

/// A price list; its prices come with the products.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = catalogue::PriceList)]
pub struct PriceList {
    id: Uuid,
    #[schema(examples("Опт"))]
    name: String,
    version: i64,
}

/// A price list to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::CreatePriceList)]
pub struct Create {
    /// Up to 80 characters.
    #[schema(examples("Опт"))]
    name: String,
}

/// Another name; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::EditPriceList)]
pub struct Edit {
    /// Up to 80 characters.
    name: Option<String>,
}

/// Prices of some products; those of the others stay.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::SetPrices)]
pub struct Prices {
    /// At most 500.
    prices: Vec<Price>,
}

/// The price of one product.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::ListedPrice)]
pub struct Price {
    product_id: Uuid,
    /// Roubles for one unit; `null` takes the product out of the list.
    #[schema(examples("11000.00"))]
    price: Option<String>,
}

impl From<catalogue::PriceList> for PriceList {
    fn from(list: catalogue::PriceList) -> Self {
        Self {
            id: list.id.uuid(),
            name: list.name.to_string(),
            version: list.version,
        }
    }
}

impl Prices {
    fn read(self) -> Result<Vec<NewPrice>, Violations> {
        let mut wrong = Violations::default();
        if self.prices.len() > MOST_PRICES {
            wrong.add_limit("/prices", "too_many", 500);
            return Err(wrong);
        }
        let prices = self.prices.into_iter().enumerate();
        let prices: Vec<_> = prices
            .map(|(index, one)| {
                let at = format!("/prices/{index}/price");
                let price = one.price.as_deref();
                NewPrice {
                    product: one.product_id.into(),
                    price: price.and_then(|price| money(price, &at, &mut wrong)),
                }
            })
            .collect();
        wrong.check()?;
        Ok(prices)
    }
}

/// List the price lists, by name.
#[utoipa::path(
    operation_id = "listPriceLists",
    tag = "catalogue",
    responses((status = 200, body = List<PriceList>))
)]
#[get("/price-lists")]
pub async fn list_price_lists(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<PriceList>, Problem> {
    let lists = price_lists::list(&app, &caller).await?;
    Ok(List::whole(
        lists.into_iter().map(PriceList::from).collect(),
    ))
}

/// Make a price list without prices.
#[utoipa::path(
    operation_id = "createPriceList",
    tag = "catalogue",
    request_body = Create,
    responses((status = 201, body = PriceList))
)]
#[post("/price-lists")]
pub async fn create_price_list(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<PriceList>, Problem> {
    let retry = json.retry("createPriceList");
    let mut wrong = Violations::default();
    let Some(name) = wrong.take("/name", Line::parse(&json.body.name)) else {
        return Err(wrong.into());
    };
    let created = price_lists::create(&app, &caller, CreatePriceList { name, retry }).await?;
    let list = PriceList::from(created.value);
    let version = list.version;
    Ok(Versioned::created(list, version, created.is_replay))
}

/// Rename a price list.
#[utoipa::path(
    operation_id = "editPriceList",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = PriceList))
)]
#[patch("/price-lists/{id}")]
pub async fn edit_price_list(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<PriceList>, Problem> {
    let mut wrong = Violations::default();
    let name = json.body.name;
    let name = name.and_then(|name| wrong.take("/name", Line::parse(&name)));
    wrong.check()?;
    let id = id.into();
    let command = EditPriceList { id, version, name };
    let list = PriceList::from(price_lists::edit(&app, &caller, command).await?);
    let version = list.version;
    Ok(Versioned::ok(list, version))
}

/// Delete a price list; lines of deals keep the prices that they took from it.
#[utoipa::path(
    operation_id = "deletePriceList",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/price-lists/{id}")]
pub async fn delete_price_list(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = id.into();
    price_lists::delete(&app, &caller, DeletePriceList { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Set prices of some products in a price list.
#[utoipa::path(
    operation_id = "setListedPrices",
    tag = "catalogue",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Prices,
    responses((status = 200, body = PriceList))
)]
#[put("/price-lists/{id}/prices")]
pub async fn set_listed_prices(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Prices>,
) -> Result<Versioned<PriceList>, Problem> {
    let prices = json.body.read()?;
    let id = id.into();
    let command = SetPrices {
        id,
        version,
        prices,
    };
    let list = PriceList::from(price_lists::set_prices(&app, &caller, command).await?);
    let version = list.version;
    Ok(Versioned::ok(list, version))
}
