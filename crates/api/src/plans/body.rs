//! Plans on the wire.

use canape_domain::Violations;
use canape_domain::costs::SubjectKind;
use canape_domain::plans::{self, PlanSubject};
use canape_domain::values::{Month, check_stretch};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Whose plan it is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = plans::SubjectKind)]
pub enum PlanSubjectKind {
    Firm,
    Department,
    Employee,
}

/// What a plan counts: money in `"1600.00"`, things in `"12"`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = plans::Measure)]
pub enum Measure {
    /// What the won deals come to.
    Revenue,
    /// Their profit, less what is spent besides them; for those who see profit.
    Profit,
    /// The money that came.
    Received,
    /// How many deals are won.
    Deals,
    /// How many requests come.
    Requests,
}

/// Whose plan it is, by kind and id.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = plans::Subject)]
pub struct Subject {
    kind: PlanSubjectKind,
    /// The department or the colleague; the firm has none.
    id: Option<Uuid>,
}

/// What came of filling cells.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = plans::Filled)]
pub struct Filled {
    /// How many plans are new.
    created: usize,
    /// How many are other than before.
    changed: usize,
    /// How many cells stayed as they were.
    left: usize,
}

impl Subject {
    pub const fn new(kind: PlanSubjectKind, id: Option<Uuid>) -> Self {
        Self { kind, id }
    }

    pub fn parsed(self, at: &str, wrong: &mut Violations) -> Option<PlanSubject> {
        let kind = match self.kind {
            PlanSubjectKind::Firm => SubjectKind::Firm,
            PlanSubjectKind::Department => SubjectKind::Department,
            PlanSubjectKind::Employee => SubjectKind::Employee,
        };
        let subject = PlanSubject::new(kind, self.id);
        if subject.is_none() {
            let rule = if self.id.is_none() {
                "required"
            } else {
                "firm_has_no_id"
            };
            wrong.add(format!("{at}/id"), rule);
        }
        subject
    }
}

impl From<PlanSubject> for Subject {
    fn from(subject: PlanSubject) -> Self {
        Self {
            kind: match subject {
                PlanSubject::Firm => PlanSubjectKind::Firm,
                PlanSubject::Department(_) => PlanSubjectKind::Department,
                PlanSubject::Employee(_) => PlanSubjectKind::Employee,
            },
            id: subject.id(),
        }
    }
}

impl From<Measure> for plans::Measure {
    fn from(measure: Measure) -> Self {
        match measure {
            Measure::Revenue => Self::Revenue,
            Measure::Profit => Self::Profit,
            Measure::Received => Self::Received,
            Measure::Deals => Self::Deals,
            Measure::Requests => Self::Requests,
        }
    }
}

impl From<plans::Measure> for Measure {
    fn from(measure: plans::Measure) -> Self {
        match measure {
            plans::Measure::Revenue => Self::Revenue,
            plans::Measure::Profit => Self::Profit,
            plans::Measure::Received => Self::Received,
            plans::Measure::Deals => Self::Deals,
            plans::Measure::Requests => Self::Requests,
        }
    }
}

impl From<plans::Filled> for Filled {
    fn from(filled: plans::Filled) -> Self {
        Self {
            created: filled.created,
            changed: filled.changed,
            left: filled.left,
        }
    }
}

/// The months between two, both included, at most 36.
pub fn stretch(
    (first, last): (&str, &str),
    (from, to): (&str, &str),
    wrong: &mut Violations,
) -> Option<(Month, Month)> {
    let first = wrong.take(from, Month::parse(first));
    let last = wrong.take(to, Month::parse(last));
    let (first, last) = first.zip(last)?;
    wrong.take(to, check_stretch(first, last))?;
    Some((first, last))
}
