//! Correcting a payment.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::payments::{self, EditPayment, Wish};
use canape_domain::values::{Line, sensible_day};
use canape_domain::{App, Id, Violations};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Payment, PaymentWay};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// What of a payment is corrected; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = payments::Edit)]
pub struct Edit {
    /// Not in the future.
    value_date: Option<NaiveDate>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    company_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    contact_id: Option<Option<Uuid>>,
    /// Up to 300 characters. Absent beside another company or contact: by them.
    payer_name: Option<String>,
    way: Option<PaymentWay>,
    /// Up to 500 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    purpose: Option<Option<String>>,
    /// Up to 50 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    reference: Option<Option<String>>,
    /// Whether somebody else may pay than the invoices say.
    #[serde(default)]
    #[schema(required = false)]
    accepts_other_payer: bool,
}

/// Correct what is known of a payment; neither its amount nor its direction.
#[utoipa::path(
    operation_id = "editPayment",
    tag = "payments",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Payment))
)]
#[patch("/payments/{id}")]
pub async fn edit_payment(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Payment>, Problem> {
    let accepts_other_payer = json.body.accepts_other_payer;
    let command = EditPayment {
        id: Id::from(id),
        version,
        wish: json.body.into_wish()?,
        accepts_other_payer,
    };
    let payment = Payment::from(payments::edit(&app, &caller, command).await?);
    let version = payment.version;
    Ok(Versioned::ok(payment, version))
}

impl Edit {
    fn into_wish(self) -> Result<Wish, Violations> {
        let mut wrong = Violations::default();
        if let Some(day) = self.value_date {
            wrong.take("/value_date", sensible_day(day));
        }
        let name = self.payer_name;
        let name = name.and_then(|name| wrong.take("/payer_name", Line::parse(&name)));
        let wish = Wish {
            value_date: self.value_date,
            company: self.company_id.map(|id| id.map(Id::from)),
            contact: self.contact_id.map(|id| id.map(Id::from)),
            payer_name: name,
            way: self.way.map(Into::into),
            purpose: line(&mut wrong, "/purpose", self.purpose),
            reference: line(&mut wrong, "/reference", self.reference),
        };
        wrong.check()?;
        Ok(wish)
    }
}

/// A line that is kept, cleared (also by blanks) or set.
fn line<const LIMIT: usize>(
    wrong: &mut Violations,
    at: &'static str,
    typed: Option<Option<String>>,
) -> Option<Option<Line<LIMIT>>> {
    let Some(typed) = typed?.filter(|text| !text.trim().is_empty()) else {
        return Some(None);
    };
    Some(wrong.take(at, Line::parse(&typed)))
}
