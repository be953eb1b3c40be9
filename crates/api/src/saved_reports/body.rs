//! A saved report on the wire.

use std::collections::BTreeMap;

use canape_domain::access::{Caller, Permission};
use canape_domain::reports::Period;
use canape_domain::saved_reports::{self, AskedReport, Every, Preset, ReportDays, Schedule};
use canape_domain::values::Month;
use canape_domain::{Id, Violations};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Problem, Ref, Versioned};
use crate::reports::wanted::Wanted;

/// The days of a report: `preset`, or `from` and `to`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_reports::Days)]
pub struct Days {
    /// Those that the name means on the day of asking: `today`, `yesterday`, `this_week`,
    /// `last_week`, `this_month`, `last_month`, `this_quarter`, `last_quarter`, `this_year`,
    /// `last_year`, `last_12_months`; weeks, months, quarters and years are whole.
    #[schema(examples("last_month"))]
    preset: Option<String>,
    /// The first day.
    from: Option<NaiveDate>,
    /// The last day, which is included.
    to: Option<NaiveDate>,
}

/// How often a report goes out.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = saved_reports::Every)]
pub enum EveryWish {
    Day,
    /// On `day_of_week`.
    Week,
    /// On `day_of_month`.
    Month,
}

/// What goes with the letter.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = saved_reports::MailFormat)]
pub enum MailFormat {
    Xlsx,
    Pdf,
}

/// When a report goes out by mail, and to whom. Each gets what is within their own reach; whoever may
/// not take out such figures gets a link without the file.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = saved_reports::Schedule)]
pub struct ScheduleBody {
    every: EveryWish,
    /// 1 is Monday; with `week`.
    day_of_week: Option<u8>,
    /// 1…28; with `month`.
    day_of_month: Option<u8>,
    /// 0…23, in the account's time zone.
    #[schema(examples(9))]
    hour: u8,
    format: MailFormat,
    /// 1 to 50 colleagues.
    recipient_ids: Vec<Uuid>,
}

/// A question to a report, under a name.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = saved_reports::SavedReport)]
pub struct SavedReport {
    id: Uuid,
    #[schema(examples("Отделы за прошлый месяц"))]
    name: String,
    /// Everybody sees it, each within their own reach.
    is_shared: bool,
    author: Option<Ref>,
    /// The caller may change it.
    is_editable: bool,
    /// The last part of the report's path.
    #[schema(examples("departments"))]
    report: String,
    /// The parameters of the report without its days.
    #[schema(examples(json!({"compare": "previous"})))]
    parameters: BTreeMap<String, String>,
    days: Days,
    /// `null`: it does not go out by mail.
    schedule: Option<ScheduleBody>,
    /// To whom it goes.
    recipients: Vec<Ref>,
    /// When it goes out next.
    next_send_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    version: i64,
}

/// What is asked, as it was written.
pub struct Question {
    pub report: String,
    pub parameters: BTreeMap<String, String>,
    pub days: Days,
}

/// The parameters of a report on some days: months, where it is about these; debts are of one day, and
/// what is expected is of today.
pub fn on_days(asked: &AskedReport, days: Period) -> BTreeMap<String, String> {
    let mut parameters = asked.parameters.clone();
    let (first, last) = (days.first, days.last);
    let told = match asked.report.as_str() {
        "plan-fact" => vec![
            ("month_from", Month::of(first).to_string()),
            ("month_to", Month::of(last).to_string()),
        ],
        "receivables" | "advances" => vec![("as_of", last.to_string())],
        "expected-payments" => Vec::new(),
        _ => vec![("from", first.to_string()), ("to", last.to_string())],
    };
    let told = told.into_iter();
    parameters.extend(told.map(|(name, value)| (name.to_owned(), value)));
    parameters
}

/// What a saved report may ask in all: longer than any address.
const MOST_CHARACTERS: usize = 4_000;

impl Question {
    /// The question, once it has been read as the report itself reads it.
    pub fn read(self, today: NaiveDate) -> Result<AskedReport, Problem> {
        let mut wrong = Violations::default();
        // Of single deals a day up to which payments count is a parameter like any other.
        let days: &[&str] = match self.report.as_str() {
            "receivables" | "advances" => &["as_of"],
            _ => &["from", "to", "month_from", "month_to"],
        };
        for name in days
            .iter()
            .filter(|name| self.parameters.contains_key(**name))
        {
            wrong.add(format!("/parameters/{name}"), "unknown_field");
        }
        let sizes = self
            .parameters
            .iter()
            .map(|(name, value)| name.len() + value.len());
        if sizes.sum::<usize>() > MOST_CHARACTERS {
            wrong.add_limit(
                "/parameters",
                "too_long",
                MOST_CHARACTERS.cast_signed() as i64,
            );
        }
        let days = self.days.read(&mut wrong);
        let (Some(days), true) = (days, wrong.is_empty()) else {
            return Err(wrong.into());
        };
        let asked = AskedReport {
            report: self.report,
            parameters: self.parameters,
            days,
        };
        Wanted::read(&asked.report, &on_days(&asked, days.on(today)))?;
        Ok(asked)
    }
}

impl Days {
    fn read(&self, wrong: &mut Violations) -> Option<ReportDays> {
        match (&self.preset, self.from, self.to) {
            (Some(preset), None, None) => {
                let preset = Preset::from_wire(preset);
                if preset.is_none() {
                    wrong.add("/days/preset", "unknown_value");
                }
                preset.map(ReportDays::Preset)
            }
            (None, Some(from), Some(to)) => match Period::new(from, to) {
                Ok(_) => Some(ReportDays::Fixed { from, to }),
                Err(more) => {
                    wrong.join(more.under("/days/"));
                    None
                }
            },
            _ => {
                wrong.add("/days", "preset_or_days");
                None
            }
        }
    }
}

impl ScheduleBody {
    /// The schedule, or what is wrong with it.
    pub fn read(&self, wrong: &mut Violations) -> Option<Schedule> {
        let given = (self.day_of_week, self.day_of_month);
        let every = match (self.every, given) {
            (EveryWish::Day, (None, None)) => Every::Day,
            (EveryWish::Week, (Some(day), None)) => Every::Week(day),
            (EveryWish::Month, (None, Some(day))) => Every::Month(day),
            _ => {
                wrong.add("/schedule/every", "day_does_not_fit");
                return None;
            }
        };
        let format = match self.format {
            MailFormat::Xlsx => saved_reports::MailFormat::Xlsx,
            MailFormat::Pdf => saved_reports::MailFormat::Pdf,
        };
        let recipients = self.recipient_ids.iter().map(|id| Id::from(*id));
        let schedule = Schedule::new(every, self.hour, format, recipients.collect());
        wrong.take("/schedule", schedule)
    }
}

impl From<ReportDays> for Days {
    fn from(days: ReportDays) -> Self {
        let nothing = Self {
            preset: None,
            from: None,
            to: None,
        };
        match days {
            ReportDays::Preset(preset) => Self {
                preset: Some(preset.wire().to_owned()),
                ..nothing
            },
            ReportDays::Fixed { from, to } => Self {
                from: Some(from),
                to: Some(to),
                ..nothing
            },
        }
    }
}

impl From<&Schedule> for ScheduleBody {
    fn from(schedule: &Schedule) -> Self {
        let (every, day_of_week, day_of_month) = match schedule.every() {
            Every::Day => (EveryWish::Day, None, None),
            Every::Week(day) => (EveryWish::Week, Some(day), None),
            Every::Month(day) => (EveryWish::Month, None, Some(day)),
        };
        Self {
            every,
            day_of_week,
            day_of_month,
            hour: schedule.hour(),
            format: match schedule.format() {
                saved_reports::MailFormat::Xlsx => MailFormat::Xlsx,
                saved_reports::MailFormat::Pdf => MailFormat::Pdf,
            },
            recipient_ids: schedule.recipients().iter().map(|id| id.uuid()).collect(),
        }
    }
}

impl SavedReport {
    /// The report as this caller sees it.
    pub fn shown(shown: saved_reports::Shown, caller: &Caller) -> Self {
        let saved = shown.saved;
        Self {
            is_editable: saved.is_changed_by(caller.user(), caller.may(Permission::ViewsShare)),
            id: saved.id.uuid(),
            name: saved.name.to_string(),
            is_shared: saved.is_shared,
            author: shown.author.map(Into::into),
            report: saved.asked.report,
            parameters: saved.asked.parameters,
            days: saved.asked.days.into(),
            schedule: saved.schedule.as_ref().map(Into::into),
            recipients: shown.recipients.into_iter().map(Into::into).collect(),
            next_send_at: saved.next_send_at,
            created_at: saved.created_at,
            updated_at: saved.updated_at,
            version: saved.version,
        }
    }

    /// The same with its version.
    pub fn versioned(shown: saved_reports::Shown, caller: &Caller) -> Versioned<Self> {
        let saved = Self::shown(shown, caller);
        let version = saved.version;
        Versioned::ok(saved, version)
    }

    pub const fn version(&self) -> i64 {
        self.version
    }
}
