//! Taking a template.

use actix_web::post;
use actix_web::web::{Data, Payload};
use canape_domain::values::Line;
use canape_domain::{App, Id, Violations, templates};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::body::{Template, kinds};
use crate::files::{Arriving, Sent};
use crate::http::{Identified, Problem, Query, Versioned};

/// What the template is for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// What colleagues call it, up to 200 characters; unless told, what the file is called.
    name: Option<String>,
    /// `quote`, `contract`, `addendum`, `invoice`, `act`, `waybill`, `reconciliation`, `letter`,
    /// separated by commas. УПД and счёт-фактура are forms of law and have no templates.
    #[param(example = "invoice,act")]
    kinds: String,
    /// Of which own firm; unless told, of all of them.
    legal_entity_id: Option<Uuid>,
}

/// Upload a template: the DOCX is the body, at most 10 MiB. It is checked first and refused with
/// the places of what is wrong.
#[utoipa::path(
    operation_id = "uploadTemplate",
    tag = "templates",
    params(
        Wanted,
        ("X-File-Name" = String, Header, description = "The name, UTF-8, percent-encoded"),
    ),
    request_body(content = String, content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 201, body = Template))
)]
#[post("/document-templates")]
pub async fn upload_template(
    app: Data<App>,
    Identified(caller): Identified,
    Query(wanted): Query<Wanted>,
    sent: Sent,
    payload: Payload,
) -> Result<Versioned<Template>, Problem> {
    let mut wrong = Violations::default();
    let file_name = sent.name.as_str();
    let stem = file_name
        .rsplit_once('.')
        .map_or(file_name, |(stem, _)| stem);
    let name = wanted.name.as_deref().unwrap_or(stem);
    let name = wrong.take("/name", Line::parse(name));
    let kinds = kinds(&wanted.kinds, &mut wrong);
    let mut arriving = Arriving::new(payload);
    let Some(name) = name.filter(|_| wrong.is_empty()) else {
        arriving.hear_out().await;
        return Err(Problem::from(wrong).of_parameter());
    };
    let command = templates::CreateTemplate {
        name,
        kinds,
        legal_entity: wanted.legal_entity_id.map(Id::from),
        retry: sent.retry("uploadTemplate"),
        file_name: sent.name,
    };
    match templates::create(&app, &caller, command, &mut arriving).await {
        Ok(created) => {
            let version = created.value.version;
            let template = Template::from(created.value);
            Ok(Versioned::created(template, version, created.is_replay))
        }
        Err(error) => {
            arriving.hear_out().await;
            Err(Problem::from(error).of_parameter())
        }
    }
}
