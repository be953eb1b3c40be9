//! The funnel.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use canape_domain::reports::{self, AskFunnel, FunnelMode, FunnelStage};
use canape_domain::{App, Id, Violations};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::Days;
use super::figures::hundredths;
use super::filter::{period, reported};
use crate::http::{Identified, Problem, Query, Ref, ok};

/// What a funnel counts.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = reports::FunnelMode)]
pub enum Mode {
    /// The deals made in the period, wherever they are by now.
    Cohort,
    /// The moves made in the period, of whatever deals.
    Moves,
}

reported! {
    /// What it counts, of which days and deals.
    #[derive(Debug, Deserialize, IntoParams)]
    #[serde(deny_unknown_fields)]
    #[into_params(parameter_in = Query)]
    pub struct Asked {
        /// `cohort` unless told.
        #[param(inline)]
        mode: Option<Mode>,
    }
}

/// A stage of a funnel.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::FunnelStage)]
pub struct Stage {
    stage: Ref,
    /// Cohort: deals that have ever stood there. Moves: stays that began in the period.
    entered: i64,
    /// Cohort: those that have ever stood on a later stage, or were won. Moves: stays that ended in
    /// the period with a step to a later stage, or with success.
    went_on: i64,
    /// Cohort: those that are won. Moves: stays that ended in the period with success.
    won: i64,
    /// Cohort: deals that are lost, and were lost from there. Moves: stays that ended in the period
    /// by losing the deal.
    lost: i64,
    /// Per cents. Cohort: went on ÷ entered. Moves: went on ÷ stays that ended.
    #[schema(examples("62.50"))]
    to_next: Option<String>,
    /// Per cents. Cohort: won ÷ entered. Moves: won ÷ stays that ended.
    #[schema(examples("20.00"))]
    to_won: Option<String>,
    /// The middle one of the stays that are over, in seconds.
    median_seconds: Option<i64>,
    /// Nine of ten of them were no longer.
    ninetieth_seconds: Option<i64>,
}

/// A funnel.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = reports::Funnel)]
pub struct Funnel {
    mode: Mode,
    period: Days,
    pipeline: Ref,
    /// The open stages in order.
    stages: Vec<Stage>,
}

/// Report on how deals pass the stages of a road: how many come on, where they are lost, and how
/// long they stay.
#[utoipa::path(
    operation_id = "showFunnelReport",
    tag = "reports",
    params(Asked),
    responses((status = 200, body = Funnel))
)]
#[get("/reports/funnel")]
pub async fn show_funnel_report(
    app: Data<App>,
    Identified(caller): Identified,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let funnel = reports::funnel(&app, &caller, asked.into_ask()?).await?;
    Ok(ok(&Funnel::from(funnel)))
}

impl Asked {
    pub fn into_ask(self) -> Result<AskFunnel, Violations> {
        let mut wrong = Violations::default();
        let filter = self.filter(&mut wrong);
        let days: Option<reports::Period> = period(self.from, self.to, &mut wrong);
        match asked(self.mode, days, filter, &mut wrong) {
            Some(ask) if wrong.is_empty() => Ok(ask),
            _ => Err(wrong),
        }
    }
}

/// The wish for a funnel, which is of one road, or what is wrong with it.
pub fn asked(
    mode: Option<Mode>,
    days: Option<reports::Period>,
    mut filter: reports::Filter,
    wrong: &mut Violations,
) -> Option<AskFunnel> {
    let roads = std::mem::take(&mut filter.pipelines);
    if roads.len() > 1 {
        wrong.add_limit("pipeline_id", "too_many", 1);
    }
    Some(AskFunnel {
        mode: match mode {
            Some(Mode::Moves) => FunnelMode::Moves,
            Some(Mode::Cohort) | None => FunnelMode::Cohort,
        },
        period: days?,
        pipeline: roads.first().copied().flatten(),
        filter,
    })
}

impl From<reports::Funnel> for Funnel {
    fn from(funnel: reports::Funnel) -> Self {
        Self {
            mode: match funnel.mode {
                FunnelMode::Cohort => Mode::Cohort,
                FunnelMode::Moves => Mode::Moves,
            },
            period: funnel.period.into(),
            pipeline: funnel.pipeline.into(),
            stages: funnel.stages.into_iter().map(Stage::from).collect(),
        }
    }
}

impl From<FunnelStage> for Stage {
    fn from(one: FunnelStage) -> Self {
        let passage = one.passage;
        Self {
            stage: Ref {
                id: Id::uuid(one.stage.id),
                name: one.stage.name,
            },
            entered: passage.entered,
            went_on: passage.went_on,
            won: passage.won,
            lost: passage.lost,
            to_next: one.to_next.map(hundredths),
            to_won: one.to_won.map(hundredths),
            median_seconds: passage.median,
            ninetieth_seconds: passage.ninetieth,
        }
    }
}
