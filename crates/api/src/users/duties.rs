//! What a colleague is responsible for.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::{App, users};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Path, Problem, ok};

/// How much goes to somebody else when the colleague is dismissed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::Duties)]
pub struct Duties {
    /// Open deals.
    deals: u64,
    /// Open tasks.
    tasks: u64,
    contacts: u64,
    companies: u64,
}

/// Count what a colleague is responsible for and what is not finished.
#[utoipa::path(
    operation_id = "getUserDuties",
    tag = "users",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Duties))
)]
#[get("/users/{id}/duties")]
pub async fn get_user_duties(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let duties = users::duties(&app, &caller, id.into()).await?;
    Ok(ok(&Duties {
        deals: duties.deals,
        tasks: duties.tasks,
        contacts: duties.contacts,
        companies: duties.companies,
    }))
}
