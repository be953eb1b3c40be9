//! What happens to consents. It is told of the person.

use serde::Serialize;

use super::{Consent, Purpose, Way};
use crate::clients::{Contact, Kind};
use crate::values::Line;
use crate::{Fact, Id, Moment, Subject};

/// Everything that happens to consents. From where they came stays out: that may be an address of
/// the person's own.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the fields are those of the consent")]
pub enum ConsentEvent {
    /// It was given.
    Given {
        contact: Id<Contact>,
        consent: Id<Consent>,
        purpose: Purpose,
        text_version: Option<Line<120>>,
        given_at: Moment,
        way: Way,
    },
    /// It holds no more.
    Withdrawn {
        contact: Id<Contact>,
        consent: Id<Consent>,
        purpose: Purpose,
        withdrawn_at: Moment,
        way: Way,
    },
}

impl Fact for ConsentEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Given { .. } => "contact.consent_given",
            Self::Withdrawn { .. } => "contact.consent_withdrawn",
        }
    }

    fn subject(&self) -> Subject {
        let (Self::Given { contact, .. } | Self::Withdrawn { contact, .. }) = self;
        Subject {
            kind: Contact::EVENTS.subject,
            id: contact.uuid(),
        }
    }
}
