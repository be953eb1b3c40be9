//! A client of either kind, and everything that can happen to one.

use std::fmt::Debug;

use async_trait::async_trait;
use serde::Serialize;

use super::{Company, Error, Event, Owner};
use crate::values::{Email, Phone};
use crate::{Change, Id, Moment, Version, Violations, Work, search};

/// The most telephones of one client.
pub const MOST_PHONES: usize = 10;

/// The most e-mail addresses of one client.
pub const MOST_EMAILS: usize = 10;

/// One kind of client: what it has of its own, and how it is named and searched.
#[async_trait]
pub trait Kind: Debug + Clone + PartialEq + Serialize + Send + Sync + 'static {
    /// The wish for other particulars; nothing in it keeps everything.
    type Wish: Debug + Clone + Default + Send;

    /// Wire names of the events.
    const EVENTS: EventNames;

    /// The kind of its search entries.
    const FOUND_AS: search::Kind;

    /// The particulars as wished.
    #[must_use]
    fn wished(self, wish: Self::Wish) -> Self;

    /// Rules that concern several fields at once.
    fn check(client: &Client<Self>) -> Result<(), Violations>;

    /// What people call the client.
    fn name(client: &Client<Self>) -> String;

    /// What else people search by, besides name, telephones and e-mail addresses.
    fn searched_by(&self) -> Vec<&str>;

    /// What tells the client from its namesakes.
    fn told_by(client: &Client<Self>) -> Option<String>;

    /// What is changed in another record than the card, if that is there, stays as it is.
    async fn keep_elsewhere(_: &dyn Work, _: &Client<Self>, _: &Client<Self>) -> Result<(), Error> {
        Ok(())
    }

    /// The company that it belongs to.
    fn company(&self) -> Option<Id<Company>> {
        None
    }
}

/// How the event log names a kind's subject and events.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is the name of what it says")]
pub struct EventNames {
    pub subject: &'static str,
    pub created: &'static str,
    pub edited: &'static str,
    pub deleted: &'static str,
    pub restored: &'static str,
}

/// A contact or a company.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Client<K> {
    /// Its id.
    pub id: Id<K>,
    /// What only this kind of client has.
    pub particulars: K,
    /// Telephones, the best first; at most [`MOST_PHONES`].
    pub phones: Vec<Phone>,
    /// E-mail addresses, the best first; at most [`MOST_EMAILS`].
    pub emails: Vec<Email>,
    /// Whose it is.
    pub owner: Owner,
    /// Since when.
    pub created_at: Moment,
    /// In the trash since.
    pub deleted_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl<K: Kind> Client<K> {
    /// What people call the client.
    pub fn name(&self) -> String {
        K::name(self)
    }

    /// A new client.
    pub(crate) fn create(self, at: Moment) -> Result<Change<Self, Event<K>>, Error> {
        let client = Self {
            version: 1,
            ..self.without_repetitions()
        };
        client.check()?;
        let event = Event::Created {
            client: client.clone(),
        };
        Ok(Change::created(client, event, at))
    }

    /// The client with other properties.
    pub(super) fn edit(self, to: Self, at: Moment) -> Result<Change<Self, Event<K>>, Error> {
        let to = Self {
            version: self.version + 1,
            ..to.without_repetitions()
        };
        to.check()?;
        let event = Event::Edited {
            from: self,
            to: to.clone(),
        };
        Ok(to.after(event, at))
    }

    /// To another colleague, whole as it is.
    pub(crate) fn give(self, owner: Owner, at: Moment) -> Change<Self, Event<K>> {
        let to = Self {
            owner,
            version: self.version + 1,
            ..self.clone()
        };
        let event = Event::Edited {
            from: self,
            to: to.clone(),
        };
        to.after(event, at)
    }

    /// Into the trash.
    pub(crate) fn delete(self, at: Moment) -> Change<Self, Event<K>> {
        let event = Event::Deleted {
            client: self.id,
            name: self.name(),
        };
        Self {
            deleted_at: Some(at),
            version: self.version + 1,
            ..self
        }
        .after(event, at)
    }

    /// Out of the trash.
    pub(super) fn restore(self, at: Moment) -> Change<Self, Event<K>> {
        let event = Event::Restored {
            client: self.id,
            name: self.name(),
        };
        Self {
            deleted_at: None,
            version: self.version + 1,
            ..self
        }
        .after(event, at)
    }

    fn after(self, event: Event<K>, at: Moment) -> Change<Self, Event<K>> {
        Change::moved(self.version - 1, self, event, at)
    }

    fn check(&self) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if self.phones.len() > MOST_PHONES {
            wrong.add_limit("/phones", "too_many", 10);
        }
        if self.emails.len() > MOST_EMAILS {
            wrong.add_limit("/emails", "too_many", 10);
        }
        if let Err(more) = K::check(self) {
            wrong.join(more);
        }
        wrong.check()
    }

    /// The same number or address written twice is there once, as it was written first.
    fn without_repetitions(mut self) -> Self {
        let mut seen = Vec::new();
        self.phones.retain(|phone| {
            let key = phone.e164().unwrap_or(phone.raw()).to_owned();
            let is_new = !seen.contains(&key);
            seen.push(key);
            is_new
        });
        seen.clear();
        self.emails.retain(|email| {
            let key = email.normalised();
            let is_new = !seen.contains(&key);
            seen.push(key);
            is_new
        });
        self
    }
}
