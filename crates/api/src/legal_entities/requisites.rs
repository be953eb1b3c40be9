//! `/legal-entities/{id}/requisites/{valid_from}`.

use actix_web::web::Data;
use actix_web::{delete, put};
use canape_domain::legal_entities::{self, ChangeLegalEntity, Deed};
use canape_domain::{App, Id};
use chrono::NaiveDate;
use uuid::Uuid;

use super::answer;
use super::body::LegalEntity;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};
use crate::requisites::{PartyRequisites, dated};

/// Set the requisites of an own legal entity from a day on, whole; those of the same day are
/// replaced.
#[utoipa::path(
    operation_id = "setLegalEntityRequisites",
    tag = "legal entities",
    params(
        ("id" = Uuid, Path),
        ("valid_from" = NaiveDate, Path, description = "The first day."),
        ("If-Match" = String, Header),
    ),
    request_body = PartyRequisites,
    responses((status = 200, body = LegalEntity))
)]
#[put("/legal-entities/{id}/requisites/{valid_from}")]
pub async fn set_legal_entity_requisites(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, valid_from)): Path<(Uuid, NaiveDate)>,
    IfMatch(version): IfMatch,
    json: Json<PartyRequisites>,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = ChangeLegalEntity {
        id: Id::from(id),
        version,
        deed: Deed::SetRequisites(Box::new(dated("valid_from", valid_from, json.body)?)),
    };
    let changed = legal_entities::change(&app, &caller, command).await?;
    Ok(answer(changed))
}

/// Take out the requisites that begin on a day, which never held; the last stay.
#[utoipa::path(
    operation_id = "removeLegalEntityRequisites",
    tag = "legal entities",
    params(
        ("id" = Uuid, Path),
        ("valid_from" = NaiveDate, Path, description = "The first day."),
        ("If-Match" = String, Header),
    ),
    responses((status = 200, body = LegalEntity))
)]
#[delete("/legal-entities/{id}/requisites/{valid_from}")]
pub async fn remove_legal_entity_requisites(
    app: Data<App>,
    Identified(caller): Identified,
    Path((id, valid_from)): Path<(Uuid, NaiveDate)>,
    IfMatch(version): IfMatch,
) -> Result<Versioned<LegalEntity>, Problem> {
    let command = ChangeLegalEntity {
        id: Id::from(id),
        version,
        deed: Deed::RemoveRequisites(valid_from),
    };
    let changed = legal_entities::change(&app, &caller, command).await?;
    Ok(answer(changed))
}
