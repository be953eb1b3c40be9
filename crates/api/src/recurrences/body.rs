//! Recurring documents on the wire.

use canape_domain::values::{Money, sensible_day};
use canape_domain::{Violations, recurrences};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::{DocumentKind, Line, Mentioned};
use crate::http::Ref;

/// What months a document is about, seen from its date.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = recurrences::Covers)]
pub enum Covers {
    /// Those that end with the month before.
    Past,
    /// Those that begin with the month of the date.
    Present,
}

/// A day of every so many months.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = recurrences::Schedule)]
pub struct Schedule {
    /// 1, 2, 3, 6 or 12; counted from the month of `from`.
    #[schema(examples(1))]
    months: u8,
    /// 1…31; a month that is shorter has its last day instead.
    #[schema(minimum = 1, maximum = 31, examples(1))]
    day: u8,
    /// The first day from which documents are made; those of days that are over are not.
    from: NaiveDate,
    /// The last day on which they are. Absent: until somebody ends it.
    until: Option<NaiveDate>,
    covers: Covers,
}

/// Documents of a deal that are made again and again: on the morning of each day of the schedule
/// drafts, with a task for whoever is responsible for the deal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = recurrences::Recurrence)]
pub struct Recurrence {
    id: Uuid,
    deal: Ref,
    legal_entity: Ref,
    /// Upon which contract.
    contract: Option<Mentioned>,
    /// `invoice`, `act`, `transfer`.
    kinds: Vec<DocumentKind>,
    schedule: Schedule,
    lines: Vec<Line>,
    /// What each document comes to, VAT included.
    #[schema(examples("5000.00"))]
    amount: String,
    vat_included: bool,
    is_paused: bool,
    /// The next day; `null`: nothing is to come.
    next_on: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    pub(super) version: i64,
}

impl Schedule {
    pub fn parsed(self, wrong: &mut Violations) -> recurrences::Schedule {
        wrong.take("/schedule/from", sensible_day(self.from));
        if let Some(until) = self.until {
            wrong.take("/schedule/until", sensible_day(until));
        }
        recurrences::Schedule {
            months: self.months,
            day: self.day,
            from: self.from,
            until: self.until,
            covers: match self.covers {
                Covers::Past => recurrences::Covers::Past,
                Covers::Present => recurrences::Covers::Present,
            },
        }
    }
}

impl From<recurrences::Schedule> for Schedule {
    fn from(schedule: recurrences::Schedule) -> Self {
        Self {
            months: schedule.months,
            day: schedule.day,
            from: schedule.from,
            until: schedule.until,
            covers: match schedule.covers {
                recurrences::Covers::Past => Covers::Past,
                recurrences::Covers::Present => Covers::Present,
            },
        }
    }
}

impl From<recurrences::Shown> for Recurrence {
    fn from(shown: recurrences::Shown) -> Self {
        let one = shown.recurrence;
        Self {
            id: one.id.uuid(),
            deal: shown.deal.into(),
            legal_entity: shown.legal_entity.into(),
            contract: shown.contract.map(Into::into),
            kinds: one.kinds.into_iter().map(Into::into).collect(),
            schedule: one.schedule.into(),
            amount: Money::sum(one.lines.iter().map(|line| line.amount))
                .unwrap_or_default()
                .to_string(),
            lines: one.lines.iter().map(Line::from).collect(),
            vat_included: one.is_vat_included,
            is_paused: one.is_paused,
            next_on: one.next_on.filter(|_| !one.is_paused),
            created_at: one.created_at,
            version: one.version,
        }
    }
}

/// Kinds as the domain takes them.
pub fn kinds(kinds: Vec<DocumentKind>) -> Vec<canape_domain::documents::Kind> {
    kinds.into_iter().map(Into::into).collect()
}
