//! The aggregate: what was recorded of one document's originals, and what may be recorded next.

use chrono::NaiveDate;

use super::event::Told;
use super::leg::legs;
use super::{
    Error, Event, Expects, Leg, LegState, Mark, MarkKind, Side, Standing, Term, Withdrawal,
};
use crate::deals::Deal;
use crate::documents::{Document, Mentioned, Stage};
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::tasks::Task;
use crate::{App, Change, Id, Moment, StoreError, Version, Violations};

/// The most records of a document, withdrawn ones included.
pub const MOST_MARKS: usize = 100;

/// How often somebody was reminded of an original, about one last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    /// The last day that it was about: another one begins anew.
    pub due_on: NaiveDate,
    /// How many of the three reminders there were.
    pub times: u8,
    /// The task that was made.
    pub task: Option<Id<Task>>,
}

/// What was recorded of a document's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// Of which document.
    pub of: Mentioned,
    /// Where the document is in its life.
    pub stage: Stage,
    /// Its deal.
    pub deal: Option<Id<Deal>>,
    /// Whether the deal lies in the trash.
    pub is_deal_in_trash: bool,
    /// What is to be had from the other side.
    pub expects: Expects,
    /// From which day on our original is owed, where no scan was sent before.
    pub begins_on: NaiveDate,
    /// How long each side has.
    pub term: Term,
    /// Everything recorded, withdrawn records too.
    pub marks: Vec<Mark>,
    /// The ids of both legs, ours first.
    pub leg_ids: [Id<Leg>; 2],
    /// What was reminded of, ours first.
    pub reminders: [Option<Reminder>; 2],
    /// Counts the changes.
    pub version: Version,
}

impl Trail {
    /// The trail of a document that is being issued on a day.
    pub(crate) fn begin(
        app: &App,
        document: &Document,
        entity: &LegalEntity,
        is_edo_only: bool,
        today: NaiveDate,
    ) -> Self {
        Self {
            of: document.mentioned(),
            stage: Stage::from(&document.state),
            deal: document.deal,
            is_deal_in_trash: false,
            expects: match (document.kind.needs_original(), is_edo_only) {
                (false, _) => Expects::Nothing,
                (true, true) => Expects::Edo,
                (true, false) => Expects::Paper,
            },
            begins_on: document.date.max(today),
            term: Term::from(entity.terms),
            marks: Vec::new(),
            leg_ids: [app.new_id(), app.new_id()],
            reminders: [None, None],
            version: 1,
        }
    }

    /// Both legs, ours first.
    pub fn legs(&self) -> [Leg; 2] {
        legs(self)
    }

    /// Records that hold, by the days on which it happened.
    pub fn standing(&self) -> Vec<&Mark> {
        let marks = self.marks.iter().filter(|mark| mark.withdrawn.is_none());
        let mut marks: Vec<&Mark> = marks.collect();
        marks.sort_by_key(|mark| (mark.on, mark.recorded_at, mark.id));
        marks
    }

    /// Where the document stands as a whole.
    pub fn summary(&self) -> (Standing, Option<NaiveDate>) {
        let legs = self.legs();
        let is = |state| legs.iter().any(|leg| leg.state == state);
        let waiting = legs.iter().filter(|leg| leg.state == LegState::Waiting);
        let standing = if is(LegState::Waiting) {
            Standing::Waiting
        } else if is(LegState::InTransit) {
            Standing::InTransit
        } else if is(LegState::Received) {
            Standing::Received
        } else {
            Standing::NotNeeded
        };
        (standing, waiting.filter_map(|leg| leg.due_on).min())
    }

    /// What was reminded of about the last day that holds now.
    pub fn reminder(&self, side: Side) -> Option<Reminder> {
        let index = usize::from(side == Side::Theirs);
        let due_on = self.legs()[index].due_on;
        self.reminders[index].filter(|one| Some(one.due_on) == due_on)
    }

    /// The earliest last day that somebody will have to be reminded of.
    pub(super) fn first_due(&self) -> Option<NaiveDate> {
        self.summary().1.filter(|_| self.stage == Stage::Issued)
    }

    fn told(&self) -> Told {
        Told {
            document: self.of.id,
            deal: self.deal,
            kind: self.of.kind,
            number: self.of.number.clone(),
            date: self.of.date,
        }
    }

    fn check_issued(&self) -> Result<(), Error> {
        if self.is_deal_in_trash {
            return Err(Error::InTrash);
        }
        match self.stage {
            Stage::Issued => Ok(()),
            Stage::Draft => Err(Error::Draft),
            Stage::Amended => Err(Error::Amended),
            Stage::Cancelled => Err(Error::Cancelled),
        }
    }

    /// Something more was recorded.
    pub(crate) fn mark(self, mark: Mark) -> Result<Change<Self, Event>, Error> {
        self.check_issued()?;
        self.check_next(&mark)?;
        let at = mark.recorded_at;
        let event = Event::Marked {
            told: self.told(),
            mark: Box::new(mark.clone()),
        };
        let mut next = self;
        next.marks.push(mark);
        Ok(next.after(event, at))
    }

    /// Whether a record follows from those before it.
    fn check_next(&self, mark: &Mark) -> Result<(), Error> {
        if self.marks.len() >= MOST_MARKS {
            return Err(Error::TooManyMarks);
        }
        let standing = self.standing();
        if standing.iter().any(|one| one.kind.is_signature()) {
            return Err(Error::Signed);
        }
        let is_same = |one: &&&Mark| {
            (one.kind, one.side, one.on, &one.tracking)
                == (mark.kind, mark.side, mark.on, &mark.tracking)
        };
        if standing.iter().any(|one| is_same(&one)) {
            return Err(Error::Repeated);
        }
        let Some(side) = mark.side else {
            return Ok(());
        };
        let leg = &self.legs()[usize::from(side == Side::Theirs)];
        match mark.kind {
            MarkKind::OriginalSent | MarkKind::OriginalReceived
                if leg.state == LegState::Received =>
            {
                Err(Error::Received)
            }
            kind if kind.is_outcome() || kind == MarkKind::OriginalLost => {
                if leg.state != LegState::InTransit {
                    return Err(Error::NotInTransit);
                }
                not_before_dispatch(leg, mark)
            }
            MarkKind::OriginalReceived if leg.state == LegState::InTransit => {
                not_before_dispatch(leg, mark)
            }
            _ => Ok(()),
        }
    }

    /// A record is taken back; it stays to be seen, and so does who did it.
    pub(super) fn withdraw(
        mut self,
        mark: Id<Mark>,
        by: Id<User>,
        at: Moment,
    ) -> Result<Change<Self, Event>, Error> {
        if self.is_deal_in_trash {
            return Err(Error::InTrash);
        }
        let told = self.told();
        let found = self.marks.iter_mut().find(|one| one.id == mark);
        let found = found.ok_or(StoreError::NotFound)?;
        if found.kind == MarkKind::SignedByCode {
            return Err(Error::SignedByCode);
        }
        if found.withdrawn.is_some() {
            return Err(Error::Withdrawn);
        }
        found.withdrawn = Some(Withdrawal { by, at });
        let event = Event::Withdrawn {
            told,
            mark: Box::new(found.clone()),
        };
        Ok(self.after(event, at))
    }

    /// Something else is expected; `None` where it is so already.
    pub(super) fn expect(
        self,
        to: Expects,
        at: Moment,
    ) -> Result<Option<Change<Self, Event>>, Error> {
        self.check_issued()?;
        if self.expects == to {
            return Ok(None);
        }
        let event = Event::Expected {
            told: self.told(),
            from: self.expects,
            to,
        };
        Ok(Some(
            Self {
                expects: to,
                ..self
            }
            .after(event, at),
        ))
    }

    /// Somebody was reminded of what one side owes.
    pub(super) fn remind(
        mut self,
        side: Side,
        reminder: Reminder,
        is_client_told: bool,
        today: NaiveDate,
        at: Moment,
    ) -> Change<Self, Event> {
        let index = usize::from(side == Side::Theirs);
        let event = Event::Reminded {
            told: self.told(),
            side,
            due_on: reminder.due_on,
            days_overdue: self.legs()[index].days_overdue(today).unwrap_or_default(),
            times: reminder.times,
            task: reminder.task,
            is_client_told,
        };
        self.reminders[index] = Some(reminder);
        self.after(event, at)
    }

    fn after(self, event: Event, at: Moment) -> Change<Self, Event> {
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..self
        };
        Change::moved(before, next, event, at)
    }
}

fn not_before_dispatch(leg: &Leg, mark: &Mark) -> Result<(), Error> {
    if leg.sent_on.is_some_and(|sent| mark.on < sent) {
        return Err(Violations::one("/date", "before_dispatch").into());
    }
    Ok(())
}
