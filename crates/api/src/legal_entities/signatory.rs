//! Who signs for an own legal entity, on the wire.

use canape_domain::documents::Kind;
use canape_domain::legal_entities::{self, Office, PowerOfAttorney, SignatoryDraft};
use canape_domain::values::{Line, sensible_day};
use canape_domain::{Id, Violations};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::documents::DocumentKind;
use crate::requisites::{PartySigner, signer};

/// In what office somebody signs.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = legal_entities::Office)]
pub enum SignatoryOffice {
    Head,
    ChiefAccountant,
    /// By a power of attorney.
    Proxy,
}

/// A power of attorney (доверенность).
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = legal_entities::PowerOfAttorney)]
pub struct Power {
    /// Up to 50 characters.
    #[schema(examples("5"))]
    number: String,
    issued_on: NaiveDate,
    /// Its last day; `null`: a year after the issue.
    valid_until: Option<NaiveDate>,
}

/// Somebody who signs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = legal_entities::Signatory)]
pub struct Signatory {
    /// By which documents name them.
    id: Uuid,
    office: SignatoryOffice,
    signer: PartySigner,
    /// Of a proxy.
    power: Option<Power>,
    /// The kinds of documents that they sign; empty: all. Whoever is named for a kind signs it before
    /// those who sign all.
    kinds: Vec<DocumentKind>,
}

/// Somebody who signs, as it is typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = legal_entities::NewSignatory)]
pub struct NewSignatory {
    /// Whoever is there already.
    id: Option<Uuid>,
    office: SignatoryOffice,
    signer: PartySigner,
    /// Of a proxy.
    power: Option<Power>,
    /// The kinds of documents that they sign; all of them unless told.
    #[serde(default)]
    #[schema(required = false)]
    kinds: Vec<DocumentKind>,
}

impl From<&legal_entities::Signatory> for Signatory {
    fn from(one: &legal_entities::Signatory) -> Self {
        let power = one.power.as_ref().map(|power| Power {
            number: power.number.to_string(),
            issued_on: power.issued_on,
            valid_until: power.valid_until,
        });
        Self {
            office: match one.office {
                Office::Head => SignatoryOffice::Head,
                Office::ChiefAccountant => SignatoryOffice::ChiefAccountant,
                Office::Proxy => SignatoryOffice::Proxy,
            },
            id: one.id.uuid(),
            signer: PartySigner::from(&one.signer),
            power,
            kinds: one.kinds.iter().copied().map(DocumentKind::from).collect(),
        }
    }
}

/// Those who sign; each broken field under its pointer.
pub fn signatories(wrong: &mut Violations, typed: Vec<NewSignatory>) -> Vec<SignatoryDraft> {
    let typed = typed.into_iter().enumerate();
    let read = typed.filter_map(|(index, one)| {
        let at = format!("/signatories/{index}");
        let signer = signer(wrong, &format!("{at}/signer"), one.signer);
        let power = match one.power {
            Some(power) => Some(PowerOfAttorney {
                number: wrong.take(format!("{at}/power/number"), Line::parse(&power.number))?,
                issued_on: wrong.take(
                    format!("{at}/power/issued_on"),
                    sensible_day(power.issued_on),
                )?,
                valid_until: power.valid_until,
            }),
            None => None,
        };
        Some(SignatoryDraft {
            id: one.id.map(Id::from),
            office: match one.office {
                SignatoryOffice::Head => Office::Head,
                SignatoryOffice::ChiefAccountant => Office::ChiefAccountant,
                SignatoryOffice::Proxy => Office::Proxy,
            },
            signer: signer?,
            power,
            kinds: one.kinds.into_iter().map(Kind::from).collect(),
        })
    });
    read.collect()
}
