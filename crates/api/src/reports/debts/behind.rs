//! The documents and payments behind a figure.

use actix_web::get;
use actix_web::web::Data;
use canape_domain::reports::{self, BehindDebt, DebtBehind, DebtFigure, DebtReport};
use canape_domain::{App, Id, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::super::figures::hundredths;
use super::body::Client;
use super::filter::Texts;
use crate::documents::Mentioned;
use crate::http::{Cursors, Identified, List, Problem, Query, Ref, page_wish};

/// Which figure, of which cell: the row is part of the filter.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Behind {
    /// `expected-payments`, `receivables`, `advances`.
    #[param(example = "receivables")]
    report: String,
    /// One of those that the report counts.
    #[param(example = "overdue")]
    figure: String,
    /// As of the end of this day; today unless told. Expected payments are those of today.
    as_of: Option<NaiveDate>,
    /// Of these own firms, separated by commas.
    legal_entity_id: Option<String>,
    /// Of this company.
    company_id: Option<Uuid>,
    /// Of this person, who buys for themselves.
    contact_id: Option<Uuid>,
    /// Of this contract; `none`: of no contract. Not of expected payments.
    contract_id: Option<String>,
    /// For deals of these colleagues, separated by commas; `none`: of nobody. Of expected payments.
    responsible_id: Option<String>,
    /// To be paid on this day or later. Of expected payments.
    due_from: Option<NaiveDate>,
    /// To be paid on this day or earlier. Of expected payments.
    due_to: Option<NaiveDate>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
}

/// A document, a payment or a balance at the beginning with something open.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Debt)]
pub struct Debt {
    #[schema(examples("Акт № 15 от 22.11.2026"))]
    title: String,
    document: Option<Mentioned>,
    payment_id: Option<Uuid>,
    /// The deal of the document.
    deal: Option<Ref>,
    client: Option<Client>,
    legal_entity: Option<Ref>,
    date: NaiveDate,
    /// The last day to pay; `null`: nobody has said, or it is an advance.
    due_on: Option<NaiveDate>,
    /// Below zero: it is not due yet.
    days_past_due: Option<i64>,
    /// What it comes to; of a payment, what is for one invoice, or for none.
    #[schema(examples("12200.00"))]
    amount: String,
    /// What of that is open: what it adds to a sum.
    #[schema(examples("2200.00"))]
    value: String,
}

/// List the documents and payments behind a figure of a report on debts, what is due first before the
/// rest; their values sum to the figure.
#[utoipa::path(
    operation_id = "listDebtsBehindFigure",
    tag = "reports",
    params(Behind),
    responses((status = 200, body = List<Debt>))
)]
#[get("/reports/debts-behind")]
pub async fn list_debts_behind_figure(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Behind>,
) -> Result<List<Debt>, Problem> {
    let mut wrong = Violations::default();
    let report = DebtReport::from_wire(&query.report);
    if report.is_none() {
        wrong.add("report", "unknown_value");
    }
    let figure = DebtFigure::from_wire(&query.figure);
    if figure.is_none() {
        wrong.add("figure", "unknown_value");
    }
    let texts = Texts {
        legal_entity_id: query.legal_entity_id.as_ref(),
        company_id: query.company_id,
        contact_id: query.contact_id,
        contract_id: query.contract_id.as_ref(),
        responsible_id: query.responsible_id.as_ref(),
        due_from: query.due_from,
        due_to: query.due_to,
    };
    let filter = texts.filter(&mut wrong);
    let cursors = Cursors::bound_to(&caller, "listDebtsBehindFigure", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, None, &cursors);
    let (Some(report), Some(figure), Some(page), true) = (report, figure, page, wrong.is_empty())
    else {
        return Err(wrong.into());
    };
    let behind = BehindDebt {
        report,
        figure,
        as_of: query.as_of,
        filter,
        page,
    };
    let page = reports::debts_behind(&app, &caller, behind).await?;
    Ok(List::page(page, &cursors, Debt::from))
}

impl From<DebtBehind> for Debt {
    fn from(one: DebtBehind) -> Self {
        Self {
            title: one.title,
            document: one.document.map(Into::into),
            payment_id: one.payment.map(Id::uuid),
            deal: one.deal.map(Into::into),
            client: one.client.map(Into::into),
            legal_entity: one.legal_entity.map(Into::into),
            date: one.day,
            due_on: one.due,
            days_past_due: one.past_due,
            amount: hundredths(one.amount),
            value: hundredths(one.left),
        }
    }
}
