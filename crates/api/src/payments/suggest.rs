//! Which invoices a payment may be for.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::payments::{self, Suggest};
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::positive;
use crate::documents::Mentioned;
use crate::http::{Identified, List, Problem, Query, Ref};

/// What is to be given out.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Which own firm gets the money.
    legal_entity_id: Uuid,
    /// Which company pays.
    company_id: Option<Uuid>,
    /// Which person pays.
    contact_id: Option<Uuid>,
    /// How much.
    #[param(example = "12200.00")]
    amount: String,
}

/// An open invoice and what of a payment it may get.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = payments::Suggestion)]
pub struct Suggestion {
    document: Mentioned,
    deal: Ref,
    #[schema(examples("ООО «Ромашка»"))]
    buyer_name: String,
    pay_by: Option<NaiveDate>,
    /// What the invoice comes to.
    #[schema(examples("24400.00"))]
    document_amount: String,
    /// What is not paid of it.
    #[schema(examples("24400.00"))]
    unpaid: String,
    /// What it may get; zero where older invoices get everything.
    #[schema(examples("12200.00"))]
    amount: String,
}

/// List the open invoices of a payer, the oldest last day to pay first, with what each may get; at
/// most 50.
#[utoipa::path(
    operation_id = "suggestAllocations",
    tag = "payments",
    params(Asked),
    responses((status = 200, body = List<Suggestion>))
)]
#[get("/payments/suggestions")]
pub async fn suggest_allocations(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<Suggestion>, Problem> {
    let mut wrong = Violations::default();
    let Some(amount) = positive(&query.amount, "amount".to_owned(), &mut wrong) else {
        return Err(wrong.into());
    };
    let wish = Suggest {
        legal_entity: Id::from(query.legal_entity_id),
        company: query.company_id.map(Id::from),
        contact: query.contact_id.map(Id::from),
        amount,
    };
    let suggestions = payments::suggest(&app, &caller, wish).await?;
    let told = suggestions.into_iter().map(Suggestion::from);
    Ok(List::whole(told.collect()))
}

impl From<payments::Suggestion> for Suggestion {
    fn from(suggestion: payments::Suggestion) -> Self {
        let invoice = suggestion.invoice;
        Self {
            document: invoice.document.into(),
            deal: invoice.deal.into(),
            buyer_name: invoice.buyer_name,
            pay_by: invoice.pay_by,
            document_amount: invoice.amount.to_string(),
            unpaid: suggestion.unpaid.to_string(),
            amount: suggestion.amount.to_string(),
        }
    }
}
