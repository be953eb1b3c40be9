//! Changing a colleague's card and role.

use actix_web::patch;
use actix_web::web::Data;
use canape_domain::values::{Line, Phone};
use canape_domain::{App, Id, Version, Violations, users};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::card::{Card, shown};
use crate::auth::Authenticator;
use crate::http::{Identified, IfMatch, Json, Path, Problem, Versioned, given};

/// Other values of some fields; absent keeps, `null` clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = users::Edit)]
pub struct Edit {
    /// Up to 120 characters.
    #[schema(examples("Анна Петрова"))]
    name: Option<String>,
    /// What they are in the firm.
    #[serde(default, deserialize_with = "given")]
    post: Option<Option<String>>,
    /// The telephone at work.
    #[serde(default, deserialize_with = "given")]
    phone: Option<Option<String>>,
    /// A role that allows nothing that the caller may not.
    role_id: Option<Uuid>,
}

impl Edit {
    fn into_command(self, id: Uuid, version: Version) -> Result<users::EditUser, Violations> {
        let mut wrong = Violations::default();
        let name = match self.name {
            Some(name) => wrong.take("/name", Line::parse(&name)),
            None => None,
        };
        let post = match self.post {
            Some(Some(post)) => wrong.take("/post", Line::parse(&post)).map(Some),
            Some(None) => Some(None),
            None => None,
        };
        let phone = match self.phone {
            Some(Some(phone)) => wrong.take("/phone", Phone::parse(&phone)).map(Some),
            Some(None) => Some(None),
            None => None,
        };
        wrong.check()?;
        Ok(users::EditUser {
            id: id.into(),
            version,
            name,
            post,
            phone,
            role: self.role_id.map(Id::from),
        })
    }
}

/// Change a colleague's name, post, telephone or role.
#[utoipa::path(
    operation_id = "editUser",
    tag = "users",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Card))
)]
#[patch("/users/{id}")]
pub async fn edit_user(
    app: Data<App>,
    authenticator: Data<Authenticator>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Card>, Problem> {
    let command = json.body.into_command(id, version)?;
    let card = users::edit(&app, &caller, command).await?;
    authenticator.forget_all();
    Ok(shown(card))
}
