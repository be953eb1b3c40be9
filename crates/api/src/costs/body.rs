//! Costs on the wire.

use canape_domain::costs::{self, CostTerms, Note};
use canape_domain::values::{Money, Month, ValueError};
use canape_domain::{Id, Violations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::Ref;

/// Of which kind the subject of a cost is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = costs::SubjectKind)]
pub enum SubjectKind {
    Deal,
    Employee,
    Department,
    Channel,
    Firm,
}

/// What a cost is for.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = costs::SubjectWish)]
pub struct SubjectWish {
    kind: SubjectKind,
    /// The deal, colleague, department or channel; the firm has none.
    id: Option<Uuid>,
}

/// What a cost is for, with its name.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = costs::Subject)]
pub struct Subject {
    kind: SubjectKind,
    /// `null`: the firm.
    id: Option<Uuid>,
    /// `null`: the firm.
    #[schema(examples("Реклама в интернете"))]
    name: Option<String>,
    /// Of a deal.
    number: Option<i64>,
}

/// What was spent in a month.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = costs::Cost)]
pub struct Cost {
    id: Uuid,
    #[schema(examples("2026-11"))]
    month: String,
    subject: Subject,
    category: Ref,
    /// The whole amount, VAT included.
    #[schema(examples("120000.00"))]
    amount: String,
    /// The VAT in it that is taken for deduction.
    #[schema(examples("20000.00"))]
    vat_amount: String,
    /// What it counts as: the amount less that VAT.
    #[schema(examples("100000.00"))]
    net_amount: String,
    note: Option<String>,
    /// The rule that made it, which may be gone.
    recurring_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    pub(super) version: i64,
}

impl From<costs::SubjectKind> for SubjectKind {
    fn from(kind: costs::SubjectKind) -> Self {
        match kind {
            costs::SubjectKind::Deal => Self::Deal,
            costs::SubjectKind::Employee => Self::Employee,
            costs::SubjectKind::Department => Self::Department,
            costs::SubjectKind::Channel => Self::Channel,
            costs::SubjectKind::Firm => Self::Firm,
        }
    }
}

impl From<SubjectKind> for costs::SubjectKind {
    fn from(kind: SubjectKind) -> Self {
        match kind {
            SubjectKind::Deal => Self::Deal,
            SubjectKind::Employee => Self::Employee,
            SubjectKind::Department => Self::Department,
            SubjectKind::Channel => Self::Channel,
            SubjectKind::Firm => Self::Firm,
        }
    }
}

impl From<costs::Named> for Subject {
    fn from(named: costs::Named) -> Self {
        Self {
            kind: named.subject.kind().into(),
            id: named.subject.id(),
            name: named.name,
            number: named.number,
        }
    }
}

impl SubjectWish {
    pub fn parsed(self, wrong: &mut Violations) -> Option<costs::CostSubject> {
        let subject = costs::CostSubject::new(self.kind.into(), self.id);
        if subject.is_none() {
            let rule = if self.id.is_none() {
                "required"
            } else {
                "firm_has_no_id"
            };
            wrong.add("/subject/id", rule);
        }
        subject
    }
}

/// What a person says of a cost.
pub struct TermsWish {
    pub subject: SubjectWish,
    pub category: Uuid,
    pub amount: String,
    pub vat: Option<String>,
    pub note: Option<String>,
}

impl TermsWish {
    pub fn parsed(self, wrong: &mut Violations) -> Option<CostTerms> {
        let subject = self.subject.parsed(wrong);
        let amount = wrong.take("/amount", Money::parse(&self.amount));
        let vat = self.vat.as_deref().map_or(Ok(Money::ZERO), Money::parse);
        let vat = wrong.take("/vat_amount", vat);
        let note = note(self.note, wrong);
        Some(CostTerms {
            subject: subject?,
            category: Id::from(self.category),
            amount: amount?,
            vat: vat?,
            note,
        })
    }
}

/// A word about a cost; an empty one is none.
pub fn note(text: Option<String>, wrong: &mut Violations) -> Option<Note> {
    let text = text.filter(|text| !text.trim().is_empty());
    text.and_then(|text| wrong.take("/note", Note::parse(&text)))
}

/// A value that may be left out.
pub fn taken<T, E: ValueError>(
    text: Option<&String>,
    pointer: &str,
    parse: impl Fn(&str) -> Result<T, E>,
    wrong: &mut Violations,
) -> Option<T> {
    text.and_then(|text| wrong.take(pointer, parse(text)))
}

/// A month that a question names.
pub fn month(text: Option<&String>, name: &str, wrong: &mut Violations) -> Option<Month> {
    taken(text, name, Month::parse, wrong)
}

impl From<costs::Shown> for Cost {
    fn from(shown: costs::Shown) -> Self {
        let one = shown.cost;
        let (amount, vat) = (one.terms.amount, one.terms.vat);
        Self {
            id: one.id.uuid(),
            month: one.month.to_string(),
            subject: shown.subject.into(),
            category: shown.category.into(),
            amount: amount.to_string(),
            vat_amount: vat.to_string(),
            net_amount: amount.minus(vat).unwrap_or(amount).to_string(),
            note: one.terms.note.map(|note| note.to_string()),
            recurring_id: one.recurring.map(Id::uuid),
            created_at: one.created_at,
            updated_at: one.updated_at,
            version: one.version,
        }
    }
}
