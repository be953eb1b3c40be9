//! A report on debts on the wire.

use canape_domain::reports::{self, DebtFigure, DebtReport};
use canape_domain::settlements::Counterparty;
use canape_domain::{Id, Page};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::body::UnitOf;
use super::figures::Counted;
use crate::documents::Mentioned;
use crate::http::{Cursors, Ref};

/// A client: a firm, or a person who buys for themselves.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::DebtClient)]
pub struct Client {
    company_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    #[schema(examples("Ромашка"))]
    name: String,
}

/// A figure's name and unit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::DebtMeasure)]
pub struct MeasureOf {
    #[schema(examples("overdue"))]
    name: &'static str,
    unit: UnitOf,
}

/// One row; what it is not about is `null`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::DebtRow)]
pub struct Row {
    client: Option<Client>,
    legal_entity: Option<Ref>,
    /// Of rows by contract; `null` there: what is of none.
    contract: Option<Mentioned>,
    /// Of rows by colleague, and of invoices; `null` there: nobody is responsible.
    responsible: Option<Ref>,
    /// Monday of rows by week; `null` there: invoices without a last day to pay.
    week: Option<NaiveDate>,
    /// The invoice of rows by invoice.
    document: Option<Mentioned>,
    /// Its deal.
    deal: Option<Ref>,
    /// The first last day to pay; of advances, the day on which the first of the money came.
    since: Option<NaiveDate>,
    figures: Counted,
}

/// A report on debts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Debts)]
pub struct Debts {
    /// `expected-payments`, `receivables`, `advances`.
    #[schema(examples("receivables"))]
    report: &'static str,
    /// As of the end of which day.
    as_of: NaiveDate,
    /// What rows are about.
    #[schema(examples("client"))]
    by: &'static str,
    /// What the figures are, in order.
    measures: Vec<MeasureOf>,
    /// Of everything that was asked for, whatever the page.
    total: Counted,
    /// The largest first; weeks and invoices by day, those without one at the end.
    items: Vec<Row>,
    /// Opaque; `null` on the last page.
    next_cursor: Option<String>,
}

impl From<(Counterparty, String)> for Client {
    fn from((client, name): (Counterparty, String)) -> Self {
        Self {
            company_id: client.company().map(Id::uuid),
            contact_id: client.contact().map(Id::uuid),
            name,
        }
    }
}

impl MeasureOf {
    /// Those of a report, in order.
    pub fn all(report: DebtReport) -> Vec<Self> {
        let figures = report.figures().iter();
        figures.map(|figure| Self::from(*figure)).collect()
    }
}

impl From<DebtFigure> for MeasureOf {
    fn from(figure: DebtFigure) -> Self {
        Self {
            name: figure.wire(),
            unit: figure.unit().into(),
        }
    }
}

impl From<reports::DebtRow> for Row {
    fn from(row: reports::DebtRow) -> Self {
        Self {
            client: row.client.map(Into::into),
            legal_entity: row.legal_entity.map(Into::into),
            contract: row.contract.map(Into::into),
            responsible: row.responsible.map(Into::into),
            week: row.week,
            document: row.document.map(Into::into),
            deal: row.deal.map(Into::into),
            since: row.since,
            figures: Counted(row.figures),
        }
    }
}

impl Debts {
    /// A page of a report, with the cursor of the next one.
    pub fn of(answer: reports::DebtAnswer, cursors: &Cursors) -> Self {
        let Page { items, next, .. } = answer.rows;
        Self {
            report: answer.report.wire(),
            as_of: answer.as_of,
            by: answer.by.wire(),
            measures: MeasureOf::all(answer.report),
            total: Counted(answer.total),
            items: items.into_iter().map(Row::from).collect(),
            next_cursor: next.map(|place| cursors.write(&place)),
        }
    }
}
