//! Trails on the wire.

use std::collections::HashMap;

use canape_domain::Id;
use canape_domain::deals::Record;
use canape_domain::files::File;
use canape_domain::paper_trail::{self, Shown};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::brief::Standing;
use crate::documents::DocumentKind;
use crate::http::Ref;

/// The words of the wire are those of the domain.
macro_rules! same_words {
    ($word:ident { $($name:ident),* $(,)? }) => {
        impl From<paper_trail::$word> for $word {
            fn from(word: paper_trail::$word) -> Self {
                match word { $(paper_trail::$word::$name => Self::$name,)* }
            }
        }

        impl From<$word> for paper_trail::$word {
            fn from(word: $word) -> Self {
                match word { $($word::$name => Self::$name,)* }
            }
        }
    };
}

/// Whose paper travels.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = paper_trail::Side)]
pub enum Side {
    /// The one that we send.
    Ours,
    /// The one that the client sends.
    Theirs,
}
same_words!(Side { Ours, Theirs });

/// How something is sent.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = paper_trail::Way)]
pub enum Way {
    Post,
    Courier,
    /// What is handed over has arrived.
    ByHand,
    /// Of scans.
    Email,
    /// Of a scan that the client hands in on the public page of the document.
    Page,
    /// Of what is signed electronically.
    Edo,
}
same_words!(Way {
    Post,
    Courier,
    ByHand,
    Email,
    Page,
    Edo,
});

/// What is recorded.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = paper_trail::MarkKind)]
pub enum MarkKind {
    /// We e-mailed our scan.
    ScanSent,
    /// Their signed scan came.
    ScanReceived,
    /// An original was sent or handed over.
    OriginalSent,
    /// An original arrived.
    OriginalReceived,
    /// An original that was sent is lost; it is to be sent again.
    OriginalLost,
    /// Both signed electronically: no paper is needed any more.
    SignedInEdo,
    /// The client signed by a code: no paper is needed any more. Nobody records it by hand.
    SignedByCode,
    /// The carrier delivered what we sent.
    Delivered,
    /// They refused to take it: counts as received.
    Refused,
    /// They did not collect it although they were told: counts as received.
    NotCollected,
    /// Nobody was there: counts as received.
    Absent,
    /// They have no contract with the post: counts as received.
    NoContract,
}
same_words!(MarkKind {
    ScanSent,
    ScanReceived,
    OriginalSent,
    OriginalReceived,
    OriginalLost,
    SignedInEdo,
    SignedByCode,
    Delivered,
    Refused,
    NotCollected,
    Absent,
    NoContract,
});

/// What of a document is to be had from the other side.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = paper_trail::Expects)]
pub enum Expects {
    /// Nothing: the usual of a quote and an invoice.
    Nothing,
    /// An original of each side: the usual of an act and a УПД.
    Paper,
    /// Electronic signatures: the usual for a company that is «только ЭДО».
    Edo,
}
same_words!(Expects {
    Nothing,
    Paper,
    Edo,
});

/// What is waited for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = paper_trail::Awaits)]
pub enum Awaits {
    /// That we send our original.
    OurOriginal,
    /// That they sign and return a copy, by scan or on paper.
    SignedCopy,
    /// That they send the original of their scan.
    TheirOriginal,
    /// That they sign electronically.
    EdoSignature,
}
same_words!(Awaits {
    OurOriginal,
    SignedCopy,
    TheirOriginal,
    EdoSignature,
});

/// Something that was recorded.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Mark)]
pub struct Mark {
    id: Uuid,
    kind: MarkKind,
    /// `null`: of both.
    side: Option<Side>,
    /// When it happened.
    date: NaiveDate,
    way: Way,
    #[schema(examples("80081234567890"))]
    tracking: Option<String>,
    /// The operator, of what is signed electronically.
    #[schema(examples("Диадок"))]
    operator: Option<String>,
    /// Its id at the operator.
    operator_id: Option<String>,
    file: Option<Ref>,
    #[schema(examples("Белова Г. Н."))]
    person: Option<String>,
    note: Option<String>,
    /// `null`: the client, on the public page of the document.
    recorded_by: Option<Ref>,
    recorded_at: DateTime<Utc>,
    /// Who took the record back: it no longer counts.
    withdrawn_by: Option<Ref>,
    withdrawn_at: Option<DateTime<Utc>>,
}

/// The way of one side's original, with its clock.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Leg)]
pub struct Leg {
    side: Side,
    state: Standing,
    awaits: Option<Awaits>,
    /// Whether the last one that was sent is lost.
    is_lost: bool,
    /// Since when it stands like this.
    since: Option<NaiveDate>,
    /// The last day to send it; `null` where none is promised: before their scan came.
    due_on: Option<NaiveDate>,
    /// By how many days it is late: not sent yet, or, in transit, sent too late.
    days_overdue: Option<i64>,
    sent_on: Option<NaiveDate>,
    way: Option<Way>,
    tracking: Option<String>,
}

/// Where the originals of an issued document are.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = paper_trail::Trail)]
pub struct Trail {
    document_id: Uuid,
    document_kind: DocumentKind,
    number: Option<String>,
    date: NaiveDate,
    expects: Expects,
    /// Where the document stands as a whole.
    state: Standing,
    /// The original that we send.
    ours: Leg,
    /// The original that the client sends.
    theirs: Leg,
    /// Working days to send an original, as the terms of the legal entity were at the issue.
    term_days: u16,
    /// Everything recorded, in the order in which it was; withdrawn records too.
    marks: Vec<Mark>,
    /// Whether scans count, since the contract that the document rests upon says so; `null`: no scan
    /// is recorded.
    scans_agreed: Option<bool>,
    pub(super) version: i64,
}

impl From<Shown> for Trail {
    fn from(shown: Shown) -> Self {
        let trail = &shown.trail;
        let [ours, theirs] = trail.legs();
        let leg = |leg: paper_trail::Leg| Leg {
            side: leg.side.into(),
            state: paper_trail::Standing::from(leg.state)
                .on(leg.due_on, shown.today)
                .into(),
            awaits: leg.awaits.map(Into::into),
            is_lost: leg.is_lost,
            since: leg.since,
            due_on: leg.due_on,
            days_overdue: leg.days_overdue(shown.today),
            sent_on: leg.sent_on,
            way: leg.way.map(Into::into),
            tracking: leg.tracking.map(|tracking| tracking.to_string()),
        };
        let (standing, due_on) = trail.summary();
        let marks = trail.marks.iter();
        Self {
            document_id: trail.of.id.uuid(),
            document_kind: trail.of.kind.into(),
            number: trail.of.number.clone(),
            date: trail.of.date,
            scans_agreed: shown.scans_agreed,
            expects: trail.expects.into(),
            state: standing.on(due_on, shown.today).into(),
            ours: leg(ours),
            theirs: leg(theirs),
            term_days: trail.term.days,
            marks: marks.map(|mark| shown_mark(mark, &shown)).collect(),
            version: trail.version,
        }
    }
}

fn shown_mark(mark: &paper_trail::Mark, shown: &Shown) -> Mark {
    let person = |id: Uuid| {
        let name = shown.people.get(&(Record::User, id));
        Ref::new(id, name.unwrap_or(&String::new()))
    };
    Mark {
        id: mark.id.uuid(),
        kind: mark.kind.into(),
        side: mark.side.map(Into::into),
        date: mark.on,
        way: mark.way.into(),
        tracking: mark.tracking.as_ref().map(ToString::to_string),
        operator: mark.operator.as_ref().map(ToString::to_string),
        operator_id: mark.operator_id.as_ref().map(ToString::to_string),
        file: mark.file.map(|id| file(id, &shown.files)),
        person: mark.person.as_ref().map(ToString::to_string),
        note: mark.note.as_ref().map(ToString::to_string),
        recorded_by: mark.recorded_by.map(|by| person(by.uuid())),
        recorded_at: mark.recorded_at,
        withdrawn_by: mark.withdrawn.map(|one| person(one.by.uuid())),
        withdrawn_at: mark.withdrawn.map(|one| one.at),
    }
}

fn file(id: Id<File>, names: &HashMap<Id<File>, String>) -> Ref {
    Ref::new(id, names.get(&id).unwrap_or(&String::new()))
}
