//! Erasing a person, and the act of it.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use canape_domain::personal_data::{self, EraseContact};
use canape_domain::{App, Id};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::http::{Identified, Json, Path, Problem, ok};

/// Whom to erase, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = personal_data::EraseContact)]
pub struct Erase {
    /// The name as it stands on the card: there is no way back.
    #[schema(examples("Ёлкина Анна Сергеевна"))]
    name: String,
    reason: Reason,
}

/// Why a person is erased.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = personal_data::Reason)]
pub enum Reason {
    /// A consent was withdrawn (152-ФЗ, часть 5 статьи 21).
    Withdrawal,
    /// The person demands that processing stops (часть 5.1).
    Demand,
    /// What the data were for is reached (часть 4).
    PurposeReached,
    /// There was no ground for them (часть 3).
    Unlawful,
}

/// What was erased of a person, and what stays, on what ground and until when.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Act)]
pub struct Act {
    id: Uuid,
    contact_id: Uuid,
    /// When it was done.
    at: DateTime<Utc>,
    /// Who did it, by the name of then.
    #[schema(examples("Анна Смирнова"))]
    by: String,
    reason: Reason,
    erased: Vec<Erased>,
    kept: Vec<Kept>,
}

/// Whether a person was erased.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Erasure)]
pub struct Erasure {
    /// `null`: the person was not erased.
    act: Option<Act>,
}

/// How many records of a kind were blanked.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Erased)]
pub struct Erased {
    kind: ErasedKind,
    count: usize,
}

/// What was blanked.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = personal_data::ErasedKind)]
pub enum ErasedKind {
    /// The card, and what search knew of it.
    Card,
    /// Payloads of events.
    Events,
    Notes,
    Requests,
    /// Why deals were lost.
    Comments,
    /// What deals and tasks are called.
    Titles,
    Files,
}

/// What stays of one kind.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::Kept)]
pub struct Kept {
    kind: KeptKind,
    /// By which law.
    #[schema(examples("402-ФЗ, ч. 1 ст. 29"))]
    ground: String,
    items: Vec<KeptItem>,
}

/// What stays.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = personal_data::KeptKind)]
pub enum KeptKind {
    /// Issued documents, with their letters, pages, signatures and papers.
    Documents,
    Payments,
    /// Agreements on simple electronic signatures.
    Agreements,
    /// Consents: the proof that they were given.
    Consents,
}

/// A record that stays.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = personal_data::KeptItem)]
pub struct KeptItem {
    id: Uuid,
    #[schema(examples("Счёт на оплату № 12 от 20.11.2026"))]
    title: String,
    /// The last day on which the law wants it kept.
    until: NaiveDate,
}

/// The domain's word on the wire.
macro_rules! same_words {
    ($word:ident { $($name:ident),* $(,)? }) => {
        impl From<personal_data::$word> for $word {
            fn from(word: personal_data::$word) -> Self {
                match word { $(personal_data::$word::$name => Self::$name,)* }
            }
        }
    };
}
same_words!(Reason {
    Withdrawal,
    Demand,
    PurposeReached,
    Unlawful,
});
same_words!(ErasedKind {
    Card,
    Events,
    Notes,
    Requests,
    Comments,
    Titles,
    Files,
});
same_words!(KeptKind {
    Documents,
    Payments,
    Agreements,
    Consents,
});

impl From<Reason> for personal_data::Reason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Withdrawal => Self::Withdrawal,
            Reason::Demand => Self::Demand,
            Reason::PurposeReached => Self::PurposeReached,
            Reason::Unlawful => Self::Unlawful,
        }
    }
}

/// Erase a person for good: in the card, in search, in texts of their deals, in the event log. Issued
/// documents, payments and proofs of consent stay, and stand in the act. Who was erased before gets the
/// act of then.
#[utoipa::path(
    operation_id = "eraseContact",
    tag = "personal_data",
    params(("id" = Uuid, Path)),
    request_body = Erase,
    responses((status = 200, body = Act))
)]
#[post("/contacts/{id}/erase")]
pub async fn erase_contact(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
    json: Json<Erase>,
) -> Result<HttpResponse, Problem> {
    let command = EraseContact {
        contact: Id::from(id),
        name: json.body.name,
        reason: json.body.reason.into(),
    };
    let act = personal_data::erase(&app, &caller, command).await?;
    Ok(ok(&Act::from(act)))
}

/// Read by which act a person was erased, if they were.
#[utoipa::path(
    operation_id = "getContactErasure",
    tag = "personal_data",
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Erasure))
)]
#[get("/contacts/{id}/erasure")]
pub async fn get_contact_erasure(
    app: Data<App>,
    Identified(caller): Identified,
    Path(id): Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let act = personal_data::act(&app, &caller, Id::from(id)).await?;
    Ok(ok(&Erasure {
        act: act.map(Act::from),
    }))
}

impl From<personal_data::Act> for Act {
    fn from(act: personal_data::Act) -> Self {
        let erased = act.erased.into_iter().map(|one| Erased {
            kind: one.kind.into(),
            count: one.count,
        });
        Self {
            id: act.id,
            contact_id: act.contact,
            at: act.at,
            by: act.by,
            reason: act.reason.into(),
            erased: erased.collect(),
            kept: act.kept.into_iter().map(Kept::from).collect(),
        }
    }
}

impl From<personal_data::Kept> for Kept {
    fn from(kept: personal_data::Kept) -> Self {
        let items = kept.items.into_iter().map(|item| KeptItem {
            id: item.id,
            title: item.title,
            until: item.until,
        });
        Self {
            kind: kept.kind.into(),
            ground: kept.ground,
            items: items.collect(),
        }
    }
}
