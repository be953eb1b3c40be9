//! The request that a deal came as, and the answer to it.
//!
//! Invariant: a request is answered once, by the first thing that a person does with its deal:
//! accepting, joining or declining it in the inbox, or moving, closing, giving away or throwing
//! away the deal elsewhere. So the inbox never shows what somebody works on already. Two things are
//! no answers: taking over what a dismissed colleague had not answered (`inherit`), and taking back
//! the change of many deals that was the answer (`unanswered`).

use super::{Deal, Event};
use crate::clients::{Company, Contact};
use crate::departments::Department;
use crate::lobby::User;
use crate::values::{Line, Prose};
use crate::{Change, Id, Keeper, Moment};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestState {
    /// Nobody has answered.
    New,
    /// Somebody works on it.
    Accepted,
    /// It belongs to a client or a deal that was there before.
    Joined,
    /// Nobody will work on it.
    Declined,
}

impl RequestState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::New, Self::Accepted, Self::Joined, Self::Declined];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Accepted => "accepted",
            Self::Joined => "joined",
            Self::Declined => "declined",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.wire() == name)
    }
}

/// That a deal came as a request from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// Where it stands.
    pub state: RequestState,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Whether the contact was made along with it.
    pub brought_contact: bool,
    /// Whether the company was made along with it.
    pub brought_company: bool,
}

impl Request {
    /// As it comes.
    pub const fn new(brought_contact: bool, brought_company: bool) -> Self {
        Self {
            state: RequestState::New,
            answered_at: None,
            brought_contact,
            brought_company,
        }
    }

    /// Whether it waits for its answer.
    pub fn is_new(&self) -> bool {
        self.state == RequestState::New
    }

    /// The request after something happened to its deal.
    pub(super) fn after(self, event: &Event, at: Moment) -> Self {
        match event.answer() {
            Some(state) if self.is_new() => Self {
                state,
                answered_at: Some(at),
                ..self
            },
            _ => self,
        }
    }
}

/// Who shall work on a deal.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hands {
    pub responsible: Option<Id<User>>,
    pub responsible_name: Option<String>,
    pub department: Option<Id<Department>>,
}

/// Whose deal it becomes: clients that were known before, with their names.
#[derive(Debug, Clone, Default)]
pub(crate) struct KnownBuyer {
    pub contact: Option<(Id<Contact>, String)>,
    pub company: Option<(Id<Company>, String)>,
}

impl Deal {
    /// Whether it is a request that waits for its answer.
    pub fn awaits_answer(&self) -> bool {
        self.request.is_some_and(|request| request.is_new())
    }

    /// Somebody takes the request on.
    pub(crate) fn accept_request(self, hands: Hands, at: Moment) -> Change<Self, Event> {
        let event = Event::RequestAccepted {
            deal: self.id,
            responsible: hands.responsible_name,
            left: self.keeper(),
        };
        Self {
            responsible: hands.responsible,
            department: hands.department,
            ..self
        }
        .after(event, at)
    }

    /// The request is one of clients that were known before; the caller takes it on.
    pub(crate) fn join_clients(
        self,
        buyer: KnownBuyer,
        hands: &Hands,
        at: Moment,
    ) -> Change<Self, Event> {
        let (contact, contact_name) = buyer.contact.unzip();
        let (company, company_name) = buyer.company.unzip();
        let event = Event::RequestJoined {
            deal: self.id,
            contact: contact_name,
            company: company_name,
            left: self.keeper(),
        };
        Self {
            contact: contact.or(self.contact),
            company: company.or(self.company),
            responsible: hands.responsible,
            department: hands.department,
            ..self
        }
        .after(event, at)
    }

    /// The request speaks of another deal: its own goes into the trash, with a link to that one.
    /// It is now theirs whose the other is: nobody else may know what the link leads to.
    pub(crate) fn merge_into(self, other: &Self, at: Moment) -> Change<Self, Event> {
        let event = Event::RequestMerged {
            deal: self.id,
            into: other.id,
            number: other.number,
            title: other.title.clone(),
            left: self.keeper(),
        };
        Self {
            deleted_at: Some(at),
            responsible: other.responsible,
            department: other.department,
            ..self
        }
        .after(event, at)
    }

    /// Takes in the words of a request that came as a deal of its own.
    pub(crate) fn receive(
        self,
        request: &Self,
        text: Option<Prose<20_000>>,
        at: Moment,
    ) -> Change<Self, Event> {
        let event = Event::RequestReceived {
            deal: self.id,
            from: request.id,
            number: request.number,
            title: request.title.clone(),
            text,
        };
        self.after(event, at)
    }

    /// Becomes a colleague's because whose it was works here no more: a request that waits goes on
    /// waiting.
    pub(crate) fn inherit(self, heir: Hands, from: String, at: Moment) -> Change<Self, Event> {
        let request = self.request;
        let Hands {
            responsible,
            responsible_name,
            department,
        } = heir;
        self.assign(responsible, department, Some(from), responsible_name, at)
            .made_as(|deal| Self { request, ..deal })
    }

    /// The same with a request that waits for its answer again.
    pub(crate) fn unanswered(self) -> Self {
        let request = self.request.map(|request| Request {
            state: RequestState::New,
            answered_at: None,
            ..request
        });
        Self { request, ..self }
    }

    /// Whose it is now.
    pub(super) fn keeper(&self) -> Keeper {
        Keeper {
            responsible: self.responsible.map(Id::uuid),
            department: self.department.map(Id::uuid),
        }
    }
}

/// A deal that is named beside another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDeal {
    /// Its id.
    pub id: Id<Deal>,
    /// What people say on the telephone.
    pub number: i64,
    /// What it is about.
    pub title: Line<200>,
}
