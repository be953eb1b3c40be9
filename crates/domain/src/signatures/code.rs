//! A code that signs a document: derived from the installation's key, so that no row holds it.

use chrono::TimeDelta;

use crate::documents::{Document, Told};
use crate::shares::Share;
use crate::values::Email;
use crate::{Change, Id, Moment, Vault, Version};

use super::{Agreement, CodeEvent};

/// How long a code is good: a letter may take its time.
const LIFE: TimeDelta = TimeDelta::minutes(30);
/// How many wrong codes end it: of a million there are five guesses.
const TRIES: i64 = 5;

/// A code on its way to the client, for one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its id.
    pub id: Id<Self>,
    /// From which page it was asked for.
    pub share: Id<Share>,
    /// What it signs.
    pub document: Id<Document>,
    /// On what the signature will rest.
    pub agreement: Id<Agreement>,
    /// Where it is sent.
    pub email: Email,
    /// SHA-256 of the file that it signs.
    pub file_sha256: [u8; 32],
    /// When it was asked for.
    pub created_at: Moment,
    /// From when on it signs nothing.
    pub ends_at: Moment,
    /// How many wrong codes were typed.
    pub tries: i64,
    /// When it signed.
    pub used_at: Option<Moment>,
    /// Counts its changes.
    pub version: Version,
}

impl Code {
    /// A new one for a file.
    pub(super) fn new(
        (id, share): (Id<Self>, Id<Share>),
        agreement: &Agreement,
        document: Id<Document>,
        file_sha256: [u8; 32],
        now: Moment,
    ) -> Self {
        Self {
            id,
            share,
            document,
            agreement: agreement.id,
            email: agreement.email.clone(),
            file_sha256,
            created_at: now,
            ends_at: now + LIFE,
            tries: 0,
            used_at: None,
            version: 1,
        }
    }

    /// Six digits.
    pub fn digits(&self, vault: &dyn Vault) -> String {
        let secret = vault.secret_of(&format!("signature_code.{}", self.id));
        let mut number = 0_u64;
        for byte in secret.iter().take(8) {
            number = number << 8 | u64::from(*byte);
        }
        format!("{:06}", number % 1_000_000)
    }

    /// Whether it may still sign.
    pub fn is_good(&self, now: Moment) -> bool {
        self.used_at.is_none() && now < self.ends_at && self.tries < TRIES
    }

    /// It is asked for.
    pub(super) fn create(self, told: Told) -> Change<Self, CodeEvent> {
        let event = CodeEvent::Asked {
            told,
            to: self.email.to_string(),
        };
        let at = self.created_at;
        Change::created(self, event, at)
    }

    /// A wrong one was typed.
    pub(super) fn missed(self, told: Told, at: Moment) -> Change<Self, CodeEvent> {
        let tries = self.tries + 1;
        let event = CodeEvent::Missed { told, tries };
        self.after(|code| Self { tries, ..code }, event, at)
    }

    /// It has signed.
    pub(super) fn used(self, told: Told, at: Moment) -> Change<Self, CodeEvent> {
        let event = CodeEvent::Used(told);
        self.after(
            |code| Self {
                used_at: Some(at),
                ..code
            },
            event,
            at,
        )
    }

    fn after(
        self,
        next: impl FnOnce(Self) -> Self,
        event: CodeEvent,
        at: Moment,
    ) -> Change<Self, CodeEvent> {
        let before = self.version;
        let next = Self {
            version: before + 1,
            ..next(self)
        };
        Change::moved(before, next, event, at)
    }
}
