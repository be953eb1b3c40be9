//! The funnel: how far deals come, where they are lost, and how long they stay.

use chrono::NaiveDate;

use super::ask::settled;
use super::figures::share;
use super::{Error, Fact, Filter, Period, Question};
use crate::access::{Caller, Permission};
use crate::deals::NamedStage;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::values::TimeZone;
use crate::{App, Id, Moment, Named, View, Violations};

/// What a funnel counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunnelMode {
    /// The deals made in the period, wherever they are by now: each counts once on a stage.
    Cohort,
    /// The moves made in the period, of whatever deals: each stay counts.
    Moves,
}

/// The wish for a funnel.
#[derive(Debug, Clone)]
pub struct AskFunnel {
    /// What it counts.
    pub mode: FunnelMode,
    /// Of which days.
    pub period: Period,
    /// Of which road; the default one unless told.
    pub pipeline: Option<Id<Pipeline>>,
    /// Which deals.
    pub filter: Filter,
}

/// What the store is asked.
#[derive(Debug, Clone)]
pub struct FunnelQuestion {
    /// What is counted.
    pub mode: FunnelMode,
    /// Which deals; its days are those on which a cohort was made.
    pub question: Question,
    /// Of which road.
    pub pipeline: Id<Pipeline>,
    /// The stages of all roads: deals go over from one to another.
    pub stands: Vec<FunnelStand>,
    /// The first moment of the period.
    pub since: Moment,
    /// The first moment after it.
    pub until: Moment,
}

/// Where a stage stands.
#[derive(Debug, Clone, Copy)]
pub struct FunnelStand {
    /// Which.
    pub stage: Id<Stage>,
    /// Open, won or lost.
    pub kind: StageKind,
    /// Its place on its road.
    pub position: i64,
    /// Whether it is on the road that is asked for.
    pub is_of_road: bool,
}

/// What is counted on a stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Passage {
    /// Cohort: deals that have ever stood there. Moves: stays that began in the period.
    pub entered: i64,
    /// Cohort: those that have ever stood on a later stage, or were won. Moves: stays that ended in the
    /// period with a step to a later stage, or with success.
    pub went_on: i64,
    /// Cohort: those that are won. Moves: stays that ended in the period with success.
    pub won: i64,
    /// Cohort: deals that are lost, and were lost from there. Moves: stays that ended in the period by
    /// losing the deal.
    pub lost: i64,
    /// Moves: stays that ended in the period, whichever way.
    pub left: i64,
    /// The middle one of the stays that are over, in seconds.
    pub median: Option<i64>,
    /// Nine of ten were no longer.
    pub ninetieth: Option<i64>,
}

/// A stage of a funnel.
#[derive(Debug, Clone)]
pub struct FunnelStage {
    /// Where.
    pub stage: NamedStage,
    /// What was counted.
    pub passage: Passage,
    /// In hundredths of a per cent. Cohort: of those that entered. Moves: of the stays that ended.
    pub to_next: Option<i64>,
    /// The same with success.
    pub to_won: Option<i64>,
}

/// A funnel.
#[derive(Debug, Clone)]
pub struct Funnel {
    /// What it counts.
    pub mode: FunnelMode,
    /// Of which days.
    pub period: Period,
    /// Of which road.
    pub pipeline: Named<Pipeline>,
    /// The open stages in order.
    pub stages: Vec<FunnelStage>,
}

/// The funnel of a road, within the caller's reach.
pub async fn funnel(app: &App, caller: &Caller, ask: AskFunnel) -> Result<Funnel, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let (mode, period) = (ask.mode, ask.period);
    let today = caller.time_zone().local_date(app.now());
    let (asked, pipeline) = asked(view.as_ref(), ask, caller.time_zone(), today).await?;
    let passages = view.passages(&asked).await?;
    let open = pipeline.stages.all().iter();
    let open = open.filter(|stage| stage.kind == StageKind::Open);
    let stages = open.map(|stage| {
        let passage = passages.get(&stage.id).copied().unwrap_or_default();
        on_stage(mode, stage, passage)
    });
    Ok(Funnel {
        mode,
        period,
        stages: stages.collect(),
        pipeline: Named {
            id: pipeline.id,
            name: pipeline.name.to_string(),
        },
    })
}

/// What the store is asked, and the road, if all that was named is there.
pub(super) async fn asked<V: View + ?Sized>(
    view: &V,
    ask: AskFunnel,
    zone: TimeZone,
    today: NaiveDate,
) -> Result<(FunnelQuestion, Pipeline), Error> {
    let departments = view.departments().await?;
    let filter = settled(view, ask.filter, &departments).await?;
    let pipelines = view.pipelines().await?;
    let pipeline = pipelines.iter().find(|one| match ask.pipeline {
        Some(id) => one.id == id,
        None => one.is_default,
    });
    let pipeline = pipeline.ok_or_else(|| Violations::one("pipeline_id", "unknown_id"))?;
    let after = ask.period.last.succ_opt().unwrap_or(ask.period.last);
    let stands = pipelines.iter().flat_map(|one| {
        let stages = one.stages.all().iter().zip(0..);
        stages.map(|(stage, position)| FunnelStand {
            stage: stage.id,
            kind: stage.kind,
            position,
            is_of_road: one.id == pipeline.id,
        })
    });
    let asked = FunnelQuestion {
        mode: ask.mode,
        question: Question::of(ask.period, vec![Fact::Created], filter, today),
        pipeline: pipeline.id,
        stands: stands.collect(),
        since: zone.day_start(ask.period.first),
        until: zone.day_start(after),
    };
    let pipeline = pipeline.clone();
    Ok((asked, pipeline))
}

fn on_stage(mode: FunnelMode, stage: &Stage, passage: Passage) -> FunnelStage {
    let whole = match mode {
        FunnelMode::Cohort => passage.entered,
        FunnelMode::Moves => passage.left,
    };
    FunnelStage {
        stage: stage.into(),
        passage,
        to_next: share(passage.went_on, whole),
        to_won: share(passage.won, whole),
    }
}
