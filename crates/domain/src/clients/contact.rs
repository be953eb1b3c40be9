//! A contact: a person.

use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Client, Company, Error, EventNames, Kind};
use crate::values::Line;
use crate::{Id, Violations, Work, search};

/// What a contact has of its own. Any part of the name may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Фамилия.
    pub last_name: Option<Line<80>>,
    /// Имя.
    pub first_name: Option<Line<80>>,
    /// Отчество.
    pub middle_name: Option<Line<80>>,
    /// What the person is in the company.
    pub post: Option<Line<120>>,
    /// Where the person works.
    pub company: Option<Id<Company>>,
}

/// Other particulars of a contact; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the contact")]
pub struct ContactWish {
    pub last_name: Option<Option<Line<80>>>,
    pub first_name: Option<Option<Line<80>>>,
    pub middle_name: Option<Option<Line<80>>>,
    pub post: Option<Option<Line<120>>>,
    pub company: Option<Option<Id<Company>>>,
}

#[async_trait]
impl Kind for Contact {
    type Wish = ContactWish;

    const EVENTS: EventNames = EventNames {
        subject: "contact",
        created: "contact.created",
        edited: "contact.edited",
        deleted: "contact.deleted",
        restored: "contact.restored",
    };

    const FOUND_AS: search::Kind = search::Kind::Contact;

    fn wished(self, wish: ContactWish) -> Self {
        Self {
            last_name: wish.last_name.unwrap_or(self.last_name),
            first_name: wish.first_name.unwrap_or(self.first_name),
            middle_name: wish.middle_name.unwrap_or(self.middle_name),
            post: wish.post.unwrap_or(self.post),
            company: wish.company.unwrap_or(self.company),
        }
    }

    /// Somebody who has just called is a telephone number and nothing else; but somebody without
    /// name, number and address cannot be told from anybody.
    fn check(client: &Client<Self>) -> Result<(), Violations> {
        if client.name().is_empty() {
            return Err(Violations::one("/last_name", "contact_unnamed"));
        }
        Ok(())
    }

    /// Of whoever was erased nothing new is kept.
    async fn keep_elsewhere(
        work: &dyn Work,
        from: &Client<Self>,
        to: &Client<Self>,
    ) -> Result<(), Error> {
        if from != to && work.act_of(to.id).await?.is_some() {
            return Err(Error::Erased);
        }
        Ok(())
    }

    fn name(client: &Client<Self>) -> String {
        let own = &client.particulars;
        let parts: Vec<&str> = [&own.last_name, &own.first_name, &own.middle_name]
            .into_iter()
            .flatten()
            .map(Line::as_str)
            .collect();
        if !parts.is_empty() {
            return parts.join(" ");
        }
        let phone = client.phones.first().map(ToString::to_string);
        let email = client.emails.first().map(ToString::to_string);
        phone.or(email).unwrap_or_default()
    }

    fn searched_by(&self) -> Vec<&str> {
        self.post.iter().map(Line::as_str).collect()
    }

    fn told_by(client: &Client<Self>) -> Option<String> {
        let name = client.name();
        let phone = client.phones.first().map(ToString::to_string);
        let email = client.emails.first().map(ToString::to_string);
        [phone, email]
            .into_iter()
            .flatten()
            .find(|text| *text != name)
    }

    fn company(&self) -> Option<Id<Company>> {
        self.company
    }
}

impl Client<Contact> {
    /// What is left of whoever is erased: that there was somebody, until which day, and whose they
    /// were.
    pub(crate) fn erased(&self, day: NaiveDate) -> Self {
        Self {
            particulars: Contact {
                last_name: Some(Line::literal("Стёрто")),
                first_name: Line::parse(&day.format("%d.%m.%Y").to_string()).ok(),
                ..Contact::default()
            },
            phones: Vec::new(),
            emails: Vec::new(),
            version: self.version + 1,
            ..self.clone()
        }
    }
}
