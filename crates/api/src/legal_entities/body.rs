//! Own legal entities on the wire.

use canape_domain::Violations;
use canape_domain::calendar::Rule;
use canape_domain::legal_entities::{self, Regimes, Wish};
use canape_domain::requisites::Dated;
use canape_domain::values::{Line, sensible_day};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::numbering::{SeriesOf, numbering};
use super::pictures::Pictures;
use super::regime::{RegimeFrom, regimes};
use super::signatory::{NewSignatory, Signatory, signatories};
use crate::http::given;
use crate::requisites::{DatedRequisites, PartyRequisites};

/// One of the account's own firms.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = legal_entities::LegalEntity)]
pub struct LegalEntity {
    id: Uuid,
    /// How colleagues call it.
    #[schema(examples("ООО «Твинс»"))]
    name: String,
    /// By date, in order; never empty.
    requisites: Vec<DatedRequisites>,
    /// By date, in order; empty until somebody says how the entity is taxed.
    regimes: Vec<RegimeFrom>,
    signatories: Vec<Signatory>,
    terms: Terms,
    /// How each sequence of documents is numbered.
    numbering: Vec<SeriesOf>,
    /// Logo, stamp and signature.
    pictures: Pictures,
    /// The last day of the closed period: what is dated up to it changes only by the right to.
    closed_until: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    /// No longer offered since.
    archived_at: Option<DateTime<Utc>>,
    pub(super) version: i64,
}

/// By which calendar terms are counted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::Calendar)]
pub enum TermCalendar {
    /// A Saturday never works.
    Contract,
    /// The production calendar, with its working Saturdays.
    Official,
}

/// What documents do unless told otherwise.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own in the settings"
)]
#[schema(as = legal_entities::Terms)]
pub struct Terms {
    /// Working days to pay an invoice, 1…365.
    #[schema(minimum = 1, maximum = 365)]
    pay_by_days: u16,
    /// Working days to send an original after its scan, 1…365.
    #[schema(minimum = 1, maximum = 365)]
    originals_days: u16,
    calendar: TermCalendar,
    /// Whether images of stamp and signature may be printed.
    has_facsimile: bool,
    /// Whether whoever is responsible gets a task when an original is late; so unless told.
    #[serde(default = "yes")]
    #[schema(required = false)]
    reminds_colleagues: bool,
    /// Whether the client gets a letter when theirs is late; not so unless told.
    #[serde(default)]
    #[schema(required = false)]
    reminds_clients: bool,
    /// Whether clients get a letter the day before an invoice is to be paid, the day after and a
    /// week after, while it is not; not so unless told.
    #[serde(default)]
    #[schema(required = false)]
    reminds_payers: bool,
}

const fn yes() -> bool {
    true
}

/// An own legal entity to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = legal_entities::CreateLegalEntity)]
pub struct Create {
    /// Up to 200 characters.
    #[schema(examples("ООО «Твинс»"))]
    name: String,
    /// Since when the requisites hold.
    valid_from: NaiveDate,
    requisites: PartyRequisites,
    /// In any order.
    #[serde(default)]
    regimes: Vec<RegimeFrom>,
    /// At most 20.
    #[serde(default)]
    signatories: Vec<NewSignatory>,
    /// 5 working days to pay, 10 to send originals, no facsimile, unless told.
    terms: Option<Terms>,
}

/// Changes of an own legal entity; absent keeps.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = legal_entities::EditLegalEntity)]
pub struct Edit {
    name: Option<String>,
    /// Replaces all.
    regimes: Option<Vec<RegimeFrom>>,
    /// Replaces all; those with an `id` that is there stay who they are, as do those of the same
    /// office and name.
    signatories: Option<Vec<NewSignatory>>,
    terms: Option<Terms>,
    /// Replaces all; sequences that are not named are numbered 1, 2, 3 … anew with each year.
    numbering: Option<Vec<SeriesOf>>,
    /// Closes all up to this day, not in the future; `null` opens everything. Whoever opens a day
    /// again needs the right to change what lies in closed periods.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<NaiveDate>)]
    closed_until: Option<Option<NaiveDate>>,
}

impl From<legal_entities::LegalEntity> for LegalEntity {
    fn from(entity: legal_entities::LegalEntity) -> Self {
        let requisites = entity.requisites.all().iter();
        Self {
            id: entity.id.uuid(),
            name: entity.name.to_string(),
            requisites: requisites.map(DatedRequisites::from).collect(),
            regimes: entity.regimes.all().iter().map(RegimeFrom::from).collect(),
            signatories: entity.signatories.iter().map(Signatory::from).collect(),
            terms: Terms::from(entity.terms),
            numbering: entity.numbering.all().map(SeriesOf::from).collect(),
            pictures: Pictures::from(entity.pictures),
            closed_until: entity.closed_until,
            created_at: entity.created_at,
            archived_at: entity.archived_at,
            version: entity.version,
        }
    }
}

impl From<legal_entities::Terms> for Terms {
    fn from(terms: legal_entities::Terms) -> Self {
        Self {
            pay_by_days: terms.pay_by_days,
            originals_days: terms.originals_days,
            calendar: match terms.calendar {
                Rule::Contract => TermCalendar::Contract,
                Rule::Official => TermCalendar::Official,
            },
            has_facsimile: terms.has_facsimile,
            reminds_colleagues: terms.reminds_colleagues,
            reminds_clients: terms.reminds_clients,
            reminds_payers: terms.reminds_payers,
        }
    }
}

impl From<Terms> for legal_entities::Terms {
    fn from(terms: Terms) -> Self {
        Self {
            pay_by_days: terms.pay_by_days,
            originals_days: terms.originals_days,
            calendar: match terms.calendar {
                TermCalendar::Contract => Rule::Contract,
                TermCalendar::Official => Rule::Official,
            },
            has_facsimile: terms.has_facsimile,
            reminds_colleagues: terms.reminds_colleagues,
            reminds_clients: terms.reminds_clients,
            reminds_payers: terms.reminds_payers,
        }
    }
}

impl Create {
    pub fn into_command(
        self,
        retry: Option<canape_domain::Retry>,
    ) -> Result<legal_entities::CreateLegalEntity, Violations> {
        let mut wrong = Violations::default();
        let name = wrong.take("/name", Line::parse(&self.name));
        wrong.take("/valid_from", sensible_day(self.valid_from));
        let requisites = self.requisites.into_requisites();
        let requisites = requisites.map_err(|more| wrong.join(more.under("/requisites")));
        let regimes = regimes(&mut wrong, &self.regimes);
        let signatories = signatories(&mut wrong, self.signatories);
        match (name, requisites) {
            (Some(name), Ok(requisites)) if wrong.is_empty() => {
                Ok(legal_entities::CreateLegalEntity {
                    name,
                    requisites: Dated {
                        valid_from: self.valid_from,
                        requisites,
                    },
                    regimes: Regimes::of(regimes)?,
                    signatories,
                    terms: self.terms.map(Into::into).unwrap_or_default(),
                    retry,
                })
            }
            _ => Err(wrong),
        }
    }
}

impl Edit {
    pub fn into_wish(self) -> Result<Wish, Violations> {
        let mut wrong = Violations::default();
        let name = self.name;
        let name = name.and_then(|name| wrong.take("/name", Line::parse(&name)));
        let regimes = self.regimes.map(|typed| regimes(&mut wrong, &typed));
        if let Some(Some(day)) = self.closed_until {
            wrong.take("/closed_until", sensible_day(day));
        }
        let typed = self.signatories;
        let signatories = typed.map(|typed| signatories(&mut wrong, typed));
        wrong.check()?;
        Ok(Wish {
            name,
            regimes: regimes.map(Regimes::of).transpose()?,
            signatories,
            terms: self.terms.map(Into::into),
            numbering: self.numbering.map(numbering).transpose()?,
            closed_until: self.closed_until,
        })
    }
}
