//! The act: what was erased of a person, what stays, on what ground and until when.
//!
//! It names the person only by the id of the card: whoever asked keeps the name apart (приказ
//! Роскомнадзора № 179 wants an act and an extract of the log; this is both). What stays is counted by
//! 402-ФЗ, статья 29: five years after the year of the record; НК РФ, подпункт 8 пункта 1 статьи
//! 23 wants the same. Proofs of consent stay for the time in which the firm may have to prove it,
//! that of статья 196 ГК РФ: three years.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Consent, Purpose, Record, Records, Rewrite};
use crate::Moment;

/// Why a person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// A kind of what was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasedKind {
    /// Name, post, company, telephones, addresses of the card, and what search knew of it.
    Card,
    /// Payloads of events.
    Events,
    /// Notes.
    Notes,
    /// Requests.
    Requests,
    /// Why deals were lost.
    Comments,
    /// What deals and tasks are called.
    Titles,
    /// Files.
    Files,
}

impl ErasedKind {
    const ALL: [Self; 7] = [
        Self::Card,
        Self::Events,
        Self::Notes,
        Self::Requests,
        Self::Comments,
        Self::Titles,
        Self::Files,
    ];
}

/// How much of a kind was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Of what.
    pub kind: ErasedKind,
    /// How many records.
    pub count: usize,
}

/// A kind of what stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptKind {
    /// Issued documents, with their letters, pages, signatures and papers.
    Documents,
    /// Payments.
    Payments,
    /// Agreements on simple electronic signatures.
    Agreements,
    /// Consents: the proof that they were given.
    Consents,
}

/// What stays of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Of what.
    pub kind: KeptKind,
    /// By which law.
    pub ground: String,
    /// Each record.
    pub items: Vec<KeptItem>,
}

/// A record that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptItem {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// The last day on which the law wants it kept.
    pub until: NaiveDate,
}

/// What was erased, and what stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Its id.
    pub id: Uuid,
    /// Whose card it was.
    pub contact: Uuid,
    /// When it was done.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: Reason,
    /// Kinds of which there was something.
    pub erased: Vec<Erased>,
    /// Kinds of which there is something.
    pub kept: Vec<Kept>,
}

const BOOKS: &str = "402-ФЗ, ч. 1 ст. 29; НК РФ, подп. 8 п. 1 ст. 23";
const SIGNATURES: &str = "63-ФЗ, ч. 2 ст. 6 и ст. 9; 402-ФЗ, ч. 1 ст. 29";
const PROOFS: &str = "152-ФЗ, ч. 3 ст. 9; ГК РФ, ст. 196";

/// How much of each kind goes.
pub(super) fn erased(rewrites: &[Rewrite], files: usize) -> Vec<Erased> {
    let count = |kind: ErasedKind| match kind {
        ErasedKind::Card => 1,
        ErasedKind::Files => files,
        kind => rewrites
            .iter()
            .filter(|one| one.place.kind() == kind)
            .count(),
    };
    let all = ErasedKind::ALL.map(|kind| Erased {
        kind,
        count: count(kind),
    });
    all.into_iter().filter(|one| one.count > 0).collect()
}

/// What stays, on the day on which the rest goes.
pub(super) fn kept(records: Records, consents: &[Consent], today: NaiveDate) -> Vec<Kept> {
    let all = [
        (KeptKind::Documents, BOOKS, of_books(records.documents)),
        (KeptKind::Payments, BOOKS, of_books(records.payments)),
        (
            KeptKind::Agreements,
            SIGNATURES,
            of_books(records.agreements),
        ),
        (KeptKind::Consents, PROOFS, of_proofs(consents, today)),
    ];
    all.into_iter()
        .filter(|(_, _, items)| !items.is_empty())
        .map(|(kind, ground, items)| Kept {
            kind,
            ground: ground.to_owned(),
            items,
        })
        .collect()
}

fn of_books(records: Vec<Record>) -> Vec<KeptItem> {
    let kept = records.into_iter().map(|record| KeptItem {
        id: record.id,
        title: record.title,
        until: five_years_after(record.on),
    });
    kept.collect()
}

/// The last day of the fifth year after the year of a day.
fn five_years_after(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year() + 5, 12, 31).unwrap_or(day)
}

fn of_proofs(consents: &[Consent], today: NaiveDate) -> Vec<KeptItem> {
    let until = today.checked_add_months(Months::new(36)).unwrap_or(today);
    let kept = consents.iter().map(|one| {
        let day = one.given.at.date_naive().format("%d.%m.%Y");
        KeptItem {
            id: one.id.uuid(),
            title: format!("Согласие от {day}: {}", named(one.purpose)),
            until,
        }
    });
    kept.collect()
}

const fn named(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Processing => "обработка персональных данных",
        Purpose::Advertising => "рекламные рассылки",
        Purpose::Transfer => "передача третьим лицам",
        Purpose::Distribution => "распространение",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personal_data::Place;

    #[test]
    fn books_are_kept_five_years_after_their_own() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(five_years_after(day("2026-01-01")), day("2031-12-31"));
        assert_eq!(five_years_after(day("2026-12-31")), day("2031-12-31"));
    }

    #[test]
    fn the_act_names_only_what_there_was() {
        let note = Rewrite {
            place: Place::Note(Uuid::nil()),
            text: String::new(),
        };
        let kinds = |all: Vec<Erased>| -> Vec<_> {
            all.into_iter().map(|one| (one.kind, one.count)).collect()
        };
        assert_eq!(kinds(erased(&[], 0)), [(ErasedKind::Card, 1)]);
        assert_eq!(
            kinds(erased(&[note.clone(), note], 3)),
            [
                (ErasedKind::Card, 1),
                (ErasedKind::Notes, 2),
                (ErasedKind::Files, 3)
            ]
        );
        let today = NaiveDate::default();
        assert_eq!(kept(Records::default(), &[], today), []);
    }
}
