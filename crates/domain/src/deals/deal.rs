//! The aggregate. Everything that a deal may do is decided here.

use chrono::NaiveDate;

use super::{Closing, Error, Event, Lines, Request, Status, Stays, Tags};
use crate::clients::{Company, Contact};
use crate::departments::Department;
use crate::dictionaries::{Channel, DealType, LossReason, SalesEvent};
use crate::lobby::User;
use crate::pipelines::{Pipeline, Stage, StageKind};
use crate::values::{Line, Money, Prose, Rank, TimeZone};
use crate::{Change, Id, Moment, Version, Violations};

/// A deal without its lines and source, which are read where they are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// Its id.
    pub id: Id<Self>,
    /// Its number in the account: what people say on the telephone.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
    /// What it is worth: the sum of its lines, or an estimate while there are none.
    pub amount: Money,
    /// The VAT within the amount, as its lines tell; zero while there are none.
    pub vat: Money,
    /// What its lines cost us, as far as that is known.
    pub cost: Money,
    /// Whether it has lines, and what each of them costs us is known.
    pub is_cost_known: bool,
    /// How many lines it has.
    pub line_count: i32,
    /// Open, won or lost.
    pub status: Status,
    /// Its road.
    pub pipeline: Id<Pipeline>,
    /// Where on it.
    pub stage: Id<Stage>,
    /// Since when there.
    pub stage_entered_at: Moment,
    /// The number of its stay on a stage, from 1: each move begins another.
    pub visit: i32,
    /// All of its stays.
    pub stays: Stays,
    /// Its place in the column.
    pub rank: Rank,
    /// The person who buys.
    pub contact: Option<Id<Contact>>,
    /// The firm that buys.
    pub company: Option<Id<Company>>,
    /// Who is responsible.
    pub responsible: Option<Id<User>>,
    /// The department it belongs to: that of the responsible person when they took it.
    pub department: Option<Id<Department>>,
    /// How it came; «Не указан» is a channel, too.
    pub channel: Id<Channel>,
    /// Of which type.
    pub deal_type: Option<Id<DealType>>,
    /// To which event it is put down.
    pub sales_event: Option<Id<SalesEvent>>,
    /// When it should close.
    pub expected_close_on: Option<NaiveDate>,
    /// Its marks.
    pub tags: Tags,
    /// When it was made.
    pub created_at: Moment,
    /// The date of that moment in the account's time zone.
    pub created_on: NaiveDate,
    /// The request that it came as, if it came from outside.
    pub request: Option<Request>,
    /// When it last changed.
    pub updated_at: Moment,
    /// In the trash since then.
    pub deleted_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl Deal {
    /// From its making to its closing, in whole seconds of the clock; zero of an open one.
    pub fn cycle_seconds(&self) -> i64 {
        let closing = self.status.closed();
        closing.map_or(0, |closing| {
            closing.at.timestamp() - self.created_at.timestamp()
        })
    }

    /// What it refers to now.
    pub(super) const fn references(&self) -> super::References {
        super::References {
            contact: self.contact,
            company: self.company,
            responsible: self.responsible,
            channel: Some(self.channel),
            deal_type: self.deal_type,
            sales_event: self.sales_event,
            loss_reason: None,
        }
    }

    /// Whether the version that a person has seen is the present one, and the deal not in the trash.
    pub(crate) fn check(&self, seen: Version) -> Result<(), Error> {
        if self.version != seen {
            return Err(Error::Stale);
        }
        if self.deleted_at.is_some() {
            Err(Error::InTrash)
        } else {
            Ok(())
        }
    }

    /// A new deal on an open stage.
    pub(crate) fn create(
        self,
        stage: &Stage,
        lines: Lines,
        source: super::Source,
        names: &super::Names,
    ) -> Result<Change<Self, Event>, Error> {
        if stage.kind != StageKind::Open {
            return Err(Violations::one("/stage_id", "stage_not_open").into());
        }
        self.meets(stage)?;
        let at = self.created_at;
        let event = Event::Created {
            deal: self.id,
            number: self.number,
            title: self.title.clone(),
            amount: self.amount,
            stage: stage.into(),
            responsible: names.responsible.clone(),
            channel: names.channel.clone(),
            lines,
            source: Box::new(source),
        };
        Ok(Change::created(self, event, at))
    }

    /// Other lines; the amount follows them.
    pub(crate) fn set_lines(self, lines: Lines, at: Moment) -> Result<Change<Self, Event>, Error> {
        let amount = if lines.is_empty() {
            self.amount
        } else {
            lines.amount()?
        };
        let (vat, cost) = (lines.vat()?, lines.known_cost()?);
        let is_cost_known = lines.cost()?.is_some();
        let line_count = i32::try_from(lines.all().len()).unwrap_or(i32::MAX);
        let event = Event::LinesSet {
            deal: self.id,
            from: self.amount,
            to: amount,
            lines,
        };
        Ok(Self {
            amount,
            vat,
            cost,
            is_cost_known,
            line_count,
            ..self
        }
        .after(event, at))
    }

    /// Another place: on another open stage, or in the same column.
    pub(crate) fn move_to(
        self,
        from: &Stage,
        to: &Stage,
        rank: Rank,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        if !self.status.is_open() {
            return Err(Error::Closed);
        }
        if to.kind != StageKind::Open {
            return Err(Error::CloseExplicitly);
        }
        if to.id == self.stage {
            let event = Event::Ranked { deal: self.id };
            return Ok(Self { rank, ..self }.after(event, at));
        }
        self.meets(to)?;
        let event = Event::StageMoved {
            deal: self.id,
            from: from.into(),
            to: to.into(),
        };
        Ok(Self { rank, ..self }.enter(to, at).after(event, at))
    }

    /// Closes with success, for a department ([`Names::closing_department`](super::Names)).
    pub(crate) fn win(
        self,
        from: &Stage,
        to: &Stage,
        department: Option<Id<Department>>,
        zone: TimeZone,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        if !self.status.is_open() {
            return Err(Error::Closed);
        }
        if to.kind != StageKind::Won {
            return Err(Violations::one("/stage_id", "stage_not_won").into());
        }
        self.meets(to)?;
        let status = Status::Won {
            closing: self.closing(department, zone, at),
        };
        let event = Event::Won {
            deal: self.id,
            from: from.into(),
            to: to.into(),
            amount: self.amount,
        };
        Ok(Self { status, ..self }.enter(to, at).after(event, at))
    }

    /// Closes without success, for a reason.
    pub(crate) fn lose(
        self,
        from: &Stage,
        to: &Stage,
        why: Why,
        department: Option<Id<Department>>,
        zone: TimeZone,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        if !self.status.is_open() {
            return Err(Error::Closed);
        }
        if to.kind != StageKind::Lost {
            return Err(Violations::one("/stage_id", "stage_not_lost").into());
        }
        self.meets(to)?;
        let event = Event::Lost {
            deal: self.id,
            from: from.into(),
            to: to.into(),
            amount: self.amount,
            reason: why.reason_name,
            comment: why.comment.clone(),
        };
        let status = Status::Lost {
            closing: self.closing(department, zone, at),
            reason: why.reason,
            comment: why.comment,
        };
        Ok(Self { status, ..self }.enter(to, at).after(event, at))
    }

    fn closing(&self, department: Option<Id<Department>>, zone: TimeZone, at: Moment) -> Closing {
        Closing {
            at,
            on: zone.local_date(at),
            from: Some(self.stage),
            responsible: self.responsible,
            department,
        }
    }

    /// Opens a closed deal again, on an open stage.
    pub(crate) fn reopen(
        self,
        from: &Stage,
        to: &Stage,
        rank: Rank,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        if self.status.is_open() {
            return Err(Error::NotClosed);
        }
        if to.kind != StageKind::Open {
            return Err(Violations::one("/stage_id", "stage_not_open").into());
        }
        let event = Event::Reopened {
            deal: self.id,
            from: from.into(),
            to: to.into(),
        };
        Ok(Self {
            status: Status::Open,
            rank,
            ..self
        }
        .enter(to, at)
        .after(event, at))
    }

    /// Another responsible person, or none; the department is theirs.
    pub(crate) fn assign(
        self,
        responsible: impl Into<Option<Id<User>>>,
        department: Option<Id<Department>>,
        from: Option<String>,
        to: Option<String>,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Assigned {
            deal: self.id,
            from,
            to,
            left: self.keeper(),
        };
        Self {
            responsible: responsible.into(),
            department,
            ..self
        }
        .after(event, at)
    }

    /// Another department, or none, whoever is responsible; `None` if it is so already.
    pub(crate) fn put_in(
        self,
        department: Option<Id<Department>>,
        from: Option<String>,
        to: Option<String>,
        at: Moment,
    ) -> Option<Change<Self, Event>> {
        if self.department == department {
            return None;
        }
        let field = "department";
        let event = Event::PutIn {
            deal: self.id,
            changes: [super::FieldChange { field, from, to }],
            left: self.keeper(),
        };
        Some(Self { department, ..self }.after(event, at))
    }

    /// Into the trash.
    pub(crate) fn delete(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Deleted {
            deal: self.id,
            title: self.title.clone(),
        };
        Self {
            deleted_at: Some(at),
            ..self
        }
        .after(event, at)
    }

    /// Out of the trash.
    pub(crate) fn restore(self, at: Moment) -> Result<Change<Self, Event>, Error> {
        if self.deleted_at.is_none() {
            return Err(Error::NotInTrash);
        }
        let event = Event::Restored { deal: self.id };
        Ok(Self {
            deleted_at: None,
            ..self
        }
        .after(event, at))
    }

    fn enter(self, stage: &Stage, at: Moment) -> Self {
        Self {
            stage: stage.id,
            stage_entered_at: at,
            visit: self.visit + 1,
            stays: self.stays.and(stage.id, at),
            ..self
        }
    }

    pub(super) fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let request = self.request.map(|request| request.after(&event, at));
        Change::moved(
            before,
            Self {
                version: before + 1,
                request,
                updated_at: at,
                ..self
            },
            event,
            at,
        )
    }
}

/// Why a deal is lost.
#[derive(Debug, Clone)]
pub(crate) struct Why {
    /// The entry of the dictionary.
    pub reason: Id<LossReason>,
    /// Its name today, for the event.
    pub reason_name: String,
    /// In the seller's words.
    pub comment: Option<Prose<2000>>,
}
