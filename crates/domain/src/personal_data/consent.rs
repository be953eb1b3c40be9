//! The aggregate: to what a person agreed, how that is known, and since when it holds no more.

use chrono::SubsecRound;
use serde::{Deserialize, Serialize};

use super::{ConsentEvent, Error};
use crate::clients::Contact;
use crate::lobby::User;
use crate::values::{Line, Prose, ValueError, sensible_day};
use crate::{Change, Id, Moment, Version, Violations};

/// For what. Each is asked for apart from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Personal data are processed (152-ФЗ, статья 9).
    Processing,
    /// Letters, messages and calls that advertise (38-ФЗ, часть 1 статьи 18).
    Advertising,
    /// Personal data are handed on to somebody else (152-ФЗ, часть 3 статьи 6).
    Transfer,
    /// Personal data are shown to everybody: a review with a name, a photo (152-ФЗ, статья 10.1).
    Distribution,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Processing,
        Self::Advertising,
        Self::Transfer,
        Self::Distribution,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Processing => "processing",
            Self::Advertising => "advertising",
            Self::Transfer => "transfer",
            Self::Distribution => "distribution",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}

/// By what a consent, or its withdrawal, came to the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A form on a site; the address is that of the network.
    Form,
    /// A letter by e-mail; the address is the sender's.
    Letter,
    /// On paper; the address is where it lies.
    Paper,
    /// By telephone; the address is the number.
    Call,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Form, Self::Letter, Self::Paper, Self::Call];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Letter => "letter",
            Self::Paper => "paper",
            Self::Call => "call",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.wire() == name)
    }
}

/// To which text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// Its version: «от 01.09.2026», «3».
    pub version: Option<Line<120>>,
    /// The text as it was.
    pub text: Option<Prose<20_000>>,
}

impl Agreed {
    /// Without either nobody could tell to what the person agreed.
    pub fn of(version: Option<Line<120>>, text: Option<Prose<20_000>>) -> Result<Self, Violations> {
        if version.is_none() && text.is_none() {
            return Err(Violations::one("/text_version", "consent_text_needed"));
        }
        Ok(Self { version, text })
    }
}

/// When and how the person said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// When.
    pub at: Moment,
    /// By what.
    pub way: Way,
    /// From where: a network or e-mail address, a number, a place.
    pub address: Option<Line<300>>,
    /// Who put it on record.
    pub recorded_by: Id<User>,
    /// When that was.
    pub recorded_at: Moment,
}

impl Given {
    /// What was said is said by the time it is put on record.
    pub(super) fn checked(mut self) -> Result<Self, Violations> {
        if let Err(error) = sensible_day(self.at.date_naive()) {
            return Err(Violations::one("/at", error.code()));
        }
        // Both engines keep microseconds.
        self.at = self.at.trunc_subsecs(6);
        if self.at > self.recorded_at {
            return Err(Violations::one("/at", "not_yet_said"));
        }
        Ok(self)
    }
}

/// That it holds no more.
pub type Withdrawal = Given;

/// A person's consent to one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: Id<Self>,
    /// Whose.
    pub contact: Id<Contact>,
    /// For what.
    pub purpose: Purpose,
    /// To which text.
    pub agreed: Agreed,
    /// When and how.
    pub given: Given,
    /// Since when it holds no more, and how that was said.
    pub withdrawn: Option<Withdrawal>,
    /// Counts its changes.
    pub version: Version,
}

impl Consent {
    /// The first state.
    pub(super) fn record(self) -> Change<Self, ConsentEvent> {
        let event = ConsentEvent::Given {
            contact: self.contact,
            consent: self.id,
            purpose: self.purpose,
            text_version: self.agreed.version.clone(),
            given_at: self.given.at,
            way: self.given.way,
        };
        let at = self.given.recorded_at;
        Change::created(self, event, at)
    }

    /// It holds no more.
    pub(super) fn withdraw(
        self,
        version: Version,
        said: Withdrawal,
    ) -> Result<Change<Self, ConsentEvent>, Error> {
        if self.version != version {
            return Err(Error::Stale);
        }
        if self.withdrawn.is_some() {
            return Err(Error::Withdrawn);
        }
        let said = said.checked()?;
        if said.at < self.given.at {
            return Err(Violations::one("/at", "before_consent").into());
        }
        let event = ConsentEvent::Withdrawn {
            contact: self.contact,
            consent: self.id,
            purpose: self.purpose,
            withdrawn_at: said.at,
            way: said.way,
        };
        let at = said.recorded_at;
        let next = Self {
            withdrawn: Some(said),
            version: version + 1,
            ..self
        };
        Ok(Change::moved(version, next, event, at))
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;

    fn said(at: &str) -> Given {
        let moment = |text: &str| {
            DateTime::parse_from_rfc3339(text)
                .expect("a moment")
                .to_utc()
        };
        Given {
            at: moment(at),
            way: Way::Form,
            address: None,
            recorded_by: Id::from(Uuid::nil()),
            recorded_at: moment("2026-11-23T09:00:00Z"),
        }
    }

    fn consent() -> Consent {
        Consent {
            id: Id::from(Uuid::from_u128(1)),
            contact: Id::from(Uuid::from_u128(2)),
            purpose: Purpose::Advertising,
            agreed: Agreed {
                version: Line::parse("3").ok(),
                text: None,
            },
            given: said("2026-11-20T09:00:00Z"),
            withdrawn: None,
            version: 1,
        }
    }

    #[test]
    fn names_read_back_as_themselves() {
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::from_wire(purpose.wire()), Some(purpose));
        }
        for way in Way::ALL {
            assert_eq!(Way::from_wire(way.wire()), Some(way));
        }
    }

    #[test]
    fn a_consent_is_to_some_text() {
        assert!(Agreed::of(None, None).is_err());
        assert!(Agreed::of(Line::parse("3").ok(), None).is_ok());
        assert!(Agreed::of(None, Prose::parse("Согласна").ok()).is_ok());
    }

    #[test]
    fn what_was_said_lies_between_the_consent_and_now() {
        let rule = |at: &str| match consent().withdraw(1, said(at)) {
            Ok(_) => None,
            Err(Error::Invalid(wrong)) => Some(wrong.all()[0].code),
            Err(other) => panic!("{other:?}"),
        };
        assert_eq!(rule("2026-11-20T09:00:00Z"), None);
        assert_eq!(rule("2026-11-23T09:00:00Z"), None);
        assert_eq!(rule("2026-11-20T08:59:59Z"), Some("before_consent"));
        assert_eq!(rule("2026-11-23T09:00:01Z"), Some("not_yet_said"));
        assert_eq!(rule("0026-11-23T09:00:00Z"), Some("year_out_of_range"));
    }

    #[test]
    fn a_consent_is_withdrawn_once() {
        let again = || said("2026-11-22T09:00:00Z");
        let gone = consent()
            .withdraw(1, again())
            .expect("withdrawn")
            .into_state();
        assert_eq!(gone.version, 2);
        assert!(matches!(
            gone.clone().withdraw(1, again()),
            Err(Error::Stale)
        ));
        assert!(matches!(gone.withdraw(2, again()), Err(Error::Withdrawn)));
    }
}
