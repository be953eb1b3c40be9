//! A change of many deals on the wire.

use canape_domain::Code;
use canape_domain::batches::{BatchStatus, Report, Rule};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Language, messages};

/// How far it is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = batches::Status)]
pub enum Status {
    Running,
    Done,
    Cancelled,
}

/// A field of a deal that hinders the change.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = batches::Rule)]
pub struct FieldRule {
    #[schema(examples("/expected_close_on"))]
    pointer: String,
    #[schema(examples("required_by_stage"))]
    code: String,
    /// In the reader's language.
    #[schema(examples("Нужно на этом этапе"))]
    message: String,
}

/// A deal that stayed as it was.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = batches::Refusal)]
pub struct Refusal {
    id: Uuid,
    /// `null`: the caller sees no such deal.
    #[schema(examples(1204))]
    number: Option<i64>,
    #[schema(examples("Поставка мебели"))]
    title: Option<String>,
    #[schema(examples("deal_closed"))]
    code: String,
    /// In the reader's language.
    #[schema(examples("Сделка закрыта, сначала верните её в работу"))]
    message: String,
    errors: Vec<FieldRule>,
}

/// A change of many deals.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = batches::Batch)]
pub struct Batch {
    id: Uuid,
    /// `responsible`, `department`, `stage`, `channel`, `tags`, `expected_close_on`, `trash`,
    /// `undo`.
    #[schema(examples("stage"))]
    kind: String,
    status: Status,
    /// Deals to go through.
    #[schema(examples(128))]
    total: i64,
    #[schema(examples(120))]
    changed: i64,
    /// Were so already.
    unchanged: i64,
    /// A rule refused them.
    refused_count: i64,
    /// Did not fit the filter any more when their turn came; counted at the end.
    skipped: i64,
    /// The first 200 of them; the file has all.
    refused: Vec<Refusal>,
    /// So many of the changed ones the caller may take back.
    undoable: i64,
    can_be_undone: bool,
    created_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
}

impl From<BatchStatus> for Status {
    fn from(status: BatchStatus) -> Self {
        match status {
            BatchStatus::Running => Self::Running,
            BatchStatus::Done => Self::Done,
            BatchStatus::Cancelled => Self::Cancelled,
        }
    }
}

impl Batch {
    /// The batch for a reader of this language.
    pub fn shown(report: Report, language: Language) -> Self {
        let Report { batch, refused } = report;
        let refused = refused.into_iter().map(|refusal| Refusal {
            id: refusal.deal.uuid(),
            number: refusal.number,
            title: refusal.title,
            message: title_of(&refusal.code, language).to_owned(),
            code: refusal.code,
            errors: refusal
                .rules
                .iter()
                .map(|rule| FieldRule {
                    pointer: rule.pointer.clone(),
                    code: rule.code.clone(),
                    message: rule_text(rule, language),
                })
                .collect(),
        });
        Self {
            can_be_undone: batch.can_be_undone(),
            id: batch.id.uuid(),
            kind: batch.wish.wire().to_owned(),
            status: batch.status.into(),
            total: batch.total,
            changed: batch.changed,
            unchanged: batch.unchanged,
            refused_count: batch.refused,
            skipped: batch.skipped(),
            refused: refused.collect(),
            undoable: batch.undoable,
            created_at: batch.created_at,
            finished_at: batch.finished_at,
        }
    }
}

/// What a kept code means.
pub fn title_of(code: &str, language: Language) -> &'static str {
    let known = Code::ALL.iter().find(|known| known.wire() == code);
    let known = known.copied().unwrap_or(Code::Conflict);
    language.choose(known.title_ru(), known.title_en())
}

/// What a kept rule means.
pub fn rule_text(rule: &Rule, language: Language) -> String {
    messages::text(&rule.code, rule.limit, language)
}
