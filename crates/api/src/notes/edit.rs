//! Changing what a note says.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::{App, Violations, notes};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Note;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned};

/// Changes of a note; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = notes::Edit)]
pub struct Edit {
    /// Up to 10 000 characters.
    #[schema(examples("Просили звонить до обеда"))]
    text: Option<String>,
}

/// Change a note of one's own.
#[utoipa::path(
    operation_id = "editNote",
    tag = "notes",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Note))
)]
#[patch("/notes/{id}")]
pub async fn edit_note(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Note>, Problem> {
    let mut wrong = Violations::default();
    let text = json
        .body
        .text
        .and_then(|text| wrong.take("/text", notes::Text::parse(&text)));
    wrong.check()?;
    let id = id.into();
    let command = notes::EditNote { id, version, text };
    let note = Note::from(notes::edit(&app, &caller, command).await?);
    let version = note.version;
    Ok(Versioned::ok(note, version))
}
