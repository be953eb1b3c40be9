//! The register «Контроль оригиналов».

use actix_web::get;
use actix_web::web::Data;
use canape_domain::documents::Kind;
use canape_domain::paper_trail::{self, Filter, Standing as Stands};
use canape_domain::{App, Id, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::body::{Awaits, Side, Way};
use super::brief::{Standing, standings};
use crate::deals::{ids, values};
use crate::documents::DocumentKind;
use crate::http::{CountWish, Cursors, Identified, List, Problem, Query, Ref, page_wish};

/// What narrows the register; several values of one parameter are separated by commas.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// `ours`, `theirs`.
    #[param(example = "theirs")]
    side: Option<String>,
    /// `waiting`, `overdue`, `in_transit`, `received`; all that is open (the first three) unless
    /// told.
    #[param(example = "overdue,in_transit")]
    state: Option<String>,
    company_id: Option<Uuid>,
    legal_entity_id: Option<String>,
    /// `act`, `transfer` and other kinds of documents.
    #[param(example = "act")]
    kind: Option<String>,
    /// Of the deal.
    responsible_id: Option<String>,
    /// Of the deal.
    department_id: Option<String>,
    /// To be sent from this day on.
    due_from: Option<NaiveDate>,
    /// To be sent up to this day, which is included.
    due_to: Option<NaiveDate>,
    /// A piece of the number or of whoever buys.
    q: Option<String>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all originals of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// An original in the register. A document has two: one of ours, one of theirs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Original)]
pub struct Original {
    id: Uuid,
    side: Side,
    state: Standing,
    /// What is waited for.
    awaits: Option<Awaits>,
    /// Whether the last one that was sent is lost.
    is_lost: bool,
    /// Since when it stands like this.
    since: Option<NaiveDate>,
    /// The last day to send it; `null` where none is promised.
    due_on: Option<NaiveDate>,
    /// By how many days it is late: not sent yet, or, in transit, sent too late.
    days_overdue: Option<i64>,
    sent_on: Option<NaiveDate>,
    /// How it went last.
    way: Option<Way>,
    #[schema(examples("80081234567890"))]
    tracking: Option<String>,
    document_id: Uuid,
    kind: DocumentKind,
    /// What an outside document is called; `null` of the others, whose kind says it.
    title: Option<String>,
    #[schema(examples("15"))]
    number: Option<String>,
    date: NaiveDate,
    /// What the document comes to, VAT included.
    #[schema(examples("12200.00"))]
    amount: String,
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("ООО «Ромашка»"))]
    buyer_name: String,
    /// `null` of a document of a client alone.
    deal: Option<Ref>,
    /// Of the deal, or of the client where there is none.
    responsible: Option<Ref>,
    /// Of the deal, or of the client where there is none.
    department_id: Option<Uuid>,
    legal_entity: Ref,
}

const LISTED: [Stands; 4] = [
    Stands::Waiting,
    Stands::Overdue,
    Stands::InTransit,
    Stands::Received,
];

/// List originals that somebody waits for, the most urgent first.
#[utoipa::path(
    operation_id = "listOriginals",
    tag = "paper_trail",
    params(Asked),
    responses((status = 200, body = List<Original>))
)]
#[get("/originals")]
pub async fn list_originals(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<Original>, Problem> {
    let mut wrong = Violations::default();
    let filter = Filter {
        sides: values(query.side.as_ref(), "side", &mut wrong, |text, wrong| {
            known(paper_trail::Side::from_wire(text), "side", wrong)
        }),
        standings: standings(query.state.as_ref(), "state", &LISTED, &mut wrong),
        company: query.company_id.map(Id::from),
        legal_entities: ids(
            query.legal_entity_id.as_ref(),
            "legal_entity_id",
            &mut wrong,
        ),
        kinds: values(query.kind.as_ref(), "kind", &mut wrong, |text, wrong| {
            known(Kind::from_wire(text), "kind", wrong)
        }),
        responsible: ids(query.responsible_id.as_ref(), "responsible_id", &mut wrong),
        departments: ids(query.department_id.as_ref(), "department_id", &mut wrong),
        due_from: query.due_from,
        due_until: query.due_to,
        text: query.q.clone().filter(|text| !text.trim().is_empty()),
    };
    let whose = (
        &query.responsible_id,
        &query.department_id,
        query.company_id,
    );
    let what = (
        &query.side,
        &query.state,
        &query.kind,
        &query.legal_entity_id,
    );
    let question = (whose, what, query.due_from, query.due_to, &query.q);
    let cursors = Cursors::bound_to(&caller, "listOriginals", &question, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let today = caller.time_zone().local_date(app.now());
    let page = paper_trail::originals(&app, &caller, &filter, &page).await?;
    Ok(List::page(page, &cursors, |one| shown(one, today)))
}

fn shown(one: paper_trail::Original, today: NaiveDate) -> Original {
    Original {
        id: one.id.uuid(),
        side: one.side.into(),
        state: one.standing(today).into(),
        awaits: one.awaits.map(Into::into),
        is_lost: one.is_lost,
        since: one.since,
        due_on: one.due_on,
        days_overdue: one.days_overdue(today),
        sent_on: one.sent_on,
        way: one.way.map(Into::into),
        tracking: one.tracking,
        document_id: one.document.id.uuid(),
        kind: one.document.kind.into(),
        title: one.document.title,
        number: one.document.number,
        date: one.document.date,
        amount: one.amount.to_string(),
        company_id: one.company.map(Id::uuid),
        contact_id: one.contact.map(Id::uuid),
        buyer_name: one.buyer_name,
        deal: one.deal.map(Into::into),
        responsible: one.responsible.map(Into::into),
        department_id: one.department.map(Id::uuid),
        legal_entity: one.legal_entity.into(),
    }
}

fn known<T>(value: Option<T>, name: &'static str, wrong: &mut Violations) -> Option<T> {
    if value.is_none() {
        wrong.add(name, "unknown_value");
    }
    value
}
