//! The aggregate: a draft, an issued document, a cancelled one.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::event::Told;
use super::{Content, Error, Event, Kind, Sequence};
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::files::ObjectKey;
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::values::{self, Money};
use crate::{Change, Id, Moment, Version, Violations};

/// Where a document is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody else has it: it has no number and may change.
    Draft,
    /// It has its number and never changes again.
    Issued {
        /// When.
        at: Moment,
    },
    /// It was issued and an исправление of the same number has replaced it.
    Amended {
        /// When it was issued.
        issued_at: Moment,
        /// When it was replaced.
        at: Moment,
    },
    /// It was issued and is void; its number stays taken.
    Cancelled {
        /// When it was issued.
        issued_at: Moment,
        /// When it was cancelled.
        at: Moment,
        /// Why.
        reason: values::Line<300>,
    },
}

/// The number of an issued document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Number {
    /// As it is printed.
    pub text: values::Line<50>,
    /// Whether somebody chose it; else the counter gave it.
    pub is_manual: bool,
    /// In which sequence it is the only one of its year; `None`: others gave it, or it is that of
    /// the document which this one replaces.
    pub sequence: Option<Sequence>,
}

/// Among which documents a number is given once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbered {
    /// Those of this own firm,
    pub legal_entity: Id<LegalEntity>,
    /// of this sequence
    pub sequence: Sequence,
    /// and year;
    pub year: i32,
    /// addenda among those of their contract, whatever the year.
    pub within: Option<Id<Document>>,
}

/// The rendered file of an issued document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Of its bytes.
    pub sha256: [u8; 32],
    /// Bytes.
    pub size: u64,
    /// Where they are kept.
    pub object: ObjectKey,
}

/// A document of a deal, or of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: Id<Self>,
    /// What it is.
    pub kind: Kind,
    /// Where it is in its life.
    pub state: State,
    /// Its number, once it is issued.
    pub number: Option<Number>,
    /// Its date, chosen apart from the moment of issue.
    pub date: NaiveDate,
    /// Of which deal; `None`: of its client alone.
    pub deal: Option<Id<Deal>>,
    /// Which of the own firms makes it.
    pub legal_entity: Id<LegalEntity>,
    /// The firm that gets it.
    pub company: Option<Id<Company>>,
    /// The person who gets it.
    pub contact: Option<Id<Contact>>,
    /// What whoever gets it is called.
    pub buyer_name: String,
    /// From which document it was made.
    pub basis: Option<Id<Self>>,
    /// Which document it replaces, of an исправление.
    pub amends: Option<Id<Self>>,
    /// What it says.
    pub content: Content,
    /// What is paid of an invoice: allocations of received payments less those of returned ones.
    pub paid: Money,
    /// Its file, once it was rendered.
    pub paper: Option<Paper>,
    /// Its own template with what it says, once it was filled.
    pub docx: Option<Paper>,
    /// Who made it.
    pub created_by: Id<User>,
    /// When.
    pub created_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

impl Document {
    /// What events tell of it.
    pub(crate) fn told(&self) -> Told {
        Told {
            document: self.id,
            deal: self.deal,
            kind: self.kind,
            title: self.title(),
            number: self.number.as_ref().map(|number| number.text.to_string()),
            date: self.date,
            amount: self.content.amount().unwrap_or_default(),
        }
    }

    /// What it is called, where its kind does not say it.
    pub fn title(&self) -> Option<String> {
        let content = &self.content;
        let name = match (&content.outside, &content.advance) {
            (Some(outside), _) => Some(outside.title.as_str()),
            (None, Some(_)) => Some("Счёт-фактура на аванс"),
            (None, None) => None,
        };
        match content.revision {
            None => name.map(ToOwned::to_owned),
            Some(revision) => {
                let name = name.unwrap_or(self.kind.name());
                Some(format!("{name} (исправление № {})", revision.number))
            }
        }
    }

    /// In which of its sequence's numberings its number is the only one.
    pub(super) fn numbered(&self, sequence: Sequence) -> Numbered {
        Numbered {
            legal_entity: self.legal_entity,
            sequence,
            year: self.date.year(),
            within: self.basis.filter(|_| self.kind == Kind::Addendum),
        }
    }

    /// Whether it has its number and is not void.
    pub const fn is_issued(&self) -> bool {
        matches!(self.state, State::Issued { .. })
    }

    /// When it was issued, if it was.
    pub const fn issued_at(&self) -> Option<Moment> {
        match self.state {
            State::Draft => None,
            State::Issued { at } => Some(at),
            State::Amended { issued_at, .. } | State::Cancelled { issued_at, .. } => {
                Some(issued_at)
            }
        }
    }

    /// Whether it may change.
    pub(super) const fn check_draft(&self) -> Result<(), Error> {
        match self.state {
            State::Draft => Ok(()),
            State::Issued { .. } | State::Amended { .. } | State::Cancelled { .. } => {
                Err(Error::Issued)
            }
        }
    }

    /// The first state.
    pub(crate) fn create(self) -> Change<Self, Event> {
        let (event, at) = (Event::Created(self.told()), self.created_at);
        Change::created(self, event, at)
    }

    /// Another draft; `None` where nothing is other.
    pub(super) fn edit(self, to: Self, at: Moment) -> Result<Option<Change<Self, Event>>, Error> {
        self.check_draft()?;
        if to == self {
            return Ok(None);
        }
        let event = Event::Edited {
            told: to.told(),
            before: self.content.amount()?,
        };
        Ok(Some(to.after(event, at)))
    }

    /// A draft that nobody needs is gone for good.
    pub(super) fn discard(self, at: Moment) -> Result<Change<Self, Event>, Error> {
        self.check_draft()?;
        let event = Event::Discarded(self.told());
        Ok(self.after(event, at))
    }

    /// Gets its number, and never changes again.
    pub(super) fn issue(
        self,
        number: Number,
        buyer_name: String,
        balance: Option<Money>,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        self.check_draft()?;
        let content = Content {
            balance: balance.or(self.content.balance),
            ..self.content
        };
        let next = Self {
            state: State::Issued { at },
            number: Some(number),
            buyer_name,
            content,
            ..self
        };
        let event = Event::Issued(next.told());
        Ok(next.after(event, at))
    }

    /// Void from now on; whoever calls this frees what was paid of it.
    pub(crate) fn cancel(
        self,
        reason: values::Line<300>,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        let issued_at = match self.state {
            State::Issued { at } => at,
            State::Draft => return Err(Error::NotIssued),
            State::Amended { .. } => return Err(Error::Amended),
            State::Cancelled { .. } => return Err(Error::Cancelled),
        };
        let event = Event::Cancelled {
            told: self.told(),
            reason: reason.to_string(),
        };
        let state = State::Cancelled {
            issued_at,
            at,
            reason,
        };
        let paid = Money::ZERO;
        Ok(Self {
            state,
            paid,
            ..self
        }
        .after(event, at))
    }

    /// Replaced by an исправление that is being issued.
    pub(super) fn amend(self, at: Moment) -> Result<Change<Self, Event>, Error> {
        let State::Issued { at: issued_at } = self.state else {
            return Err(Violations::one("/amends_id", "basis_not_issued").into());
        };
        let event = Event::Amended(self.told());
        let state = State::Amended { issued_at, at };
        Ok(Self { state, ..self }.after(event, at))
    }

    /// The исправление that replaced it is void: it holds again.
    pub(super) fn reinstate(self, at: Moment) -> Option<Change<Self, Event>> {
        let State::Amended { issued_at, .. } = self.state else {
            return None;
        };
        let event = Event::Reinstated(self.told());
        let state = State::Issued { at: issued_at };
        Some(Self { state, ..self }.after(event, at))
    }

    /// Its file is there; `None` where it was already.
    pub(super) fn print(self, paper: Paper, at: Moment) -> Option<Change<Self, Event>> {
        if self.paper.is_some() {
            return None;
        }
        let event = Event::Printed {
            told: self.told(),
            sha256: crate::hex(&paper.sha256),
        };
        let paper = Some(paper);
        Some(Self { paper, ..self }.after(event, at))
    }

    /// Its own template is filled; `None` where it was already.
    pub(super) fn fill(self, docx: Paper, at: Moment) -> Option<Change<Self, Event>> {
        if self.docx.is_some() {
            return None;
        }
        let event = Event::Filled {
            told: self.told(),
            sha256: crate::hex(&docx.sha256),
        };
        let docx = Some(docx);
        Some(Self { docx, ..self }.after(event, at))
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }

    /// Rules of the content that hold of drafts, too.
    pub(super) fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        let content = &self.content;
        if content.lines.len() > super::MOST_LINES {
            wrong.add_limit("/lines", "too_many", 500);
        }
        if let Some(period) = content.period
            && period.last < period.first
        {
            wrong.add("/period/last", "ends_before_it_begins");
        }
        for (day, pointer) in [
            (content.pay_by, "/pay_by"),
            (content.valid_until, "/valid_until"),
        ] {
            if day.is_some_and(|day| day < self.date) {
                wrong.add(pointer, "before_the_date");
            }
        }
        match (&content.contract, self.kind.is_agreement()) {
            (Some(text), true) => text.check(&mut wrong),
            (Some(_), false) => wrong.add("/contract", "not_of_this_kind"),
            (None, true) => wrong.add("/contract", "empty"),
            (None, false) => {}
        }
        for (index, line) in content.lines.iter().enumerate() {
            let quantity = line.quantity.thousandths();
            if quantity < 0 || (quantity == 0 && !self.kind.is_corrective()) {
                let broken = Err::<(), _>(values::QuantityError::NotPositive);
                wrong.take(format!("/lines/{index}/quantity"), broken);
            }
        }
        if content.revision.is_some_and(|one| one.date < self.date) {
            wrong.add("/revised_on", "before_the_date");
        }
        if let Some(corrected) = &content.corrected {
            corrected.check(&content.lines, &mut wrong);
        }
        if !self.kind.has_lines() && !content.lines.is_empty() {
            wrong.add("/lines", "not_of_this_kind");
        }
        if content.template.is_some() && !self.kind.may_have_template() {
            wrong.add("/template_id", "form_of_law");
        }
        if content.letter.is_some() != (self.kind == Kind::Letter) {
            wrong.add("/letter", "not_of_this_kind");
        }
        if content.outside.is_some() != (self.kind == Kind::Outside) {
            wrong.add("/outside", "not_of_this_kind");
        }
        self.check_own_choices(&mut wrong);
        self.check_goods(&mut wrong);
        if self.kind == Kind::Reconciliation && content.period.is_none() {
            wrong.add("/period", "empty");
        }
        wrong.take("/lines", content.amount());
        wrong.check()
    }
}
