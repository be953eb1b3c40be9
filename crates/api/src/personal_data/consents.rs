//! `/contacts/{id}/consents`.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::{App, Id, personal_data};
use uuid::Uuid;

use super::body::{Consent, Record, Withdraw};
use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// List the consents of a person, the newest first, withdrawn ones included.
#[utoipa::path(
    operation_id = "listContactConsents",
    tag = "personal_data",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = List<Consent>))
)]
#[get("/contacts/{id}/consents")]
pub async fn list_contact_consents(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<List<Consent>, Problem> {
    let consents = personal_data::consents(&app, &caller, Id::from(id)).await?;
    let consents = consents.into_iter().map(Consent::from);
    Ok(List::whole(consents.collect()))
}

/// Put a person's consent on record.
#[utoipa::path(
    operation_id = "recordContactConsent",
    tag = "personal_data",
    params(("id" = Uuid, Path)),
    request_body = Record,
    responses((status = 201, body = Consent))
)]
#[post("/contacts/{id}/consents")]
pub async fn record_contact_consent(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Record>,
) -> Result<Versioned<Consent>, Problem> {
    let retry = json.retry("recordContactConsent");
    let command = json.body.into_command(id, retry)?;
    let recorded = personal_data::record(&app, &caller, command).await?;
    let consent = Consent::from(recorded.value);
    let version = consent.version;
    Ok(Versioned::created(consent, version, recorded.is_replay))
}

/// Put on record that a consent holds no more. What it proved stays proved.
#[utoipa::path(
    operation_id = "withdrawContactConsent",
    tag = "personal_data",
    params(("id" = Uuid, Path), ("consent_id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Withdraw,
    responses((status = 200, body = Consent))
)]
#[post("/contacts/{id}/consents/{consent_id}/withdraw")]
pub async fn withdraw_contact_consent(
    app: Data<App>,
    Identified(caller): Identified,
    Path(ids): Path<(Uuid, Uuid)>,
    IfMatch(version): IfMatch,
    json: Json<Withdraw>,
) -> Result<Versioned<Consent>, Problem> {
    let command = json.body.into_command(ids, version)?;
    let consent = personal_data::withdraw(&app, &caller, command).await?;
    let consent = Consent::from(consent);
    let version = consent.version;
    Ok(Versioned::ok(consent, version))
}
