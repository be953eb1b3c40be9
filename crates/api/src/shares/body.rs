//! What goes over the wire.

use canape_domain::shares::{self, Delivery, ShareToken};
use canape_domain::{App, hex};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::signatures::Signature;

/// What was sent of a document.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Sending)]
pub struct Sending {
    /// Its public page; `null`: there is none.
    share: Option<Share>,
    /// At most 100, the newest first.
    letters: Vec<Letter>,
    /// The client's simple signature by a code; `null`: there is none.
    signature: Option<Signature>,
}

/// The public page of a document.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Share)]
pub struct Share {
    /// Who holds it reads the document without a login.
    #[schema(examples("https://crm.example.ru/d#0190….…"))]
    link: String,
    /// The last day of the link.
    last_day: NaiveDate,
    /// Whether the link opens the page now.
    is_good: bool,
    /// When somebody opened it first.
    seen_at: Option<DateTime<Utc>>,
    /// When somebody opened it last; openings within an hour are one.
    seen_last_at: Option<DateTime<Utc>>,
    /// What the client said of a quote.
    answer: Option<Answer>,
    created_at: DateTime<Utc>,
}

/// The client's answer to a quote.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Answer)]
pub struct Answer {
    accepted: bool,
    /// Who said so, as they named themselves.
    #[schema(examples("Иванов Пётр, директор"))]
    name: String,
    comment: Option<String>,
    at: DateTime<Utc>,
}

/// A letter with a document.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = shares::Letter)]
pub struct Letter {
    id: Uuid,
    #[schema(examples("buh@romashka.ru"))]
    to: String,
    has_copy: bool,
    subject: String,
    message: String,
    has_file: bool,
    state: LetterState,
    /// Why it did not go.
    failure: Option<Failure>,
    created_at: DateTime<Utc>,
    /// When the mail server took it, or it was known that it will not go.
    settled_at: Option<DateTime<Utc>>,
    /// SHA-256 of the file that went with it, hexadecimal.
    file_sha256: Option<String>,
}

/// Whether a letter went.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = shares::LetterState)]
pub enum LetterState {
    /// It is on its way, or waits until you confirm your own address.
    Waits,
    /// The mail server has taken it.
    Sent,
    /// It will not go.
    Failed,
}

/// Why a letter did not go.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = shares::Failure)]
pub enum Failure {
    /// The mail server takes no letter for this address.
    Refused,
    /// The mail server could not be reached.
    Unreachable,
    /// Whoever wrote it has not confirmed their own address in a week.
    Unconfirmed,
    /// The document was cancelled before.
    Cancelled,
}

impl Sending {
    pub fn of(sending: shares::Sending, app: &App) -> Self {
        Self {
            share: sending
                .share
                .map(|(share, token)| Share::of(share, &token, app)),
            letters: sending.letters.into_iter().map(Letter::from).collect(),
            signature: sending.signature.map(Signature::from),
        }
    }
}

impl Share {
    pub fn of(share: shares::Share, token: &ShareToken, app: &App) -> Self {
        Self {
            link: app.pages.link("d", &token.expose()),
            last_day: share.last_day,
            is_good: share.is_good(app.now()),
            seen_at: share.seen_at,
            seen_last_at: share.seen_last_at,
            answer: share.answer.map(Answer::from),
            created_at: share.created_at,
        }
    }
}

impl From<shares::Answer> for Answer {
    fn from(answer: shares::Answer) -> Self {
        Self {
            accepted: answer.is_accepted,
            name: answer.name.to_string(),
            comment: answer.comment.map(|comment| comment.to_string()),
            at: answer.at,
        }
    }
}

impl From<shares::Letter> for Letter {
    fn from(letter: shares::Letter) -> Self {
        let (state, settled_at, failure, sha256) = match letter.delivery {
            Delivery::Waits => (LetterState::Waits, None, None, None),
            Delivery::Sent { at, sha256 } => (LetterState::Sent, Some(at), None, sha256),
            Delivery::Failed { at, why } => (LetterState::Failed, Some(at), Some(why), None),
        };
        Self {
            id: letter.id.uuid(),
            to: letter.to.to_string(),
            has_copy: letter.has_copy,
            subject: letter.subject.to_string(),
            message: letter.message.to_string(),
            has_file: letter.has_file,
            state,
            failure: failure.map(Failure::from),
            created_at: letter.created_at,
            settled_at,
            file_sha256: sha256.map(|sha256| hex(&sha256)),
        }
    }
}

impl From<shares::Undelivered> for Failure {
    fn from(why: shares::Undelivered) -> Self {
        match why {
            shares::Undelivered::Refused => Self::Refused,
            shares::Undelivered::Unreachable => Self::Unreachable,
            shares::Undelivered::Unconfirmed => Self::Unconfirmed,
            shares::Undelivered::Cancelled => Self::Cancelled,
        }
    }
}
