//! Changing and pausing recurring documents.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::recurrences::{self, EditRecurrence, Wish};
use canape_domain::{App, Id, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Recurrence, Schedule, kinds};
use crate::documents::{DocumentKind, NewLine, drafts};
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Changes of recurring documents; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = recurrences::Edit)]
pub struct Edit {
    /// Not of those upon a contract.
    legal_entity_id: Option<Uuid>,
    kinds: Option<Vec<DocumentKind>>,
    /// Replaces the whole.
    schedule: Option<Schedule>,
    /// Replaces all.
    lines: Option<Vec<NewLine>>,
    vat_included: Option<bool>,
    /// Whoever goes on makes up for nothing that was missed.
    is_paused: Option<bool>,
}

/// Change or pause recurring documents; drafts that were made stay as they are.
#[utoipa::path(
    operation_id = "editRecurrence",
    tag = "recurrences",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Recurrence))
)]
#[patch("/recurrences/{id}")]
pub async fn edit_recurrence(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Recurrence>, Problem> {
    let command = EditRecurrence {
        id: Id::from(id),
        version,
        wish: json.body.into_wish()?,
    };
    let recurrence = recurrences::edit(&app, &caller, command).await?;
    let recurrence = Recurrence::from(recurrence);
    let version = recurrence.version;
    Ok(Versioned::ok(recurrence, version))
}

impl Edit {
    fn into_wish(self) -> Result<Wish, Violations> {
        let mut wrong = Violations::default();
        let lines = self.lines.map(|lines| drafts(lines, &mut wrong));
        let wish = Wish {
            legal_entity: self.legal_entity_id.map(Id::from),
            kinds: self.kinds.map(kinds),
            schedule: self.schedule.map(|schedule| schedule.parsed(&mut wrong)),
            lines: lines.map(|lines| lines.into_iter().map(|(_, draft)| draft).collect()),
            is_vat_included: self.vat_included,
            is_paused: self.is_paused,
        };
        wrong.check()?;
        Ok(wish)
    }
}
