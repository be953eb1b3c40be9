//! `/sales-events`: dated things that deals can be put down to.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::dictionaries::{
    self, CreateEntry, EditEntry, Entry, EntryName, SalesEvent, SalesEventDates,
};
use canape_domain::{App, Id, Retry, Version, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::http::{Identified, IfMatch, Json, List, Path, Problem, Versioned};

/// A dated thing that deals can be put down to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = dictionaries::SalesEvent)]
pub struct Body {
    id: Uuid,
    #[schema(examples("Выставка «Интерьер»"))]
    title: String,
    /// The first day.
    from_on: NaiveDate,
    /// The last day.
    to_on: NaiveDate,
    /// Offered no longer; deals that have it keep it.
    is_archived: bool,
    version: i64,
}

/// A sales event to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = dictionaries::CreateSalesEvent)]
pub struct Create {
    /// Up to 80 characters.
    #[schema(examples("Выставка «Интерьер»"))]
    title: String,
    /// The first day.
    from_on: NaiveDate,
    /// The last day; not before the first.
    to_on: NaiveDate,
}

/// Changes of a sales event; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = dictionaries::EditSalesEvent)]
pub struct Edit {
    /// Up to 80 characters.
    title: Option<String>,
    /// The first day.
    from_on: Option<NaiveDate>,
    /// The last day; not before the first.
    to_on: Option<NaiveDate>,
    /// `false` takes an archived event back.
    is_archived: Option<bool>,
}

impl From<Entry<SalesEvent>> for Body {
    fn from(entry: Entry<SalesEvent>) -> Self {
        Self {
            id: entry.id.uuid(),
            title: entry.name.to_string(),
            from_on: entry.particulars.from_on(),
            to_on: entry.particulars.to_on(),
            is_archived: entry.is_archived,
            version: entry.version,
        }
    }
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<CreateEntry<SalesEvent>, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/title", EntryName::parse(&self.title));
        let particulars = match SalesEvent::new(self.from_on, self.to_on) {
            Ok(particulars) => Some(particulars),
            Err(dates) => {
                wrong.join(dates);
                None
            }
        };
        match (name, particulars) {
            (Some(name), Some(particulars)) => Ok(CreateEntry {
                name,
                particulars,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

impl Edit {
    fn into_command(self, id: Uuid, version: Version) -> Result<EditEntry<SalesEvent>, Violations> {
        let mut wrong = Violations::default();
        let name = self
            .title
            .and_then(|title| wrong.take("/title", EntryName::parse(&title)));
        wrong.check()?;
        Ok(EditEntry {
            id: id.into(),
            version,
            name,
            wish: SalesEventDates {
                from_on: self.from_on,
                to_on: self.to_on,
            },
            after: None,
            is_archived: self.is_archived,
        })
    }
}

/// Mounts the list.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_sales_events)
        .service(create_sales_event)
        .service(edit_sales_event)
        .service(archive_sales_event);
}

/// List the sales events, the latest first, archived ones included.
#[utoipa::path(
    operation_id = "listSalesEvents",
    tag = "dictionaries",
    responses((status = 200, body = List<Body>))
)]
#[get("/sales-events")]
pub async fn list_sales_events(
    app: Data<App>,
    Identified(caller): Identified,
) -> Result<List<Body>, Problem> {
    let all = dictionaries::list::<SalesEvent>(&app, &caller).await?;
    let all = all.into_iter().map(Body::from).collect();
    Ok(List::whole(all))
}

/// Make a sales event.
#[utoipa::path(
    operation_id = "createSalesEvent",
    tag = "dictionaries",
    request_body = Create,
    responses((status = 201, body = Body))
)]
#[post("/sales-events")]
pub async fn create_sales_event(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Body>, Problem> {
    let retry = json.retry("createSalesEvent");
    let command = json.body.into_command(retry)?;
    let created = dictionaries::create(&app, &caller, command).await?;
    let version = created.value.version;
    let is_replay = created.is_replay;
    Ok(Versioned::created(created.value.into(), version, is_replay))
}

/// Change the title and dates of a sales event, archive it or take it back.
#[utoipa::path(
    operation_id = "editSalesEvent",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = Body))
)]
#[patch("/sales-events/{id}")]
pub async fn edit_sales_event(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<Body>, Problem> {
    let command = json.body.into_command(id, version)?;
    let entry = dictionaries::edit(&app, &caller, command).await?;
    let version = entry.version;
    Ok(Versioned::ok(entry.into(), version))
}

/// Archive a sales event: deals that have it keep it.
#[utoipa::path(
    operation_id = "archiveSalesEvent",
    tag = "dictionaries",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/sales-events/{id}")]
pub async fn archive_sales_event(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::<SalesEvent>::from(id);
    dictionaries::archive(&app, &caller, id, version).await?;
    Ok(HttpResponse::NoContent().finish())
}
