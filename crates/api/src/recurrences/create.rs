//! Setting up recurring documents, and reading them.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::recurrences::{self, CreateRecurrence};
use canape_domain::{App, Id, Retry, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Recurrence, Schedule, kinds};
use crate::documents::{DocumentKind, NewLine, drafts};
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// Recurring documents to be set up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = recurrences::Create)]
pub struct Create {
    /// At most 20 of one deal.
    deal_id: Uuid,
    legal_entity_id: Uuid,
    /// An issued contract of this deal, or an outside document that stands for one.
    contract_id: Option<Uuid>,
    /// What is made, each once: `invoice`, `act`, `transfer`.
    kinds: Vec<DocumentKind>,
    schedule: Schedule,
    /// Lines of each; `{период}` in a title becomes the months it is about: «ноябрь 2026».
    lines: Vec<NewLine>,
    /// `true` unless told.
    vat_included: Option<bool>,
}

/// Set up documents that are made again and again.
#[utoipa::path(
    operation_id = "createRecurrence",
    tag = "recurrences",
    request_body = Create,
    responses((status = 201, body = Recurrence))
)]
#[post("/recurrences")]
pub async fn create_recurrence(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Recurrence>, Problem> {
    let retry = json.retry("createRecurrence");
    let command = json.body.into_command(retry)?;
    let created = recurrences::create(&app, &caller, command).await?;
    let recurrence = Recurrence::from(created.value);
    let version = recurrence.version;
    Ok(Versioned::created(recurrence, version, created.is_replay))
}

/// Read recurring documents.
#[utoipa::path(
    operation_id = "getRecurrence",
    tag = "recurrences",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Recurrence))
)]
#[get("/recurrences/{id}")]
pub async fn get_recurrence(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Recurrence>, Problem> {
    let recurrence = recurrences::find(&app, &caller, Id::from(id)).await?;
    let recurrence = Recurrence::from(recurrence);
    let version = recurrence.version;
    Ok(Versioned::ok(recurrence, version))
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<CreateRecurrence, Violations> {
        let mut wrong = Violations::default();
        let lines = drafts(self.lines, &mut wrong);
        let command = CreateRecurrence {
            deal: Id::from(self.deal_id),
            legal_entity: Id::from(self.legal_entity_id),
            contract: self.contract_id.map(Id::from),
            kinds: kinds(self.kinds),
            schedule: self.schedule.parsed(&mut wrong),
            lines: lines.into_iter().map(|(_, draft)| draft).collect(),
            is_vat_included: self.vat_included.unwrap_or(true),
            retry,
        };
        wrong.check()?;
        Ok(command)
    }
}
