//! One of the account's own firms, and everything that can happen to it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::signatory::signatories;
use super::{
    Error, Event, PeriodClosed, Picture, Pictures, Regimes, Signatory, SignatoryDraft, Which,
};
use crate::access::{Caller, Permission};
use crate::documents::Numbering;
use crate::requisites::{Dated, Form, History};
use crate::values::Line;
use crate::{App, Change, Id, Moment, StoreError, Version, Violations, calendar};

/// The most legal entities of an account, archived ones included.
pub const MOST: usize = 50;

/// The most people who sign for one.
pub const MOST_SIGNATORIES: usize = 20;

/// What documents of the entity do unless told otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own in the settings"
)]
pub struct Terms {
    /// Working days to pay an invoice, 1…365.
    pub pay_by_days: u16,
    /// Working days to send an original after its scan, 1…365.
    pub originals_days: u16,
    /// By which calendar both are counted.
    pub calendar: calendar::Rule,
    /// Whether images of stamp and signature may be printed.
    pub has_facsimile: bool,
    /// Whether colleagues get a task when an original is late.
    #[serde(default = "yes")]
    pub reminds_colleagues: bool,
    /// Whether clients get a letter when theirs is.
    #[serde(default)]
    pub reminds_clients: bool,
    /// Whether clients get letters about invoices that they have not paid.
    #[serde(default)]
    pub reminds_payers: bool,
}

/// What terms say that were written down before they could say otherwise.
const fn yes() -> bool {
    true
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            pay_by_days: 5,
            originals_days: 10,
            calendar: calendar::Rule::Contract,
            has_facsimile: false,
            reminds_colleagues: true,
            reminds_clients: false,
            reminds_payers: false,
        }
    }
}

/// One of the account's own firms (наша организация).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegalEntity {
    /// Its id.
    pub id: Id<Self>,
    /// How colleagues call it.
    pub name: Line<200>,
    /// Requisites by date.
    pub requisites: History,
    /// How it is taxed, by date.
    pub regimes: Regimes,
    /// Who signs.
    pub signatories: Vec<Signatory>,
    /// What documents do unless told otherwise.
    pub terms: Terms,
    /// How documents are numbered.
    pub numbering: Numbering,
    /// Logo, stamp and signature.
    pub pictures: Pictures,
    /// The last day of the closed period: what is dated up to it changes only by a right of its own.
    pub closed_until: Option<NaiveDate>,
    /// Since when.
    pub created_at: Moment,
    /// No longer offered since; old documents keep it.
    pub archived_at: Option<Moment>,
    /// Counts the changes.
    pub version: Version,
}

/// What may be changed of one; `None` keeps.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the entity")]
pub struct Wish {
    pub name: Option<Line<200>>,
    pub regimes: Option<Regimes>,
    pub signatories: Option<Vec<SignatoryDraft>>,
    pub terms: Option<Terms>,
    pub numbering: Option<Numbering>,
    /// `Some(None)` opens everything.
    pub closed_until: Option<Option<NaiveDate>>,
}

impl LegalEntity {
    /// What the entity is before the law.
    pub fn form(&self) -> Option<Form> {
        self.requisites.all().last().map(|one| one.requisites.form)
    }

    /// Whether this caller may change what is dated so.
    pub(crate) fn check_open(&self, day: NaiveDate, caller: &Caller) -> Result<(), PeriodClosed> {
        let is_closed = self.closed_until.is_some_and(|last| day <= last);
        if is_closed && !caller.may(Permission::PeriodsEditClosed) {
            return Err(PeriodClosed);
        }
        Ok(())
    }

    pub(super) fn create(self) -> Result<Change<Self, Event>, Violations> {
        self.check()?;
        let at = self.created_at;
        let event = Event::Created {
            legal_entity: Box::new(self.clone()),
        };
        Ok(Change::created(self, event, at))
    }

    pub(super) fn edit(
        self,
        app: &App,
        wish: Wish,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        let signatories = match wish.signatories {
            None => self.signatories.clone(),
            Some(drafts) => signatories(app, &self.signatories, drafts)?,
        };
        let to = Self {
            name: wish.name.unwrap_or_else(|| self.name.clone()),
            regimes: wish.regimes.unwrap_or_else(|| self.regimes.clone()),
            signatories,
            terms: wish.terms.unwrap_or(self.terms),
            numbering: wish.numbering.unwrap_or_else(|| self.numbering.clone()),
            closed_until: wish.closed_until.unwrap_or(self.closed_until),
            ..self.clone()
        };
        self.changed(to, at)
    }

    pub(super) fn set(
        self,
        dated: Dated,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        let to = Self {
            requisites: self.requisites.set(dated)?,
            ..self.clone()
        };
        self.changed(to, at)
    }

    pub(super) fn remove(
        self,
        day: NaiveDate,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        if self
            .requisites
            .all()
            .iter()
            .all(|one| one.valid_from != day)
        {
            return Err(StoreError::NotFound.into());
        }
        let to = Self {
            requisites: self.requisites.without(day),
            ..self.clone()
        };
        if to.requisites.all().is_empty() {
            return Err(Violations::one("valid_from", "last_requisites").into());
        }
        self.changed(to, at)
    }

    pub(super) fn set_picture(
        self,
        which: Which,
        picture: Option<Picture>,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        if picture.is_none() && self.pictures.get(which).is_none() {
            return Err(StoreError::NotFound.into());
        }
        let to = Self {
            pictures: self.pictures.clone().with(which, picture),
            ..self.clone()
        };
        self.changed(to, at)
    }

    pub(super) fn archive(self, at: Moment) -> Option<Change<Self, Event>> {
        let to = Self {
            archived_at: Some(at),
            ..self.clone()
        };
        let event = Event::Archived {
            legal_entity: self.id,
            name: self.name.clone(),
        };
        self.archived_at
            .is_none()
            .then(|| to.after(self.version, event, at))
    }

    pub(super) fn bring_back(self, at: Moment) -> Option<Change<Self, Event>> {
        let to = Self {
            archived_at: None,
            ..self.clone()
        };
        let event = Event::BroughtBack {
            legal_entity: self.id,
            name: self.name.clone(),
        };
        self.archived_at
            .is_some()
            .then(|| to.after(self.version, event, at))
    }

    fn changed(self, to: Self, at: Moment) -> Result<Option<Change<Self, Event>>, Error> {
        if self.archived_at.is_some() {
            return Err(Error::Archived);
        }
        if to == self {
            return Ok(None);
        }
        to.check()?;
        let version = self.version;
        let event = Event::Edited {
            from: Box::new(self),
            to: Box::new(to.clone()),
        };
        Ok(Some(to.after(version, event, at)))
    }

    fn after(self, before: Version, event: Event, at: Moment) -> Change<Self, Event> {
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }

    fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if let Some(form) = self.form()
            && let Err(more) = self.regimes.check_form(form)
        {
            wrong.join(more);
        }
        if self.signatories.len() > MOST_SIGNATORIES {
            wrong.add_limit("/signatories", "too_many", 20);
        }
        for (index, one) in self.signatories.iter().enumerate() {
            one.check(&format!("/signatories/{index}"), &mut wrong);
        }
        for (days, pointer) in [
            (self.terms.pay_by_days, "/terms/pay_by_days"),
            (self.terms.originals_days, "/terms/originals_days"),
        ] {
            if !(1..=365).contains(&days) {
                wrong.add_limit(pointer, "out_of_range", 365);
            }
        }
        wrong.check()
    }
}
