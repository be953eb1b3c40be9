//! Changing many deals at once, and the way back.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::batches::{self, Selection};
use canape_domain::deals::Tags;
use canape_domain::{App, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Batch;
use crate::deals::filter::FilterBody;
use crate::deals::tags_of;
use crate::http::{Identified, Json, Language, Path, Problem, given, ok};

/// A deal as it was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = batches::Seen)]
pub struct Seen {
    id: Uuid,
    #[schema(examples(3))]
    version: i64,
}

/// Marks that deals get and lose.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = batches::TagChange)]
pub struct TagChange {
    #[serde(default)]
    #[schema(examples(json!(["vip"])))]
    add: Vec<String>,
    #[serde(default)]
    remove: Vec<String>,
}

/// One change, the same for all deals: exactly one field.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = batches::Change)]
pub struct Change {
    /// Their department becomes the deals'.
    responsible_id: Option<Uuid>,
    /// `null`: none.
    #[serde(default, deserialize_with = "given")]
    department_id: Option<Option<Uuid>>,
    /// An open stage; deals of other pipelines are refused.
    stage_id: Option<Uuid>,
    channel_id: Option<Uuid>,
    tags: Option<TagChange>,
    /// `null`: nobody knows.
    #[serde(default, deserialize_with = "given")]
    expected_close_on: Option<Option<NaiveDate>>,
    /// `true`: into the trash.
    trash: Option<bool>,
}

/// Which deals, and what shall be done to each of them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = batches::Bulk)]
pub struct Bulk {
    /// Up to 200, each as it was seen: one that has changed since is refused.
    deals: Option<Vec<Seen>>,
    /// Instead of `deals`: all that fit.
    filter: Option<FilterBody>,
    /// With `filter`: only deals that were there at this moment and have not changed since; now
    /// unless told.
    as_of: Option<DateTime<Utc>>,
    change: Change,
    /// With `filter`: go on in the background even with a few deals; more than 200 always do.
    #[serde(default)]
    in_background: bool,
}

const MOST: usize = 200;

impl Change {
    fn read(self, wrong: &mut Violations) -> Option<batches::Wish> {
        let mut wishes = Vec::new();
        wishes.extend(
            self.responsible_id
                .map(|id| batches::Wish::Responsible(id.into())),
        );
        wishes.extend(
            self.department_id
                .map(|id| batches::Wish::Department(id.map(Into::into))),
        );
        wishes.extend(self.stage_id.map(|id| batches::Wish::Stage(id.into())));
        wishes.extend(self.channel_id.map(|id| batches::Wish::Channel(id.into())));
        let mut is_broken = false;
        if let Some(tags) = self.tags {
            match tags.read(wrong) {
                Some(wish) => wishes.push(wish),
                None => is_broken = true,
            }
        }
        wishes.extend(self.expected_close_on.map(batches::Wish::ExpectedCloseOn));
        wishes.extend(
            self.trash
                .filter(|trash| *trash)
                .map(|_| batches::Wish::Trash),
        );
        let wish = wishes.pop();
        if !is_broken && (wish.is_none() || !wishes.is_empty()) {
            wrong.add("/change", "one_change");
            return None;
        }
        wish
    }
}

impl TagChange {
    fn read(&self, wrong: &mut Violations) -> Option<batches::Wish> {
        let mut read = |texts: &[String], pointer: &str| -> Option<Tags> {
            let mut inner = Violations::default();
            let tags = tags_of(texts, &mut inner);
            for violation in inner.all() {
                let pointer = violation.pointer.replacen("/tags", pointer, 1);
                match violation.limit {
                    Some(limit) => wrong.add_limit(pointer, violation.code, limit),
                    None => wrong.add(pointer, violation.code),
                }
            }
            tags
        };
        let add = read(&self.add, "/change/tags/add");
        let remove = read(&self.remove, "/change/tags/remove");
        let (add, remove) = (add?, remove?);
        if add.is_empty() && remove.is_empty() {
            wrong.add("/change/tags", "empty");
            return None;
        }
        Some(batches::Wish::Tags { add, remove })
    }
}

impl Bulk {
    fn read(self) -> Result<(Selection, batches::Wish), Violations> {
        let mut wrong = Violations::default();
        let wish = self.change.read(&mut wrong);
        let selection = match (self.deals, self.filter) {
            (Some(deals), None) => {
                if deals.is_empty() {
                    wrong.add("/deals", "empty");
                }
                if deals.len() > MOST {
                    wrong.add_limit("/deals", "too_many", 200);
                }
                let mut seen = Vec::with_capacity(deals.len());
                for (index, deal) in deals.into_iter().enumerate() {
                    let id = deal.id.into();
                    if seen.iter().any(|(other, _)| *other == id) {
                        wrong.add(format!("/deals/{index}/id"), "repeated");
                    }
                    seen.push((id, deal.version));
                }
                Some(Selection::Deals(seen))
            }
            (None, Some(filter)) => {
                let filter = filter.read_field(&mut wrong);
                Some(Selection::Fitting(Box::new(filter), self.as_of))
            }
            (Some(_), Some(_)) | (None, None) => {
                wrong.add("/deals", "one_selection");
                None
            }
        };
        match (selection, wish) {
            (Some(selection), Some(wish)) if wrong.is_empty() => Ok((selection, wish)),
            _ => Err(wrong),
        }
    }
}

/// Change many deals at once. Deals that a rule refuses are listed, the others are changed.
#[utoipa::path(
    operation_id = "bulkChangeDeals",
    tag = "batches",
    request_body = Bulk,
    responses(
        (status = 200, body = Batch),
        (status = 202, description = "Goes on in the background", body = Batch)
    )
)]
#[post("/deals/bulk")]
pub async fn bulk_change_deals(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Bulk>,
) -> Result<HttpResponse, Problem> {
    let retry = json.retry("bulkChangeDeals");
    let in_background = json.body.in_background;
    let (selection, wish) = json.body.read()?;
    let command = batches::ChangeDeals {
        selection,
        wish,
        in_background,
        retry,
    };
    let made = batches::change(&app, &caller, command).await?;
    let mut response = answer(made.value, &request);
    if made.is_replay {
        let name = actix_web::http::header::HeaderName::from_static("idempotent-replayed");
        let value = actix_web::http::header::HeaderValue::from_static("true");
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// Undo a change of many deals, where nobody changed the field since.
#[utoipa::path(
    operation_id = "undoDealBulk",
    tag = "batches",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = Batch),
        (status = 202, description = "Goes on in the background", body = Batch)
    )
)]
#[post("/deals/bulk/{id}/undo")]
pub async fn undo_deal_bulk(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let report = batches::undo(&app, &caller, id.into()).await?;
    Ok(answer(report, &request))
}

/// Stop a change that goes on in the background; what was changed stays and can be undone.
#[utoipa::path(
    operation_id = "cancelDealBulk",
    tag = "batches",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Batch))
)]
#[post("/deals/bulk/{id}/cancel")]
pub async fn cancel_deal_bulk(
    request: HttpRequest,
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let report = batches::cancel(&app, &caller, id.into()).await?;
    Ok(ok(&Batch::shown(report, Language::of_request(&request))))
}

/// Accepted while it goes on, done otherwise.
fn answer(report: batches::Report, request: &HttpRequest) -> HttpResponse {
    let is_running = report.batch.status == batches::BatchStatus::Running;
    let status = if is_running {
        StatusCode::ACCEPTED
    } else {
        StatusCode::OK
    };
    HttpResponse::build(status).json(Batch::shown(report, Language::of_request(request)))
}
