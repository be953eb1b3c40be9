//! The money of a deal.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, Id, payments};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Path, Problem, ok};

/// From what was ordered to what was paid and closed; roubles, VAT included.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = payments::DealMoney)]
pub struct DealMoney {
    /// What the deal comes to.
    #[schema(examples("24400.00"))]
    ordered: String,
    /// Issued invoices.
    #[schema(examples("24400.00"))]
    invoiced: String,
    /// What is paid of them, less what was returned.
    #[schema(examples("12200.00"))]
    paid: String,
    /// Issued acts and УПД.
    #[schema(examples("0.00"))]
    closed: String,
    /// What was returned of its invoices.
    #[schema(examples("0.00"))]
    returned: String,
}

/// Read what of a deal is invoiced, paid, closed and returned.
#[utoipa::path(
    operation_id = "getDealMoney",
    tag = "payments",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = DealMoney))
)]
#[get("/deals/{id}/money")]
pub async fn get_deal_money(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<actix_web::HttpResponse, Problem> {
    let money = payments::deal_money(&app, &caller, Id::from(id)).await?;
    Ok(ok(&DealMoney {
        ordered: money.ordered.to_string(),
        invoiced: money.invoiced.to_string(),
        paid: money.paid.to_string(),
        closed: money.closed.to_string(),
        returned: money.returned.to_string(),
    }))
}
