//! All that is held on a person besides card and consents, in the form in which it is handed over.

use crate::Moment;

/// The most entries of a section; those that are left out are counted.
pub const MOST_ENTRIES: u64 = 10_000;

/// A kind of record that tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Deals.
    Deals,
    /// Requests as they came: the person's own words, and from where.
    Requests,
    /// Notes on the deals, deleted ones included.
    Notes,
    /// Tasks of the deals.
    Tasks,
    /// Files of the deals and documents: their names.
    Files,
    /// Documents.
    Documents,
    /// Letters with documents.
    Letters,
    /// Payments.
    Payments,
    /// Agreements on simple electronic signatures.
    Agreements,
    /// What has happened to the card.
    Events,
}

/// One thing that is known of an entry: its name and its text.
pub type Fact = (&'static str, String);

/// A record that tells of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id; of an event its number.
    pub id: String,
    /// When it was made or happened.
    pub at: Moment,
    /// What it is called.
    pub title: String,
    /// What else it says.
    pub facts: Vec<Fact>,
}

/// The entries of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which section.
    pub section: Section,
    /// The newest first.
    pub entries: Vec<Entry>,
    /// How many there are besides, beyond the caller's reach or beyond [`MOST_ENTRIES`].
    pub left_out: u64,
}

impl Entry {
    /// An entry that says nothing yet.
    pub fn new(id: &impl ToString, at: Moment, title: impl Into<String>) -> Self {
        Self {
            id: id.to_string(),
            at,
            title: title.into(),
            facts: Vec::new(),
        }
    }

    /// The same entry saying one thing more, where that is known.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: Option<impl ToString>) -> Self {
        self.facts.extend(text.map(|text| (name, text.to_string())));
        self
    }
}
