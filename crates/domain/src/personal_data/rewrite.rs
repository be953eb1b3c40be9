//! Texts that tell of a person, as they are and as they stay.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{BLANK, ErasedKind, Known};
use crate::Id;
use crate::clients::{Contact, Kind};

/// Where a text stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A note.
    Note(Uuid),
    /// The request as which a deal came; with it goes what the counter of visits knows.
    Request(Uuid),
    /// Why a deal was lost.
    LossComment(Uuid),
    /// What a deal is called.
    DealTitle(Uuid),
    /// What a task is called.
    TaskTitle(Uuid),
    /// An event: its number and kind. The text is its JSON.
    Event(i64, String),
}

/// A text that may tell of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: String,
    /// Whether it is of a deal of the person's own, not of a company for which they speak.
    pub is_own: bool,
}

/// A text as it stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// Where it stands.
    pub place: Place,
    /// What it says from now on.
    pub text: String,
}

impl Place {
    /// How the act calls it.
    pub(super) const fn kind(&self) -> ErasedKind {
        match self {
            Self::Note(_) => ErasedKind::Notes,
            Self::Request(_) => ErasedKind::Requests,
            Self::LossComment(_) => ErasedKind::Comments,
            Self::DealTitle(_) | Self::TaskTitle(_) => ErasedKind::Titles,
            Self::Event(..) => ErasedKind::Events,
        }
    }
}

/// Events that tell what stands on the card; others of the person tell of consents and exports.
pub const OF_CARD: [&str; 4] = [
    Contact::EVENTS.created,
    Contact::EVENTS.edited,
    Contact::EVENTS.deleted,
    Contact::EVENTS.restored,
];

impl Found {
    /// The text as it stays; `None`: it stays as it is.
    pub(super) fn rewritten(self, person: Id<Contact>, known: &Known) -> Option<Rewrite> {
        let text = match &self.place {
            Place::Note(_) | Place::Request(_) | Place::LossComment(_) if self.is_own => {
                Some(BLANK.to_owned())
            }
            Place::Event(_, kind) if OF_CARD.contains(&kind.as_str()) => {
                Some(json!({"contact": person, "erased": true}).to_string())
            }
            Place::Event(_, kind) => event(&self.text, kind, known, self.is_own),
            _ => known.scrub(&self.text, self.is_own),
        };
        let text = text.filter(|text| *text != self.text)?;
        Some(Rewrite {
            place: self.place,
            text,
        })
    }
}

/// Fields of events in which a person writes what they like.
const FREE: [&str; 6] = [
    "title",
    "text",
    "comment",
    "contact",
    "request_text",
    "loss_comment",
];

/// Fields that are the person's own words.
const OWN_WORDS: [&str; 4] = ["text", "comment", "request_text", "loss_comment"];

/// The payload of an event without what the person is known by.
fn event(data: &str, kind: &str, known: &Known, is_own: bool) -> Option<String> {
    let mut data: Value = serde_json::from_str(data).ok()?;
    let mut found = scrub(&mut data, "", known, is_own);
    // A file of the person's own goes whole, and so does its name.
    if is_own && kind.starts_with("file.") && data["name"].is_string() {
        data["name"] = BLANK.into();
        found = true;
    }
    found.then(|| data.to_string())
}

/// Takes out of a field, and of all below it, what the person is known by; says whether anything was.
fn scrub(value: &mut Value, field: &str, known: &Known, is_own: bool) -> bool {
    match value {
        Value::String(text) => {
            // Single names are looked for only where no colleague is named.
            let is_free = is_own && FREE.contains(&field);
            let rest = if is_own && OWN_WORDS.contains(&field) {
                (*text != BLANK).then(|| BLANK.to_owned())
            } else {
                known.scrub(text, is_free)
            };
            let is_found = rest.is_some();
            if let Some(rest) = rest {
                *text = rest;
            }
            is_found
        }
        Value::Array(all) => {
            let mut found = false;
            for one in all {
                found |= scrub(one, field, known, is_own);
            }
            found
        }
        Value::Object(all) => {
            // A change of a field tells its name beside what it was and is.
            let changed = all.get("field").and_then(Value::as_str).map(str::to_owned);
            let mut found = false;
            for (name, one) in all {
                let field = match (name.as_str(), &changed) {
                    ("from" | "to", Some(changed)) => changed.clone(),
                    _ => name.clone(),
                };
                found |= scrub(one, &field, known, is_own);
            }
            found
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clients::Client;

    fn known() -> Known {
        let card =
            json!({"client": {"particulars": {"last_name": "Ёлкина", "first_name": "Анна"}}});
        let nobody = Client {
            id: Id::from(Uuid::nil()),
            particulars: Contact::default(),
            phones: Vec::new(),
            emails: Vec::new(),
            owner: crate::clients::Owner::default(),
            created_at: crate::Moment::default(),
            deleted_at: None,
            version: 1,
        };
        Known::of(&nobody, &[card])
    }

    fn rewritten(place: Place, text: &str, is_own: bool) -> Option<String> {
        let found = Found {
            place,
            text: text.to_owned(),
            is_own,
        };
        let rewrite = found.rewritten(Id::from(Uuid::nil()), &known());
        rewrite.map(|rewrite| rewrite.text)
    }

    #[test]
    fn the_persons_own_texts_are_blanked_and_those_of_a_company_lose_the_name() {
        let note = || Place::Note(Uuid::nil());
        assert_eq!(
            rewritten(note(), "Живёт на Ленина, 5", true).as_deref(),
            Some(BLANK)
        );
        assert_eq!(rewritten(note(), BLANK, true), None, "once is enough");
        let told = rewritten(note(), "Ёлкина Анна просила счёт", false);
        assert_eq!(told.as_deref(), Some("[…] просила счёт"));
        assert_eq!(rewritten(note(), "Просили счёт", false), None);
    }

    #[test]
    fn what_events_tell_of_the_card_goes_whole() {
        let event = |kind: &str| Place::Event(1, kind.to_owned());
        let gone = rewritten(event("contact.edited"), r#"{"from":{},"to":{}}"#, false);
        assert_eq!(
            gone.as_deref().map(|text| text.contains("\"erased\":true")),
            Some(true)
        );
        let kept = r#"{"consent":"1","purpose":"processing"}"#;
        assert_eq!(rewritten(event("contact.consent_given"), kept, false), None);
    }

    #[test]
    fn names_of_their_files_go_and_those_of_stages_stay() {
        let named = json!({"name": "паспорт.pdf", "stage": {"name": "Анна звонит"}}).to_string();
        let name = |kind: &str| {
            let place = Place::Event(1, kind.to_owned());
            let text = rewritten(place, &named, true)?;
            let after: Value = serde_json::from_str(&text).ok()?;
            Some((after["name"].clone(), after["stage"]["name"].clone()))
        };
        assert_eq!(
            name("file.added"),
            Some((json!(BLANK), json!("Анна звонит")))
        );
        assert_eq!(name("deal.stage_moved"), None);
    }

    #[test]
    fn a_colleague_of_the_same_name_stays_in_events() {
        let data = json!({
            "title": "Для Анны", "responsible": "Анна Смирнова", "comment": "Передумала",
            "changes": [
                {"field": "contact", "from": "Ёлкина Анна", "to": null},
                {"field": "responsible", "from": "Анна Смирнова", "to": "Борис"},
            ],
        });
        let place = Place::Event(1, "deal.edited".to_owned());
        let text = rewritten(place, &data.to_string(), true).expect("found");
        let after: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(after["title"], "Для […]");
        assert_eq!(after["responsible"], "Анна Смирнова");
        assert_eq!(after["comment"], BLANK);
        assert_eq!(after["changes"][0]["from"], "[…]");
        assert_eq!(after["changes"][1]["from"], "Анна Смирнова");
    }
}
