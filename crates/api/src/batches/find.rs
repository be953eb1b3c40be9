//! What has become of a change, and the deals that stayed as they were.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use canape_domain::{App, batches};
use uuid::Uuid;

use super::body::{Batch, rule_text, title_of};
use crate::bootstrap::House;
use crate::http::{Identified, Language, Path, Problem, csv, ok};

/// Read a change of many deals: how far it is, and what was refused.
#[utoipa::path(
    operation_id = "getDealBulk",
    tag = "batches",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Batch))
)]
#[get("/deals/bulk/{id}")]
pub async fn get_deal_bulk(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let report = batches::find(&app, &caller, id.into()).await?;
    Ok(ok(&Batch::shown(report, Language::of_request(&request))))
}

/// Read all refused deals of a change as a CSV file.
#[utoipa::path(
    operation_id = "getDealBulkRefused",
    tag = "batches",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "text/csv"))
)]
#[get("/deals/bulk/{id}/refused")]
pub async fn get_deal_bulk_refused(
    request: HttpRequest,
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let language = Language::of_request(&request);
    let seat = house.file_seats.take(caller.account())?;
    let mut report = batches::refused(&app, &caller, id.into()).await?;
    let body = csv::streamed(seat, async move |out| {
        let mut head = csv::Line::first();
        head.text(language.choose("Номер", "Number"));
        head.text(language.choose("Сделка", "Deal"));
        head.text(language.choose("Почему не изменена", "Why it was not changed"));
        out.send(head.end()).await?;
        loop {
            let refused = report.next().await.map_err(csv::Broken::store)?;
            if refused.is_empty() {
                return Ok(());
            }
            let mut line = csv::Line::default();
            for refusal in refused {
                let number = refusal.number.map(|number| number.to_string());
                line.plain(&number.unwrap_or_default());
                line.text(refusal.title.as_deref().unwrap_or_default());
                let rules = refusal.rules.iter();
                let rules: Vec<_> = rules.map(|rule| rule_text(rule, language)).collect();
                let why = title_of(&refusal.code, language);
                line.text(&if rules.is_empty() {
                    why.to_owned()
                } else {
                    format!("{why}: {}", rules.join("; "))
                });
                line.next();
            }
            out.send(line.bytes()).await?;
        }
    });
    Ok(HttpResponse::Ok()
        .content_type(csv::content_type())
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\""))
        .body(body))
}
