//! The aggregate: the public page of a document.

use chrono::{NaiveDate, TimeDelta};

use super::{Error, Event};
use crate::documents::{Document, Kind, Told};
use crate::lobby::LinkToken;
use crate::values::{Line, Prose};
use crate::{Change, Id, Moment, Vault, Version};

/// Openings closer than this are one.
const ONE_VISIT: TimeDelta = TimeDelta::hours(1);

/// The public page of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Its id.
    pub id: Id<Self>,
    /// Of which document.
    pub document: Id<Document>,
    /// The last day on which its link is good, by the account's calendar.
    pub last_day: NaiveDate,
    /// From when the link is good no more.
    pub ends_at: Moment,
    /// When it was taken back.
    pub revoked_at: Option<Moment>,
    /// When it was opened first.
    pub seen_at: Option<Moment>,
    /// When it was opened last.
    pub seen_last_at: Option<Moment>,
    /// What the client said.
    pub answer: Option<Answer>,
    /// When it was made.
    pub created_at: Moment,
    /// Counts its changes.
    pub version: Version,
}

/// What the client says of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether they take it.
    pub is_accepted: bool,
    /// Who says so, as they name themselves.
    pub name: Line<100>,
    /// What else they say.
    pub comment: Option<Prose<1000>>,
    /// When.
    pub at: Moment,
}

/// The text in the link to a public page: 256 bits that are derived, so that no row holds them.
pub type ShareToken = LinkToken;

impl Share {
    /// What stands in the link.
    pub fn token(&self, vault: &dyn Vault) -> ShareToken {
        LinkToken::derived(Id::from(self.id.uuid()), vault)
    }

    /// Whether its link opens it.
    pub fn is_good(&self, now: Moment) -> bool {
        self.revoked_at.is_none() && now < self.ends_at
    }

    /// Whether the client may answer now: a quote whose prices hold, once.
    pub fn may_be_answered(&self, document: &Document, today: NaiveDate) -> bool {
        let holds = document.content.valid_until.is_none_or(|day| today <= day);
        document.kind == Kind::Quote && document.is_issued() && holds && self.answer.is_none()
    }

    /// It is there.
    pub(super) fn create(self, told: Told) -> Change<Self, Event> {
        let event = Event::Shared {
            told,
            last_day: self.last_day,
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// Its link is good for longer, or shorter.
    pub(super) fn move_end(
        self,
        told: Told,
        (last_day, ends_at): (NaiveDate, Moment),
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::Shared { told, last_day };
        Self {
            last_day,
            ends_at,
            ..self
        }
        .after(event, at)
    }

    /// Its link opens nothing any more.
    pub(super) fn revoke(self, told: Told, at: Moment) -> Change<Self, Event> {
        let revoked_at = Some(at);
        Self { revoked_at, ..self }.after(Event::Revoked(told), at)
    }

    /// Somebody opened it; `None` where they just did.
    pub(super) fn see(self, told: Told, at: Moment) -> Option<Change<Self, Event>> {
        if self.seen_last_at.is_some_and(|last| at - last < ONE_VISIT) {
            return None;
        }
        let is_first = self.seen_at.is_none();
        let next = Self {
            seen_at: self.seen_at.or(Some(at)),
            seen_last_at: Some(at),
            ..self
        };
        Some(next.after(Event::Seen { told, is_first }, at))
    }

    /// The client has decided.
    pub(super) fn answered(
        self,
        document: &Document,
        answer: Answer,
        today: NaiveDate,
    ) -> Result<Change<Self, Event>, Error> {
        if !self.may_be_answered(document, today) {
            return Err(Error::NotAnswerable);
        }
        let at = answer.at;
        let event = Event::Answered {
            told: document.told(),
            is_accepted: answer.is_accepted,
            name: answer.name.to_string(),
            comment: answer.comment.as_ref().map(ToString::to_string),
        };
        let answer = Some(answer);
        Ok(Self { answer, ..self }.after(event, at))
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
