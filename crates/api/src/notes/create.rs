//! Writing a note.

use actix_web::post;
use actix_web::web::Data;
use canape_domain::{App, Violations, notes};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Note;
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// A note to be written.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = notes::Create)]
pub struct Create {
    /// Up to 10 000 characters.
    #[schema(examples("Просили звонить после обеда"))]
    text: String,
}

/// Write a note on a deal.
#[utoipa::path(
    operation_id = "createDealNote",
    tag = "notes",
    params(("id" = Uuid, Path)),
    request_body = Create,
    responses((status = 201, body = Note))
)]
#[post("/deals/{id}/notes")]
pub async fn create_deal_note(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Create>,
) -> Result<Versioned<Note>, Problem> {
    let retry = json.retry("createDealNote");
    let mut wrong = Violations::default();
    let Some(text) = wrong.take("/text", notes::Text::parse(&json.body.text)) else {
        return Err(wrong.into());
    };
    let deal = id.into();
    let command = notes::CreateNote { deal, text, retry };
    let created = notes::create(&app, &caller, command).await?;
    let note = Note::from(created.value);
    let version = note.version;
    Ok(Versioned::created(note, version, created.is_replay))
}
