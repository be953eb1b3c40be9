//! Consents on the wire.

use canape_domain::personal_data::{self, Agreed, ConsentShown, RecordConsent, WithdrawConsent};
use canape_domain::values::{Line, Prose};
use canape_domain::{Id, Retry, Version, Violations};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::clients::optional;
use crate::http::Ref;

/// The domain's word, both ways.
macro_rules! same_words {
    ($word:ident { $($name:ident),* $(,)? }) => {
        impl From<personal_data::$word> for $word {
            fn from(word: personal_data::$word) -> Self {
                match word { $(personal_data::$word::$name => Self::$name,)* }
            }
        }

        impl From<$word> for personal_data::$word {
            fn from(word: $word) -> Self {
                match word { $($word::$name => Self::$name,)* }
            }
        }
    };
}

/// For what a person agrees. Each is asked for apart from the others.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = personal_data::Purpose)]
pub enum Purpose {
    /// Personal data are processed (152-ФЗ, статья 9).
    Processing,
    /// Letters, messages and calls that advertise (38-ФЗ, статья 18).
    Advertising,
    /// Personal data are handed on to somebody else.
    Transfer,
    /// Personal data are shown to everybody (152-ФЗ, статья 10.1).
    Distribution,
}
same_words!(Purpose {
    Processing,
    Advertising,
    Transfer,
    Distribution,
});

/// By what the firm was told.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = personal_data::Way)]
pub enum Way {
    /// A form on a site.
    Form,
    /// A letter by e-mail.
    Letter,
    /// On paper.
    Paper,
    /// By telephone.
    Call,
}
same_words!(Way {
    Form,
    Letter,
    Paper,
    Call,
});

/// A person's consent to one purpose.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Consent)]
pub struct Consent {
    id: Uuid,
    contact_id: Uuid,
    purpose: Purpose,
    /// To which version of the text.
    #[schema(examples("от 01.09.2026"))]
    text_version: Option<String>,
    /// The text as it was.
    text: Option<String>,
    /// When and how it was given.
    given: Said,
    /// Since when it holds no more; `null`: it holds.
    withdrawn: Option<Said>,
    pub(super) version: i64,
}

/// When and how a consent was given or withdrawn.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Said)]
pub struct Said {
    at: DateTime<Utc>,
    way: Way,
    /// From where: a network or e-mail address, a number, a place.
    #[schema(examples("203.0.113.7"))]
    address: Option<String>,
    /// Who put it on record.
    recorded_by: Option<Ref>,
    recorded_at: DateTime<Utc>,
}

/// A consent to be put on record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = personal_data::RecordConsent)]
pub struct Record {
    purpose: Purpose,
    /// Up to 120 characters. The version, the text, or both.
    #[schema(examples("от 01.09.2026"))]
    text_version: Option<String>,
    /// The text as it was, up to 20 000 characters.
    text: Option<String>,
    /// When it was given, not in the future; now unless told.
    at: Option<DateTime<Utc>>,
    way: Way,
    /// From where, up to 300 characters: a network or e-mail address, a number, a place.
    #[schema(examples("203.0.113.7"))]
    address: Option<String>,
}

/// That a consent holds no more.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = personal_data::WithdrawConsent)]
pub struct Withdraw {
    /// When that was said, not before the consent and not in the future; now unless told.
    at: Option<DateTime<Utc>>,
    way: Way,
    /// From where, up to 300 characters.
    #[schema(examples("anna@romashka.ru"))]
    address: Option<String>,
}

impl Record {
    pub fn into_command(
        self,
        contact: Uuid,
        retry: Option<Retry>,
    ) -> Result<RecordConsent, Violations> {
        let mut wrong = Violations::default();
        let version = optional(&mut wrong, "/text_version", self.text_version, Line::parse);
        let text = optional(&mut wrong, "/text", self.text, Prose::parse);
        let address = optional(&mut wrong, "/address", self.address, Line::parse);
        // What is broken is told by its own rule, not as missing.
        wrong.check()?;
        Ok(RecordConsent {
            contact: Id::from(contact),
            purpose: self.purpose.into(),
            agreed: Agreed::of(version, text)?,
            at: self.at,
            way: self.way.into(),
            address,
            retry,
        })
    }
}

impl Withdraw {
    pub fn into_command(
        self,
        (contact, consent): (Uuid, Uuid),
        version: Version,
    ) -> Result<WithdrawConsent, Violations> {
        let mut wrong = Violations::default();
        let address = optional(&mut wrong, "/address", self.address, Line::parse);
        wrong.check()?;
        Ok(WithdrawConsent {
            contact: Id::from(contact),
            consent: Id::from(consent),
            version,
            at: self.at,
            way: self.way.into(),
            address,
        })
    }
}

impl From<ConsentShown> for Consent {
    fn from(shown: ConsentShown) -> Self {
        let one = shown.consent;
        Self {
            id: one.id.uuid(),
            contact_id: one.contact.uuid(),
            purpose: one.purpose.into(),
            text_version: one.agreed.version.as_ref().map(ToString::to_string),
            text: one.agreed.text.as_ref().map(ToString::to_string),
            given: said(&one.given, shown.recorded_by.map(Ref::from)),
            withdrawn: one
                .withdrawn
                .as_ref()
                .map(|end| said(end, shown.withdrawn_by.map(Ref::from))),
            version: one.version,
        }
    }
}

fn said(said: &personal_data::Given, recorded_by: Option<Ref>) -> Said {
    Said {
        at: said.at,
        way: said.way.into(),
        address: said.address.as_ref().map(ToString::to_string),
        recorded_by,
        recorded_at: said.recorded_at,
    }
}
