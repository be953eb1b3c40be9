//! `/search`: one question over deals, contacts, companies and products.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::search::{self, Question};
use canape_domain::{App, Limit, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::http::{Identified, List, Problem, Query};

/// Mounts the slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(ask);
}

/// Something that was found.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = search::Found)]
pub struct Found {
    kind: Kind,
    id: Uuid,
    #[schema(examples("Ёлкина Анна"))]
    title: String,
    /// What tells it from its namesakes.
    #[schema(examples("8 (910) 123-45-67"))]
    subtitle: Option<String>,
    /// The number of a deal.
    number: Option<i64>,
}

/// What can be found.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = search::Kind)]
pub enum Kind {
    Deal,
    Contact,
    Company,
    Product,
}

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// A number, or pieces of names, telephones, addresses; one or two characters find beginnings
    /// of names. Up to 200 characters.
    q: String,
    /// 1…200; 20 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
}

impl From<search::Found> for Found {
    fn from(found: search::Found) -> Self {
        Self {
            kind: match found.kind {
                search::Kind::Deal => Kind::Deal,
                search::Kind::Contact => Kind::Contact,
                search::Kind::Company => Kind::Company,
                search::Kind::Product => Kind::Product,
            },
            id: found.id,
            title: found.title,
            subtitle: found.subtitle,
            number: found.number,
        }
    }
}

/// Find deals, contacts, companies and products: numbers first, then beginnings, then the rest.
#[utoipa::path(
    operation_id = "search",
    tag = "search",
    params(Asked),
    responses((status = 200, body = List<Found>))
)]
#[get("/search")]
pub async fn ask(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<List<Found>, Problem> {
    let mut wrong = Violations::default();
    let question = wrong.take("q", Question::parse(&asked.q)).flatten();
    let limit = wrong.take("limit", Limit::new(asked.limit.unwrap_or(20)));
    let Some(limit) = limit.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let found = search::ask(&app, &caller, question.as_ref(), limit).await?;
    Ok(List::whole(found.into_iter().map(Found::from).collect()))
}
