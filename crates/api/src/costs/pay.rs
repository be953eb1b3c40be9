//! `/employee-pay`: what colleagues are paid from a month on.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, put};
use canape_domain::costs::{self, Base, DeletePay, PayTerms, SetPay};
use canape_domain::values::{BasisPoints, Money, Month};
use canape_domain::{App, Id, SortKind, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::http::{
    CountWish, Cursors, Identified, IfMatch, Json, List, Path, Problem, Query, Versioned, page_wish,
};

/// Of what a commission is a share.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = costs::CommissionBase)]
pub enum CommissionBase {
    /// Of what the won deals come to.
    Revenue,
    /// Of their profit.
    Profit,
    /// Of the money that came.
    Received,
}

/// What a colleague is paid from a month on, until other terms begin.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = costs::EmployeePay)]
pub struct EmployeePay {
    user_id: Uuid,
    #[schema(examples("2026-01"))]
    from_month: String,
    /// Each month; the taxes that the firm pays on it included.
    #[schema(examples("90000.00"))]
    salary: String,
    /// Per cents.
    #[schema(examples("5"))]
    commission: String,
    commission_of: CommissionBase,
    version: i64,
}

/// What a colleague shall be paid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = costs::SetEmployeePay)]
pub struct Set {
    /// Each month, not below zero; the taxes that the firm pays on it included.
    #[schema(examples("90000.00"))]
    salary: String,
    /// Per cents, 0 to 100.
    #[schema(examples("5"))]
    commission: String,
    commission_of: CommissionBase,
    /// The version that was seen; absent or `null` where no terms begin with this month yet.
    version: Option<i64>,
}

/// What narrows the list.
#[derive(Debug, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    user_id: Option<Uuid>,
    /// 1…200; 50 unless told.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u64>,
    /// Of the page before.
    cursor: Option<String>,
    /// Whether to count all of the filter.
    #[param(inline)]
    count: Option<CountWish>,
}

/// List what colleagues are paid, the latest month first; the last one that does not begin later
/// holds in a month.
#[utoipa::path(
    operation_id = "listEmployeePay",
    tag = "costs",
    params(Asked),
    responses((status = 200, body = List<EmployeePay>))
)]
#[get("/employee-pay")]
pub async fn list_employee_pay(
    app: Data<App>,
    Identified(caller): Identified,
    Query(query): Query<Asked>,
) -> Result<List<EmployeePay>, Problem> {
    let mut wrong = Violations::default();
    let cursors = Cursors::bound_to(&caller, "listEmployeePay", &query, SortKind::Day);
    let cursor = query.cursor.as_deref();
    let page = page_wish(&mut wrong, query.limit, cursor, query.count, &cursors);
    let Some(page) = page.filter(|_| wrong.is_empty()) else {
        return Err(wrong.into());
    };
    let user = query.user_id.map(Id::from);
    let page = costs::list_pay(&app, &caller, user, &page).await?;
    Ok(List::page(page, &cursors, |shown| {
        EmployeePay::from(shown.pay)
    }))
}

/// Set what a colleague is paid from a month on; what began earlier holds up to then.
#[utoipa::path(
    operation_id = "setEmployeePay",
    tag = "costs",
    params(
        ("user_id" = Uuid, Path),
        ("from_month" = String, Path, description = "The first month", example = "2026-01"),
    ),
    request_body = Set,
    responses((status = 200, body = EmployeePay))
)]
#[put("/employee-pay/{user_id}/{from_month}")]
pub async fn set_employee_pay(
    app: Data<App>,
    Identified(caller): Identified,
    Path((user, from)): Path<(Uuid, String)>,
    json: Json<Set>,
) -> Result<Versioned<EmployeePay>, Problem> {
    let command = json.body.into_command(user, &from)?;
    let pay = costs::set_pay(&app, &caller, command).await?;
    let version = pay.version;
    Ok(Versioned::ok(pay.into(), version))
}

/// Take out what a colleague was never paid: what began earlier holds on.
#[utoipa::path(
    operation_id = "deleteEmployeePay",
    tag = "costs",
    params(
        ("user_id" = Uuid, Path),
        ("from_month" = String, Path, description = "The first month", example = "2026-01"),
        ("If-Match" = String, Header),
    ),
    responses((status = 204))
)]
#[delete("/employee-pay/{user_id}/{from_month}")]
pub async fn delete_employee_pay(
    app: Data<App>,
    Identified(caller): Identified,
    Path((user, from)): Path<(Uuid, String)>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut wrong = Violations::default();
    let from = wrong.take("from_month", Month::parse(&from));
    let from_month = from.ok_or(wrong)?;
    let user = Id::from(user);
    let command = DeletePay {
        user,
        from_month,
        version,
    };
    costs::delete_pay(&app, &caller, command).await?;
    Ok(HttpResponse::NoContent().finish())
}

impl Set {
    fn into_command(self, user: Uuid, from: &str) -> Result<SetPay, Violations> {
        let mut wrong = Violations::default();
        let from = wrong.take("from_month", Month::parse(from));
        let salary = wrong.take("/salary", Money::parse(&self.salary));
        let commission = wrong.take("/commission", BasisPoints::parse(&self.commission));
        match (from, salary, commission) {
            (Some(from_month), Some(salary), Some(commission)) => Ok(SetPay {
                user: Id::from(user),
                from_month,
                version: self.version,
                terms: PayTerms {
                    salary,
                    commission,
                    commission_of: self.commission_of.into(),
                },
            }),
            _ => Err(wrong),
        }
    }
}

impl From<CommissionBase> for Base {
    fn from(base: CommissionBase) -> Self {
        match base {
            CommissionBase::Revenue => Self::Revenue,
            CommissionBase::Profit => Self::Profit,
            CommissionBase::Received => Self::Received,
        }
    }
}

impl From<costs::EmployeePay> for EmployeePay {
    fn from(pay: costs::EmployeePay) -> Self {
        Self {
            user_id: pay.user.uuid(),
            from_month: pay.from_month.to_string(),
            salary: pay.terms.salary.to_string(),
            commission: pay.terms.commission.to_string(),
            commission_of: match pay.terms.commission_of {
                Base::Revenue => CommissionBase::Revenue,
                Base::Profit => CommissionBase::Profit,
                Base::Received => CommissionBase::Received,
            },
            version: pay.version,
        }
    }
}
