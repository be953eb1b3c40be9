//! The card of a deal on the wire.

use canape_domain::Id;
use canape_domain::access::{Caller, Permission};
use canape_domain::deals::{self, Status};
use canape_domain::pipelines::StageKind;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::line::Line;
use super::source::Source;
use crate::http::Ref;
use crate::requests::RequestState;

/// Whether work is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = deals::Status)]
pub enum State {
    Open,
    Won,
    Lost,
}

/// A stage that is named beside a deal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::Stage)]
pub struct StageRef {
    id: Uuid,
    #[schema(examples("Новая"))]
    name: String,
    kind: State,
    /// Days a deal should stay there at most.
    norm_days: Option<u16>,
}

/// What is to be done next.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::NextTask)]
pub struct NextTask {
    id: Uuid,
    #[schema(examples("Позвонить"))]
    title: String,
    due_at: Option<DateTime<Utc>>,
}

/// Everything that the card of a deal shows.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = deals::Deal)]
pub struct Deal {
    id: Uuid,
    /// What people say on the telephone.
    #[schema(examples(1204))]
    number: i64,
    #[schema(examples("Поставка мебели"))]
    title: String,
    /// Roubles.
    #[schema(examples("1600.00"))]
    amount: String,
    /// The amount is the sum of the lines and cannot be edited by itself.
    amount_is_from_lines: bool,
    status: State,
    pipeline: Ref,
    stage: StageRef,
    stage_entered_at: DateTime<Utc>,
    contact: Option<Ref>,
    company: Option<Ref>,
    responsible: Option<Ref>,
    department: Option<Ref>,
    channel: Ref,
    deal_type: Option<Ref>,
    sales_event: Option<Ref>,
    source: Option<Source>,
    /// Where the request stands that the deal came as; `null`: it came otherwise.
    request_state: Option<RequestState>,
    expected_close_on: Option<NaiveDate>,
    tags: Vec<String>,
    lines: Vec<Line>,
    next_task: Option<NextTask>,
    loss_reason: Option<Ref>,
    loss_comment: Option<String>,
    closed_at: Option<DateTime<Utc>>,
    /// The local date of closing.
    closed_on: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// In the trash since then.
    deleted_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

impl From<StageKind> for State {
    fn from(kind: StageKind) -> Self {
        match kind {
            StageKind::Open => Self::Open,
            StageKind::Won => Self::Won,
            StageKind::Lost => Self::Lost,
        }
    }
}

impl From<State> for StageKind {
    fn from(state: State) -> Self {
        match state {
            State::Open => Self::Open,
            State::Won => Self::Won,
            State::Lost => Self::Lost,
        }
    }
}

impl StageRef {
    pub fn new(stage: deals::NamedStage, norm_days: Option<u16>) -> Self {
        Self {
            id: stage.id.uuid(),
            name: stage.name,
            kind: stage.kind.into(),
            norm_days,
        }
    }
}

impl From<deals::NextTask> for NextTask {
    fn from(task: deals::NextTask) -> Self {
        Self {
            id: task.id,
            title: task.title,
            due_at: task.due_at,
        }
    }
}

pub fn names(tags: &deals::Tags) -> Vec<String> {
    tags.all().iter().map(ToString::to_string).collect()
}

impl Deal {
    /// The card as this caller may see it: cost prices need a right of their own.
    pub fn shown(card: deals::Card, caller: &Caller) -> Self {
        let sees_cost = caller.may(Permission::ProfitRead);
        let deals::Card { deal, .. } = card;
        let comment = match &deal.status {
            Status::Lost { comment, .. } => comment.as_ref().map(ToString::to_string),
            Status::Open | Status::Won { .. } => None,
        };
        let closed = deal.status.closed();
        Self {
            id: Id::uuid(deal.id),
            number: deal.number,
            title: deal.title.to_string(),
            amount: deal.amount.to_string(),
            amount_is_from_lines: deal.line_count > 0,
            status: deal.status.kind().into(),
            pipeline: card.pipeline.into(),
            stage: StageRef::new(card.stage, card.norm_days),
            stage_entered_at: deal.stage_entered_at,
            contact: card.contact.map(Into::into),
            company: card.company.map(Into::into),
            responsible: card.responsible.map(Into::into),
            department: card.department.map(Into::into),
            channel: card.channel.into(),
            deal_type: card.deal_type.map(Into::into),
            sales_event: card.sales_event.map(Into::into),
            source: (!card.source.is_empty()).then(|| card.source.into()),
            request_state: deal.request.map(|request| request.state.into()),
            expected_close_on: deal.expected_close_on,
            tags: names(&deal.tags),
            lines: card
                .lines
                .all()
                .iter()
                .map(|line| Line::shown(line, sees_cost))
                .collect(),
            next_task: card.next_task.map(Into::into),
            loss_reason: card.loss_reason.map(Into::into),
            loss_comment: comment,
            closed_at: closed.map(|closing| closing.at),
            closed_on: closed.map(|closing| closing.on),
            created_at: deal.created_at,
            updated_at: deal.updated_at,
            deleted_at: deal.deleted_at,
            version: deal.version,
        }
    }
}
