//! Reading products.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::access::Caller;
use canape_domain::catalogue::{self, Asked, Filter, ListProducts, ProductSort};
use canape_domain::{App, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::{Kind, Product};
use crate::http::{
    CountWish, Cursors, Identified, List, Path, Problem, Query, Versioned, page_wish,
};

/// Which products, and which page of them.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// The beginning of an article, or pieces of a name or article: the 20 best answers, one page
    /// without a cursor. Of the archive only by beginnings.
    pub q: Option<String>,
    /// In this group and those below it.
    pub group_id: Option<Uuid>,
    #[param(inline)]
    pub kind: Option<Kind>,
    /// What is offered no longer instead of what is.
    pub archived: Option<bool>,
    /// With its price in this list.
    pub price_list_id: Option<Uuid>,
    /// With its VAT rate of this day; today unless told.
    pub on: Option<NaiveDate>,
    /// `name`, `price`, `created_at`, downwards with `-` before; `name` unless told.
    pub sort: Option<String>,
    /// 1…200; 50 unless told, 20 of a search.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Counts the products, up to 1000 or exactly.
    #[param(inline)]
    pub count: Option<CountWish>,
}

const FOUND: u64 = 20;

impl Which {
    fn into_command(self, caller: &Caller) -> Result<(ListProducts, Cursors), Violations> {
        let mut wrong = Violations::default();
        let (sort, is_descending) = sort(self.sort.as_deref(), &mut wrong);
        let cursors = Cursors::bound_to(caller, "listProducts", &self, sort.kind());
        let text = self.q.unwrap_or_default();
        let asked = wrong.take("q", Asked::parse(&text)).flatten();
        let limit = self.limit.or(asked.is_some().then_some(FOUND));
        let cursor = self.cursor.as_deref();
        let wish = page_wish(&mut wrong, limit, cursor, self.count, &cursors);
        let filter = Filter {
            groups: self.group_id.map(Into::into).into_iter().collect(),
            kind: self.kind.map(Into::into),
            is_archived: self.archived.unwrap_or(false),
        };
        match wish {
            Some(wish) if wrong.is_empty() => Ok((
                ListProducts {
                    filter,
                    asked,
                    sort,
                    is_descending,
                    wish,
                    price_list: self.price_list_id.map(Into::into),
                },
                cursors,
            )),
            _ => Err(wrong),
        }
    }
}

/// The order of a list, by name unless told.
pub fn sort(text: Option<&str>, wrong: &mut Violations) -> (ProductSort, bool) {
    let text = text.unwrap_or("name");
    let (name, is_descending) = match text.strip_prefix('-') {
        Some(name) => (name, true),
        None => (text, false),
    };
    let sort = ProductSort::from_wire(name).unwrap_or_else(|| {
        wrong.add("sort", "unknown_value");
        ProductSort::Name
    });
    (sort, is_descending)
}

/// List products, or find some.
#[utoipa::path(
    operation_id = "listProducts",
    tag = "catalogue",
    params(Which),
    responses((status = 200, body = List<Product>))
)]
#[get("/products")]
pub async fn list_products(
    app: Data<App>,
    Identified(caller): Identified,
    Query(which): Query<Which>,
) -> Result<List<Product>, Problem> {
    let on = which.on.unwrap_or_else(|| today(&app, &caller));
    let (command, cursors) = which.into_command(&caller)?;
    let page = catalogue::list(&app, &caller, command).await?;
    Ok(List::page(page, &cursors, |shown| {
        Product::shown(shown, &caller, on)
    }))
}

/// Of which day.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Day {
    /// With its VAT rate of this day; today unless told.
    on: Option<NaiveDate>,
}

/// Read a product, also an archived one.
#[utoipa::path(
    operation_id = "getProduct",
    tag = "catalogue",
    params(("id" = Uuid, Path), Day),
    responses((status = 200, body = Product))
)]
#[get("/products/{id}")]
pub async fn get_product(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    Query(day): Query<Day>,
) -> Result<Versioned<Product>, Problem> {
    let on = day.on.unwrap_or_else(|| today(&app, &caller));
    let shown = catalogue::find(&app, &caller, id.into()).await?;
    let product = Product::shown(shown, &caller, on);
    let version = product.version;
    Ok(Versioned::ok(product, version))
}

/// The account's date.
pub fn today(app: &App, caller: &Caller) -> NaiveDate {
    caller.time_zone().local_date(app.now())
}
