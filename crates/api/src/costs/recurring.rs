//! `/recurring-costs`: the rules by which costs come again each month.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use canape_domain::costs::{
    self, CreateRecurring, DeleteRecurring, EditRecurring, RecurringFilter, RecurringWish, Wish,
};
use canape_domain::values::{Money, Month};
use canape_domain::{App, Id, Retry, SortKind, Violations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{Subject, SubjectWish, TermsWish, note, taken};
use super::list::kinds;
use crate::http::{
    CountWish, Cursors, Identified, IfMatch, Json, List, Path, Problem, Query, Ref, Versioned,
    page_wish,
};

/// A cost that comes again each month.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = costs::RecurringCost)]
pub struct RecurringCost {
    id: Uuid,
    subject: Subject,
    category: Ref,
    /// The whole amount of each cost, VAT included.
    #[schema(examples("120000.00"))]
    amount: String,
    /// The VAT in it that is taken for deduction.
    #[schema(examples("20000.00"))]
    vat_amount: String,
    note: Option<String>,
    #[schema(examples("2026-01"))]
    from_month: String,
    /// The last month; `null`: until somebody ends it.
    to_month: Option<String>,
    /// The last month of which a cost was made.
    made_until: Option<String>,
    created_at: DateTime<Utc>,
    version: i64,
}

/// A cost that shall come again each month.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = costs::CreateRecurring)]
pub struct Create {
    subject: SubjectWish,
    category_id: Uuid,
    /// The whole amount of each cost, VAT included; above zero.
    #[schema(examples("120000.00"))]
    amount: String,
    /// The VAT in it that is taken for deduction, below the amount; zero unless told.
    #[schema(examples("20000.00"))]
    vat_amount: Option<String>,
    note: Option<String>,
    /// The first month; at most 36 months ago.
    #[schema(examples("2026-01"))]
    from_month: String,
    /// The last month. Absent: until somebody ends it.
    to_month: Option<String>,
}

/// Changes of a rule; absent keeps. What was made stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = costs::EditRecurring)]
pub struct Edit {
    subject: Option<SubjectWish>,
    category_id: Option<Uuid>,
    amount: Option<String>,
    vat_amount: Option<String>,
    /// `null` clears.
    #[serde(default, deserialize_with = "crate::http::given")]
    note: Option<Option<String>>,
    /// Ends the rule with this month; `null` lets it go on, and makes up for the months in between.
    #[serde(default, deserialize_with = "crate::http::given")]
    to_month: Option<Option<String>>,
}

/// What narrows the list.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// `deal`, `employee`, `department`, `channel`, `firm`; several by commas.
    subject_kind: Option<String>,
    /// `true`: which have costs to make some day; `false`: which have ended.
    running: Option<bool>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List the rules by which costs come again, those that began last first.
#[utoipa::path(
    operation_id = "listRecurringCosts",
    tag = "costs",
    params(Asked),
    responses((status = 200, body = List<RecurringCost>))
)]
#[get("/recurring-costs")]
pub async fn list_recurring_costs(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<RecurringCost>, Problem> {
    let mut wrong = Violations::default();
    let filter = RecurringFilter {
        kinds: kinds(query.subject_kind.as_deref(), &mut wrong),
        is_running: query.running,
    };
    let cursors = Cursors::bound_to(&caller, "listRecurringCosts", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let page = costs::list_recurring(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, RecurringCost::from))
}

/// Set up a cost that comes again each month. Those of months that have come are made at once, at
/// most 36; the others on the first morning of their month.
#[utoipa::path(
    operation_id = "createRecurringCost",
    tag = "costs",
    request_body = Create,
    responses((status = 201, body = RecurringCost))
)]
#[post("/recurring-costs")]
pub async fn create_recurring_cost(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Create>,
) -> Result<Versioned<RecurringCost>, Problem> {
    let retry = json.retry("createRecurringCost");
    let command = json.body.into_command(retry)?;
    let created = costs::create_recurring(&app, &caller, command).await?;
    let version = created.value.recurring.version;
    let (value, is_replay) = (created.value.into(), created.is_replay);
    Ok(Versioned::created(value, version, is_replay))
}

/// Read a rule by which a cost comes again.
#[utoipa::path(
    operation_id = "getRecurringCost",
    tag = "costs",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = RecurringCost))
)]
#[get("/recurring-costs/{id}")]
pub async fn get_recurring_cost(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<Versioned<RecurringCost>, Problem> {
    let shown = costs::find_recurring(&app, &caller, Id::from(id)).await?;
    let version = shown.recurring.version;
    Ok(Versioned::ok(shown.into(), version))
}

/// Change or end a rule; costs that were made stay as they are.
#[utoipa::path(
    operation_id = "editRecurringCost",
    tag = "costs",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Edit,
    responses((status = 200, body = RecurringCost))
)]
#[patch("/recurring-costs/{id}")]
pub async fn edit_recurring_cost(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
    json: Json<Edit>,
) -> Result<Versioned<RecurringCost>, Problem> {
    let command = EditRecurring {
        id: Id::from(id),
        version,
        wish: json.body.into_wish()?,
    };
    let shown = costs::edit_recurring(&app, &caller, command).await?;
    let version = shown.recurring.version;
    Ok(Versioned::ok(shown.into(), version))
}

/// Remove a rule; the costs that it made stay.
#[utoipa::path(
    operation_id = "deleteRecurringCost",
    tag = "costs",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/recurring-costs/{id}")]
pub async fn delete_recurring_cost(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let id = Id::from(id);
    costs::delete_recurring(&app, &caller, DeleteRecurring { id, version }).await?;
    Ok(HttpResponse::NoContent().finish())
}

impl Create {
    fn into_command(self, retry: Option<Retry>) -> Result<CreateRecurring, Violations> {
        let mut wrong = Violations::default();
        let from = wrong.take("/from_month", Month::parse(&self.from_month));
        let to_month = self.to_month.as_ref();
        let to_month = taken(to_month, "/to_month", Month::parse, &mut wrong);
        let terms = TermsWish {
            subject: self.subject,
            category: self.category_id,
            amount: self.amount,
            vat: self.vat_amount,
            note: self.note,
        };
        let terms = terms.parsed(&mut wrong);
        match (from, terms) {
            (Some(from_month), Some(terms)) if wrong.is_empty() => Ok(CreateRecurring {
                terms,
                from_month,
                to_month,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

impl Edit {
    fn into_wish(self) -> Result<RecurringWish, Violations> {
        let mut wrong = Violations::default();
        let vat = self.vat_amount.as_ref();
        let terms = Wish {
            month: None,
            subject: self.subject.and_then(|one| one.parsed(&mut wrong)),
            category: self.category_id.map(Id::from),
            amount: taken(self.amount.as_ref(), "/amount", Money::parse, &mut wrong),
            vat: taken(vat, "/vat_amount", Money::parse, &mut wrong),
            note: self.note.map(|text| note(text, &mut wrong)),
        };
        let to_month = self
            .to_month
            .map(|text| taken(text.as_ref(), "/to_month", Month::parse, &mut wrong));
        wrong.check()?;
        Ok(RecurringWish { terms, to_month })
    }
}

impl From<costs::ShownRecurring> for RecurringCost {
    fn from(shown: costs::ShownRecurring) -> Self {
        let one = shown.recurring;
        Self {
            id: one.id.uuid(),
            subject: shown.subject.into(),
            category: shown.category.into(),
            amount: one.terms.amount.to_string(),
            vat_amount: one.terms.vat.to_string(),
            note: one.terms.note.map(|note| note.to_string()),
            from_month: one.from_month.to_string(),
            to_month: one.to_month.map(|month| month.to_string()),
            made_until: one.made_until.map(|month| month.to_string()),
            created_at: one.created_at,
            version: one.version,
        }
    }
}
