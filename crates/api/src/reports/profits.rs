//! Profit of single deals.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::reports::{self, AskProfits, Basis, DealProfit, Profits};
use canape_domain::{App, PageWish, SortKind, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::figures::hundredths;
use super::filter::{period, reported};
use crate::deals::State;
use crate::http::{Cursors, Identified, List, Problem, Query, Ref, ok, page_wish};

/// What counts as the revenue of a deal.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::Basis)]
pub enum BasisWish {
    /// What a won deal is worth.
    Won,
    /// What is paid of it up to a day: revenue and cost price count in the share paid ÷ amount.
    Paid,
}

reported! {
    /// Which deals, and what counts as their revenue.
    #[derive(Debug, Serialize, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {
        /// `won` unless told.
        #[param(inline)]
        basis: Option<BasisWish>,
        /// With `paid`: the day up to which payments count; today unless told.
        as_of: Option<NaiveDate>,
        /// 1…200; 50 unless told.
        #[param(minimum = 1, maximum = 200)]
        limit: Option<u64>,
        /// Of the page before.
        cursor: Option<String>,
    }
}

/// Profit of a deal, or of several.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Profit)]
pub struct Profit {
    /// Roubles, VAT included: payments for its invoices less what went back; `null` unless that is
    /// asked.
    #[schema(examples("1220.00"))]
    paid: Option<String>,
    /// Roubles without VAT.
    #[schema(examples("1000.00"))]
    revenue: String,
    /// Roubles: cost price × quantity over the lines, as far as it is known.
    #[schema(examples("600.00"))]
    cost_price: String,
    /// Won deals of which the cost price is not known of every line, or which have no lines.
    uncosted: i64,
    /// Roubles: what is booked on the deal, without the VAT that is deducted.
    #[schema(examples("50.00"))]
    deal_costs: String,
    /// Roubles: revenue − cost price − costs of the deal.
    #[schema(examples("350.00"))]
    profit: String,
    /// Per cents: profit ÷ revenue.
    #[schema(examples("35.00"))]
    margin: Option<String>,
}

/// A closed deal with its profit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::DealProfit)]
pub struct Deal {
    id: Uuid,
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    status: State,
    closed_on: NaiveDate,
    client_name: Option<String>,
    /// Who was responsible at the closing.
    responsible: Option<Ref>,
    profit: Profit,
}

/// A page of deals with the profit of all.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Profits)]
pub struct Page {
    /// The day up to which payments count, if they do.
    as_of: Option<NaiveDate>,
    /// Of all deals of the period, not only of this page.
    total: Profit,
    /// How many those are.
    number: i64,
    /// In the order of their closing, the latest first.
    items: Vec<Deal>,
    /// Opaque; `null` on the last page.
    next_cursor: Option<String>,
}

/// Report on the profit of each deal that was closed in the period, the latest first.
#[utoipa::path(
    operation_id = "showDealProfitsReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = Page))
)]
#[get("/reports/deals")]
pub async fn show_deal_profits_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let ask = asked.read(&mut wrong);
    let cursors = Cursors::bound_to(&caller, "showDealProfitsReport", &asked, SortKind::Day);
    let page = page_wish(
        &mut wrong,
        asked.limit,
        asked.cursor.as_deref(),
        None,
        &cursors,
    );
    let (Some(mut ask), Some(page), true) = (ask, page, wrong.is_empty()) else {
        return Err(wrong.into());
    };
    ask.page = page;
    let profits: Profits = reports::profits(&app, &caller, ask).await?;
    let list = List::page(profits.deals, &cursors, Deal::from);
    Ok(ok(&Page {
        as_of: profits.as_of,
        total: (&profits.total).into(),
        number: profits.number,
        items: list.items,
        next_cursor: list.next_cursor,
    }))
}

impl Asked {
    /// The wish for all deals, as far as a file goes.
    pub fn into_ask(self) -> Result<AskProfits, Violations> {
        let mut wrong = Violations::default();
        let ask = self.read(&mut wrong);
        ask.filter(|_| wrong.is_empty()).ok_or(wrong)
    }

    fn read(&self, wrong: &mut Violations) -> Option<AskProfits> {
        let filter = self.filter(wrong);
        let days = period(self.from, self.to, wrong);
        let basis = match self.basis {
            Some(BasisWish::Paid) => Basis::Paid { as_of: self.as_of },
            Some(BasisWish::Won) | None => {
                if self.as_of.is_some() {
                    wrong.add("as_of", "only_with_paid");
                }
                Basis::Won
            }
        };
        Some(AskProfits {
            basis,
            period: days?,
            filter,
            page: PageWish::default(),
        })
    }
}

impl From<&reports::Profit> for Profit {
    fn from(profit: &reports::Profit) -> Self {
        Self {
            paid: profit.paid.map(hundredths),
            revenue: hundredths(profit.revenue),
            cost_price: hundredths(profit.cost_price),
            uncosted: profit.uncosted,
            deal_costs: hundredths(profit.deal_costs),
            profit: hundredths(profit.profit()),
            margin: profit.margin().map(hundredths),
        }
    }
}

impl From<DealProfit> for Deal {
    fn from(one: DealProfit) -> Self {
        let deal = one.deal;
        Self {
            id: deal.id.uuid(),
            number: deal.number,
            title: deal.title.to_string(),
            status: deal.status.into(),
            closed_on: deal.on,
            client_name: deal.client,
            responsible: deal.responsible.map(Into::into),
            profit: (&one.profit).into(),
        }
    }
}
