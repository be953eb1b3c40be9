//! Trails as cards, lists and the register show them.

use chrono::NaiveDate;

use super::kind::wire;
use super::leg::days_late;
use super::{Awaits, Expects, Leg, LegState, Side, Way};
use crate::clients::{Company, Contact};
use crate::deals::Deal;
use crate::departments::Department;
use crate::documents::{Kind, Mentioned};
use crate::legal_entities::LegalEntity;
use crate::lobby::User;
use crate::values::Money;
use crate::{Id, Named};

/// Where a document, or one of its originals, stands on a day. Each word excludes the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing is waited for.
    NotNeeded,
    /// Something is to be sent, and its last day is not over.
    Waiting,
    /// It should have been sent.
    Overdue,
    /// It was sent and has not arrived.
    InTransit,
    /// All there is has arrived, or is signed electronically.
    Received,
}

wire!(Standing {
    NotNeeded => "not_needed",
    Waiting => "waiting",
    Overdue => "overdue",
    InTransit => "in_transit",
    Received => "received",
});

impl Standing {
    /// The same on a day: what waits beyond its last day is overdue.
    #[must_use]
    pub fn on(self, due_on: Option<NaiveDate>, today: NaiveDate) -> Self {
        let is_over = due_on.is_some_and(|due_on| due_on < today);
        match self {
            Self::Waiting if is_over => Self::Overdue,
            standing => standing,
        }
    }
}

impl From<LegState> for Standing {
    fn from(state: LegState) -> Self {
        match state {
            LegState::Idle => Self::NotNeeded,
            LegState::Waiting => Self::Waiting,
            LegState::InTransit => Self::InTransit,
            LegState::Received => Self::Received,
        }
    }
}

/// A trail in a few words, as documents carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brief {
    /// What is to be had from the other side.
    pub expects: Expects,
    /// Where the document stands.
    pub standing: Standing,
    /// The earliest last day of what is waited for.
    pub due_on: Option<NaiveDate>,
}

impl Brief {
    /// The same as it is on a day.
    #[must_use]
    pub fn on(self, today: NaiveDate) -> Self {
        Self {
            standing: self.standing.on(self.due_on, today),
            ..self
        }
    }
}

/// An original in the register.
#[derive(Debug, Clone)]
pub struct Original {
    /// The id of its leg.
    pub id: Id<Leg>,
    /// Whose it is.
    pub side: Side,
    /// Where it is.
    pub state: LegState,
    /// What is waited for.
    pub awaits: Option<Awaits>,
    /// Whether the last one that was sent is lost.
    pub is_lost: bool,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The last day to send it.
    pub due_on: Option<NaiveDate>,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// How it went last.
    pub way: Option<Way>,
    /// The number by which the carrier finds it.
    pub tracking: Option<String>,
    /// Of which document.
    pub document: Mentioned,
    /// What the document comes to.
    pub amount: Money,
    /// The firm that buys.
    pub company: Option<Id<Company>>,
    /// The person who buys.
    pub contact: Option<Id<Contact>>,
    /// What whoever buys is called.
    pub buyer_name: String,
    /// The deal.
    pub deal: Option<Named<Deal>>,
    /// Who is responsible for the deal, or for the client where there is none.
    pub responsible: Option<Named<User>>,
    /// The department of the deal, or of the client.
    pub department: Option<Id<Department>>,
    /// The firm that made the document.
    pub legal_entity: Named<LegalEntity>,
}

impl Original {
    /// Where it stands on a day.
    pub fn standing(&self, today: NaiveDate) -> Standing {
        Standing::from(self.state).on(self.due_on, today)
    }

    /// By how many days it is late.
    pub fn days_overdue(&self, today: NaiveDate) -> Option<i64> {
        days_late(self.state, self.due_on, self.sent_on, today)
    }
}

/// What narrows the register. Several values of one field widen it: any of them fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these sides.
    pub sides: Vec<Side>,
    /// Where they stand; none: all that is open.
    pub standings: Vec<Standing>,
    /// Of this company.
    pub company: Option<Id<Company>>,
    /// By these own firms.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of documents of these kinds.
    pub kinds: Vec<Kind>,
    /// Of these people's deals.
    pub responsible: Vec<Id<User>>,
    /// Of these departments' deals.
    pub departments: Vec<Id<Department>>,
    /// To be sent from this day on.
    pub due_from: Option<NaiveDate>,
    /// To be sent up to this day, which is included.
    pub due_until: Option<NaiveDate>,
    /// Whose number or buyer holds this text.
    pub text: Option<String>,
}

/// What narrows the shares.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShareFilter {
    /// Of documents by these own firms.
    pub legal_entities: Vec<Id<LegalEntity>>,
    /// Of documents from this date on.
    pub from: Option<NaiveDate>,
    /// Of documents up to this date, which is included.
    pub until: Option<NaiveDate>,
}

/// How many originals a client has returned.
#[derive(Debug, Clone)]
pub struct Share {
    /// The client.
    pub company: Named<Company>,
    /// Documents whose original, or electronic signature, is to be had from them.
    pub expected: i64,
    /// Of these were returned.
    pub returned: i64,
    /// Of these are late.
    pub overdue: i64,
}
