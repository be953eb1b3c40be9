//! `/companies/{id}/requisites`.

mod body;
mod look_up;

use actix_web::web::Data;
use actix_web::{delete, get, put};
use canape_domain::requisites::{self, RemoveRequisites, SetRequisites};
use canape_domain::{App, Id};
use chrono::NaiveDate;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use self::body::CompanyHistory;
pub use self::body::{DatedRequisites, PartyRequisites, PartySigner, dated, signer};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Mounts the requisites of companies, and the look-up.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(get_company_requisites)
        .service(set_company_requisites)
        .service(remove_company_requisites)
        .service(look_up::look_up_party);
}

/// Read the requisites of a company, of all days.
#[utoipa::path(
    operation_id = "getCompanyRequisites",
    tag = "clients",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = CompanyHistory))
)]
#[get("/companies/{id}/requisites")]
pub async fn get_company_requisites(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<CompanyHistory>, Problem> {
    let found = requisites::find(&app, &caller, Id::from(id)).await?;
    Ok(answer(found))
}

/// Set the requisites of a company from a day on, whole; those of the same day are replaced. The
/// company's ИНН and КПП follow the requisites of today.
#[utoipa::path(
    operation_id = "setCompanyRequisites",
    tag = "clients",
    params(
        ("id" = Uuid, Path),
        ("valid_from" = NaiveDate, Path, description = "The first day."),
        ("If-Match" = String, Header),
    ),
    request_body = PartyRequisites,
    responses((status = 200, body = CompanyHistory))
)]
#[put("/companies/{id}/requisites/{valid_from}")]
pub async fn set_company_requisites(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, valid_from)): Path<(Uuid, NaiveDate)>,
    IfMatch(version): IfMatch,
    json: Json<PartyRequisites>,
) -> Result<Versioned<CompanyHistory>, Problem> {
    let command = SetRequisites {
        company: Id::from(id),
        version,
        dated: dated("valid_from", valid_from, json.body)?,
    };
    let set = requisites::set(&app, &caller, command).await?;
    Ok(answer(set))
}

/// Take out the requisites that begin on a day, which never held.
#[utoipa::path(
    operation_id = "removeCompanyRequisites",
    tag = "clients",
    params(
        ("id" = Uuid, Path),
        ("valid_from" = NaiveDate, Path, description = "The first day."),
        ("If-Match" = String, Header),
    ),
    responses((status = 200, body = CompanyHistory))
)]
#[delete("/companies/{id}/requisites/{valid_from}")]
pub async fn remove_company_requisites(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, valid_from)): Path<(Uuid, NaiveDate)>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<CompanyHistory>, Problem> {
    let command = RemoveRequisites {
        company: Id::from(id),
        version,
        valid_from,
    };
    let rest = requisites::remove(&app, &caller, command).await?;
    Ok(answer(rest))
}

fn answer(found: requisites::CompanyRequisites) -> Versioned<CompanyHistory> {
    let history = CompanyHistory::from(found);
    let version = history.version;
    Versioned::ok(history, version)
}
