//! Making and reading a deal.

use actix_web::web::Data;
use actix_web::{get, post};
use canape_domain::{App, Retry, Violations, deals};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Deal;
use super::edit::tags_of;
use super::line::{NewLine, drafts, money};
use super::source::Source;
use crate::clients::{CreateCompany, CreateContact};
use crate::http::{Identified, Json, Path, Problem, Versioned};

/// A deal to be made. What is absent is chosen as people would expect.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = deals::Create)]
pub struct Create {
    /// Up to 200 characters; «Сделка № …» unless told.
    #[schema(examples("Поставка мебели"))]
    title: Option<String>,
    /// Roubles: an estimate, where there are no lines.
    #[schema(examples("1600.00"))]
    amount: Option<String>,
    #[serde(default)]
    lines: Vec<NewLine>,
    /// The default one unless told.
    pipeline_id: Option<Uuid>,
    /// The first open one unless told.
    stage_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    company_id: Option<Uuid>,
    /// A person who is not known yet, instead of `contact_id`.
    contact: Option<CreateContact>,
    /// A firm that is not known yet, instead of `company_id`.
    company: Option<CreateCompany>,
    /// The caller unless told; nobody, if a program is calling: the deal is a new request then.
    responsible_id: Option<Uuid>,
    /// «Не указан» unless told.
    channel_id: Option<Uuid>,
    deal_type_id: Option<Uuid>,
    sales_event_id: Option<Uuid>,
    source: Option<Source>,
    expected_close_on: Option<NaiveDate>,
    #[serde(default)]
    tags: Vec<String>,
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<deals::CreateDeal, Violations> {
        let mut wrong = Violations::default();
        let title = self.title.filter(|title| !title.trim().is_empty());
        let title = title
            .and_then(|title| wrong.take("/title", canape_domain::values::Line::parse(&title)));
        let amount = self
            .amount
            .and_then(|amount| money(&amount, "/amount".to_owned(), &mut wrong));
        let lines = drafts(self.lines, &mut wrong);
        let contact = made(
            self.contact_id,
            self.contact,
            "/contact",
            &mut wrong,
            |contact| contact.into_command(None),
        );
        let company = made(
            self.company_id,
            self.company,
            "/company",
            &mut wrong,
            |company| company.into_command(None),
        );
        let tags = tags_of(&self.tags, &mut wrong);
        let source = self.source.unwrap_or_default().read(&mut wrong);
        match tags {
            Some(tags) if wrong.is_empty() => Ok(deals::CreateDeal {
                title,
                amount,
                lines,
                pipeline: self.pipeline_id.map(Into::into),
                stage: self.stage_id.map(Into::into),
                contact: self.contact_id.map(Into::into),
                company: self.company_id.map(Into::into),
                new_contact: contact,
                new_company: company,
                responsible: self.responsible_id.map(Into::into),
                channel: self.channel_id.map(Into::into),
                deal_type: self.deal_type_id.map(Into::into),
                sales_event: self.sales_event_id.map(Into::into),
                expected_close_on: self.expected_close_on,
                tags,
                source,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

/// A client to be made along with the deal; not beside one that is named.
fn made<B, C>(
    known: Option<Uuid>,
    body: Option<B>,
    pointer: &'static str,
    wrong: &mut Violations,
    read: impl Fn(B) -> Result<C, Violations>,
) -> Option<C> {
    let body = body?;
    if known.is_some() {
        wrong.add(pointer, "one_of_two");
        return None;
    }
    match read(body) {
        Ok(command) => Some(command),
        Err(violations) => {
            wrong.join(violations.under(pointer));
            None
        }
    }
}

/// Make a deal at the top of its stage.
#[utoipa::path(
    operation_id = "createDeal",
    tag = "deals",
    request_body = Create,
    responses((status = 201, body = Deal))
)]
#[post("/deals")]
pub async fn create_deal(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<Deal>, Problem> {
    let retry = json.retry("createDeal");
    let command = json.body.into_command(retry)?;
    let created = deals::create(&app, &caller, command).await?;
    let deal = Deal::shown(created.value, &caller);
    let version = deal.version;
    Ok(Versioned::created(deal, version, created.is_replay))
}

/// Read a deal with its lines and the names of all it refers to.
#[utoipa::path(
    operation_id = "getDeal",
    tag = "deals",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Deal))
)]
#[get("/deals/{id}")]
pub async fn get_deal(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Deal>, Problem> {
    let card = deals::find(&app, &caller, id.into()).await?;
    Ok(shown(card, &caller))
}

/// The card with its version, for operations on one deal.
pub fn shown(card: deals::Card, caller: &canape_domain::access::Caller) -> Versioned<Deal> {
    let deal = Deal::shown(card, caller);
    let version = deal.version;
    Versioned::ok(deal, version)
}
