//! All that is held on a person, as a file.

use std::collections::BTreeMap;

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use canape_domain::personal_data::{self, Entry, Exported, Held};
use canape_domain::{App, Id};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Consent;
use crate::clients::Contact;
use crate::http::{Identified, Path, Problem};

/// All that is held on a person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::PersonalData)]
pub struct PersonalData {
    /// When it was taken out.
    at: DateTime<Utc>,
    contact: Contact,
    /// The newest first, withdrawn ones included.
    consents: Vec<Consent>,
    sections: Vec<Section>,
    /// Whether nothing is left out of any section.
    is_whole: bool,
}

/// Records of one kind that tell of the person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Section)]
pub struct Section {
    name: SectionName,
    /// The newest first, at most 10 000.
    items: Vec<Item>,
    /// How many there are besides, beyond the caller's reach or beyond the bound.
    left_out: u64,
}

/// What the records of a section are.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = personal_data::SectionName)]
pub enum SectionName {
    Deals,
    /// Requests as they came.
    Requests,
    /// Notes on the deals, deleted ones included.
    Notes,
    Tasks,
    /// Names of the files of deals and documents.
    Files,
    Documents,
    /// Letters with documents.
    Letters,
    Payments,
    /// Agreements on simple electronic signatures.
    Agreements,
    /// What has happened to the card.
    Events,
}

/// A record that tells of the person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Item)]
pub struct Item {
    /// Its id; of an event its number.
    id: String,
    /// When it was made or happened.
    at: DateTime<Utc>,
    /// What it is called.
    #[schema(examples("Счёт на оплату № 12 от 20.11.2026"))]
    title: String,
    /// What else it says, by names.
    #[schema(examples(json!({"amount": "1600.00", "stage": "issued"})))]
    facts: BTreeMap<String, String>,
}

/// Take out all that is held on a person, as far as the caller's rights reach: card, consents, deals,
/// requests, notes, tasks, names of files, documents, letters, payments, agreements and events.
#[utoipa::path(
    operation_id = "exportPersonalData",
    tag = "personal_data",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = PersonalData))
)]
#[post("/contacts/{id}/personal-data")]
pub async fn export_personal_data(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let exported = personal_data::export(&app, &caller, Id::from(id)).await?;
    let day = caller.time_zone().local_date(exported.at);
    let name = format!("attachment; filename=\"personal-data-{day}.json\"");
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_DISPOSITION, name))
        .json(PersonalData::from(exported)))
}

impl From<Exported> for PersonalData {
    fn from(exported: Exported) -> Self {
        Self {
            at: exported.at,
            contact: exported.contact.into(),
            consents: exported.consents.into_iter().map(Into::into).collect(),
            is_whole: exported.held.iter().all(|held| held.left_out == 0),
            sections: exported.held.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Held> for Section {
    fn from(held: Held) -> Self {
        Self {
            name: held.section.into(),
            items: held.entries.into_iter().map(Into::into).collect(),
            left_out: held.left_out,
        }
    }
}

impl From<Entry> for Item {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            title: entry.title,
            facts: entry
                .facts
                .into_iter()
                .map(|(name, text)| (name.to_owned(), text))
                .collect(),
        }
    }
}

impl From<personal_data::Section> for SectionName {
    fn from(section: personal_data::Section) -> Self {
        use personal_data::Section as Of;
        match section {
            Of::Deals => Self::Deals,
            Of::Requests => Self::Requests,
            Of::Notes => Self::Notes,
            Of::Tasks => Self::Tasks,
            Of::Files => Self::Files,
            Of::Documents => Self::Documents,
            Of::Letters => Self::Letters,
            Of::Payments => Self::Payments,
            Of::Agreements => Self::Agreements,
            Of::Events => Self::Events,
        }
    }
}
