//! The aggregate: a session.

use chrono::TimeDelta;

use super::{Client, Event, Family, Reason};
use crate::lobby::{self, Account, Person, User};
use crate::{Change, Id, Moment};

/// A person in a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: Id<lobby::Session>,
    /// The account.
    pub account: Id<Account>,
    /// The person in the account.
    pub user: Id<User>,
    /// The person on the installation: all sessions of one person end together.
    pub person: Id<Person>,
    /// Its refresh tokens.
    pub family: Family,
    /// Since when.
    pub created_at: Moment,
    /// When it was last refreshed.
    pub last_used_at: Moment,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// The network address of the last refresh, as text.
    pub address: String,
    /// The program of the last refresh.
    pub user_agent: String,
}

/// A session that nobody uses for so long is forgotten.
const IDLE: TimeDelta = TimeDelta::days(30);
/// The longest life, however busy.
const LONGEST: TimeDelta = TimeDelta::days(180);

impl Session {
    /// Whether its tokens are still of use.
    pub fn is_alive(&self, now: Moment) -> bool {
        self.ended_at.is_none() && now < self.last_used_at + IDLE && now < self.created_at + LONGEST
    }

    /// Somebody signs in.
    pub(crate) fn open(self) -> Change<Self, Event> {
        let event = Event::Opened {
            session: self.id,
            user: self.user,
            address: self.address.clone(),
            user_agent: self.user_agent.clone(),
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// It ends.
    pub(crate) fn end(self, reason: Reason, at: Moment) -> Change<Self, Event> {
        let event = Event::Ended {
            session: self.id,
            user: self.user,
            reason,
        };
        self.moved(event, at)
    }

    /// All other sessions of its person end.
    pub(crate) fn end_others(self, at: Moment) -> Change<Self, Event> {
        let event = Event::OthersEnded {
            session: self.id,
            user: self.user,
        };
        self.moved(event, at)
    }

    /// Its person says that a stranger sits in it: all sessions of the person end, and the password
    /// must be changed.
    pub(crate) fn report(self, at: Moment) -> Change<Self, Event> {
        let event = Event::Reported {
            session: self.id,
            user: self.user,
        };
        self.moved(event, at)
    }

    /// The next state; sessions have no version: each change narrows, none overwrites another.
    fn moved(self, event: Event, at: Moment) -> Change<Self, Event> {
        Change::moved(0, self, event, at)
    }

    /// The session after a refresh.
    pub(crate) fn refreshed(&self, family: Family, client: &Client, at: Moment) -> Self {
        Self {
            family,
            last_used_at: at,
            address: client.address_text(),
            user_agent: client.user_agent.clone(),
            ..self.clone()
        }
    }
}
