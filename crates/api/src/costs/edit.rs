//! Correcting a cost, and removing it.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, patch};
use canape_domain::costs::{self, DeleteCost, EditCost, Wish};
use canape_domain::values::{Money, Month};
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Cost, SubjectWish, note, taken};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Changes of a cost; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = costs::Edit)]
pub struct Edit {
    month: Option<String>,
    subject: Option<SubjectWish>,
    category_id: Option<Uuid>,
    amount: Option<String>,
    vat_amount: Option<String>,
    /// `null` clears.
    #[serde(default, deserialize_with = "crate::http::given")]
    note: Option<Option<String>>,
}

/// Correct a cost; one that a rule made is corrected by itself.
#[utoipa::path(
    operation_id = "editCost",
    tag = "costs",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Cost))
)]
#[patch("/costs/{id}")]
pub async fn edit_cost(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Cost>, Problem> {
    let command = EditCost {
        id: Id::from(id),
        version,
        wish: json.body.into_wish()?,
    };
    let cost = Cost::from(costs::edit(&app, &caller, command).await?);
    let version = cost.version;
    Ok(Versioned::ok(cost, version))
}

/// Remove a cost for good; its rule does not make it again.
#[utoipa::path(
    operation_id = "deleteCost",
    tag = "costs",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/costs/{id}")]
pub async fn delete_cost(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::from(id);
    costs::delete(&app, &caller, DeleteCost { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}

impl Edit {
    fn into_wish(self) -> Result<Wish, Violations> {
        let mut wrong = Violations::default();
        let wish = Wish {
            month: taken(self.month.as_ref(), "/month", Month::parse, &mut wrong),
            subject: self.subject.and_then(|one| one.parsed(&mut wrong)),
            category: self.category_id.map(Id::from),
            amount: taken(self.amount.as_ref(), "/amount", Money::parse, &mut wrong),
            vat: taken(
                self.vat_amount.as_ref(),
                "/vat_amount",
                Money::parse,
                &mut wrong,
            ),
            note: self.note.map(|text| note(text, &mut wrong)),
        };
        wrong.check()?;
        Ok(wish)
    }
}
