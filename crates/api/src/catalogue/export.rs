//! The catalogue as a file that Excel of a Russian office opens.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::App;
use canape_domain::access::Permission;
use canape_domain::catalogue::{self, ExportProducts, Filter, Kind as ProductKind, Shown};
use canape_domain::values::Money;
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Kind;
use super::list::today;
use crate::bootstrap::House;
use crate::http::{Identified, Json, Language, Problem, csv};

/// What shall be in the file: all that is offered unless told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = catalogue::Export)]
pub struct Export {
    /// In this group and those below it.
    group_id: Option<Uuid>,
    kind: Option<Kind>,
    /// What is offered no longer instead of what is.
    archived: Option<bool>,
}

/// Take the catalogue out as a CSV file, by name.
#[utoipa::path(
    operation_id = "exportProducts",
    tag = "catalogue",
    request_body = Export,
    responses((status = 200, body = String, content_type = "text/csv"))
)]
#[post("/products/export")]
pub async fn export_products(
    request: HttpRequest,
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    json: Json<Export>,
) -> Result<HttpResponse, Problem> {
    let wish = json.body;
    let filter = Filter {
        groups: wish.group_id.map(Into::into).into_iter().collect(),
        kind: wish.kind.map(Into::into),
        is_archived: wish.archived.unwrap_or(false),
    };
    let seat = house.file_seats.take(caller.account())?;
    let table = Table {
        language: Language::of_request(&request),
        with_cost: caller.may(Permission::ProfitRead),
        today: today(&app, &caller),
    };
    let name = format!("attachment; filename=\"catalogue-{}.csv\"", table.today);
    let mut export = catalogue::export(&app, &caller, ExportProducts { filter }).await?;
    let body = csv::streamed(seat, async move |out| {
        out.send(table.head()).await?;
        loop {
            let products = export.next().await.map_err(csv::Broken::store)?;
            if products.is_empty() {
                return Ok(());
            }
            out.send(table.rows(&products)).await?;
        }
    });
    Ok(HttpResponse::Ok()
        .content_type(csv::content_type())
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body))
}

/// How products become lines of text for one reader.
struct Table {
    language: Language,
    with_cost: bool,
    today: NaiveDate,
}

impl Table {
    fn head(&self) -> Bytes {
        let mut line = csv::Line::first();
        for (russian, english) in [
            ("Артикул", "Article"),
            ("Название", "Name"),
            ("Вид", "Kind"),
            ("Единица", "Unit"),
            ("Цена", "Price"),
            ("НДС", "VAT"),
            ("НДС в цене", "VAT included"),
            ("Группа", "Group"),
            ("Описание", "Description"),
        ] {
            line.text(self.language.choose(russian, english));
        }
        if self.with_cost {
            line.text(self.language.choose("Себестоимость", "Cost"));
        }
        line.end()
    }

    fn rows(&self, products: &[Shown]) -> Bytes {
        let mut line = csv::Line::default();
        for shown in products {
            let product = &shown.product;
            let choose = |russian, english| self.language.choose(russian, english);
            line.text(product.article.as_ref().map_or("", |text| text.as_str()));
            line.text(product.name.as_str());
            line.text(match product.kind {
                ProductKind::Goods => choose("Товар", "Goods"),
                ProductKind::Service => choose("Услуга", "Service"),
            });
            line.text(product.unit.sign());
            line.plain(&sum(product.price));
            let rate = product.vat_rates.on(self.today);
            // No rate on that day is no «без НДС».
            line.text(&rate.map_or_else(String::new, |rate| match rate.percent() {
                Some(percent) => percent.to_string(),
                None => choose("без НДС", "none").to_owned(),
            }));
            line.text(if product.is_vat_included {
                choose("да", "yes")
            } else {
                choose("нет", "no")
            });
            line.text(shown.group.as_ref().map_or("", |group| &group.name));
            let description = product.description.as_ref();
            line.text(description.map_or("", |text| text.as_str()));
            if self.with_cost {
                line.plain(&product.cost_price.map_or_else(String::new, sum));
            }
            line.next();
        }
        line.bytes()
    }
}

fn sum(sum: Money) -> String {
    sum.to_string().replace('.', ",")
}
