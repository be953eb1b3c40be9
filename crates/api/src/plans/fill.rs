//! Filling cells of plans: copying others, spreading a sum.

use actix_web::post;
use actix_web::web::Data;
use actix_web::{HttpResponse, Responder};
use canape_domain::plans::{self, Amount, CopyPlans, Growth, Share, SpreadPlans};
use canape_domain::values::Month;
use canape_domain::{App, Retry, Violations};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::{Filled, Measure, PlanSubjectKind, Subject, stretch};
use crate::http::{Identified, Json, Problem};

/// Plans to be copied.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = plans::Copy)]
pub struct Copy {
    /// Absent: of all measures that the caller may see.
    measure: Option<Measure>,
    /// The first month that is copied.
    #[schema(examples("2026-01"))]
    month_from: String,
    /// The last one, which is included; at most 36 months.
    #[schema(examples("2026-12"))]
    month_to: String,
    /// Where the first one goes; the others follow it.
    #[schema(examples("2027-01"))]
    to_first: String,
    /// By how much more, or less, −100 to 1000; as they are unless told.
    #[schema(examples("10"))]
    percent: Option<String>,
    /// Whether plans that are there are replaced; otherwise they stay.
    #[serde(default)]
    overwrites: bool,
}

/// A sum to be spread.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = plans::Spread)]
pub struct Spread {
    measure: Measure,
    /// The sum.
    #[schema(examples("12000000.00"))]
    total: String,
    /// The first month.
    #[schema(examples("2027-01"))]
    month_from: String,
    /// The last month, which is included; at most 36 months.
    #[schema(examples("2027-12"))]
    month_to: String,
    /// Over whom, each once; at most 1000 cells in all.
    subjects: Vec<Part>,
    /// Whether plans that are there are replaced; otherwise the cells must be empty.
    #[serde(default)]
    overwrites: bool,
}

/// Somebody's share of a sum.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = plans::Share)]
pub struct Part {
    kind: PlanSubjectKind,
    /// The department or the colleague; the firm has none.
    id: Option<Uuid>,
    /// How much of it, compared with the others, 0…1000; 1 unless told.
    #[schema(minimum = 0, maximum = 1000, examples(1))]
    weight: Option<u32>,
}

/// Copy plans of some months to others, perhaps by so many per cent more. Subjects that are gone by
/// then stay behind.
#[utoipa::path(
    operation_id = "copyPlans",
    tag = "plans",
    request_body = Copy,
    responses((status = 200, body = Filled))
)]
#[post("/plans/copy")]
pub async fn copy_plans(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Copy>,
) -> Result<impl Responder, Problem> {
    let retry = json.retry("copyPlans");
    let command = json.body.into_command(retry)?;
    let filled = plans::copy(&app, &caller, command).await?;
    Ok(HttpResponse::Ok().json(Filled::from(filled)))
}

/// Spread a sum over months and subjects: by weights, to the kopeck, so that the parts sum to it.
#[utoipa::path(
    operation_id = "spreadPlans",
    tag = "plans",
    request_body = Spread,
    responses((status = 200, body = Filled))
)]
#[post("/plans/spread")]
pub async fn spread_plans(
    app: Data<App>,
    Identified(caller): Identified,
    json: Json<Spread>,
) -> Result<impl Responder, Problem> {
    let retry = json.retry("spreadPlans");
    let command = json.body.into_command(retry)?;
    let filled = plans::spread(&app, &caller, command).await?;
    Ok(HttpResponse::Ok().json(Filled::from(filled)))
}

const MONTHS: (&str, &str) = ("/month_from", "/month_to");

impl Copy {
    fn into_command(self, retry: Option<Retry>) -> Result<CopyPlans, Violations> {
        let mut wrong = Violations::default();
        let months = stretch((&self.month_from, &self.month_to), MONTHS, &mut wrong);
        let to_first = wrong.take("/to_first", Month::parse(&self.to_first));
        let percent = self.percent.as_deref();
        let growth = percent.map_or(Ok(Growth::default()), Growth::parse);
        let growth = wrong.take("/percent", growth);
        match (months, to_first, growth) {
            (Some((first, last)), Some(to_first), Some(growth)) => Ok(CopyPlans {
                measure: self.measure.map(Into::into),
                first,
                last,
                to_first,
                growth,
                overwrites: self.overwrites,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}

impl Spread {
    fn into_command(self, retry: Option<Retry>) -> Result<SpreadPlans, Violations> {
        let mut wrong = Violations::default();
        let measure = self.measure.into();
        let total = wrong.take("/total", Amount::parse(measure, &self.total));
        let months = stretch((&self.month_from, &self.month_to), MONTHS, &mut wrong);
        let mut shares = Vec::new();
        for (index, part) in self.subjects.into_iter().enumerate() {
            let at = format!("/subjects/{index}");
            let subject = Subject::new(part.kind, part.id).parsed(&at, &mut wrong);
            let weight = part.weight.unwrap_or(1);
            if weight > 1000 {
                wrong.add_limit(format!("{at}/weight"), "out_of_range", 1000);
            }
            shares.extend(subject.map(|subject| Share { subject, weight }));
        }
        match (total, months) {
            (Some(total), Some((first, last))) if wrong.is_empty() => Ok(SpreadPlans {
                measure,
                total,
                first,
                last,
                shares,
                overwrites: self.overwrites,
                retry,
            }),
            _ => Err(wrong),
        }
    }
}
