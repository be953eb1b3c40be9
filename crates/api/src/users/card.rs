//! A colleague's page.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::{App, users};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::User;
use crate::http::{Identified, Path, Problem, Ref, Versioned};

/// A colleague with the departments in which they have worked.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::Card)]
pub struct Card {
    user: User,
    /// The last department first.
    memberships: Vec<Membership>,
}

/// A stretch of days in a department.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = users::Membership)]
pub struct Membership {
    department: Option<Ref>,
    /// The first day, in the account's time zone.
    from_on: NaiveDate,
    /// The last day; `null` while it lasts.
    to_on: Option<NaiveDate>,
}

impl From<users::Card> for Card {
    fn from(card: users::Card) -> Self {
        let stays = card.stays.into_iter();
        Self {
            user: card.colleague.into(),
            memberships: stays
                .map(|one| Membership {
                    department: one.department.map(Into::into),
                    from_on: one.stay.from_on,
                    to_on: one.stay.to_on,
                })
                .collect(),
        }
    }
}

/// The page with the version of the colleague.
pub fn shown(card: users::Card) -> Versioned<Card> {
    let version = card.colleague.user.version;
    Versioned::ok(card.into(), version)
}

/// Read a colleague's page.
#[utoipa::path(
    operation_id = "getUser",
    tag = "users",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Card))
)]
#[get("/users/{id}")]
pub async fn get_user(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Card>, Problem> {
    Ok(shown(users::card(&app, &caller, id.into()).await?))
}
