//! Rules of the two clocks, as tables.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::mark::tests::{day, draft};
use super::{
    Awaits, Error, Expects, LegState, Mark, MarkDraft, MarkKind, Side, Standing, Term, Trail, Way,
};
use crate::Id;
use crate::calendar::Rule;
use crate::documents::{Kind, Mentioned, Stage};
use crate::values::Line;

use MarkKind::{
    Absent, Delivered, NoContract, NotCollected, OriginalLost, OriginalReceived, OriginalSent,
    Refused, ScanReceived, ScanSent, SignedInEdo,
};

fn id<T>(number: u128) -> Id<T> {
    Id::from(Uuid::from_u128(number))
}

/// An act of Monday, 2 November 2026; ten working days end on the 17th, for the 4th is off.
fn trail(expects: Expects) -> Trail {
    Trail {
        of: Mentioned {
            id: id(1),
            kind: Kind::Act,
            title: None,
            number: Some("15".to_owned()),
            date: day("2026-11-02"),
        },
        stage: Stage::Issued,
        deal: Some(id(2)),
        is_deal_in_trash: false,
        expects,
        begins_on: day("2026-11-02"),
        term: Term {
            days: 10,
            calendar: Rule::Contract,
        },
        marks: Vec::new(),
        leg_ids: [id(3), id(4)],
        reminders: [None, None],
        version: 1,
    }
}

fn typed(kind: MarkKind, side: Option<Side>, on: &str) -> MarkDraft {
    MarkDraft {
        side: side.filter(|_| kind.only_side().is_none() && kind != SignedInEdo),
        tracking: kind.is_failure().then(|| Line::literal("800812")),
        file: kind.is_failure().then(|| id(9)),
        operator: (kind == SignedInEdo).then(|| Line::literal("Диадок")),
        operator_id: (kind == SignedInEdo).then(|| Line::literal("e1")),
        ..draft(kind, on)
    }
}

fn mark(draft: MarkDraft, number: u128) -> Mark {
    let at = "2026-12-30T10:00:00Z".parse().unwrap();
    draft
        .checked(day("2026-12-30"), id(100 + number), Some(id(5)), at)
        .unwrap()
}

fn after(trail: Trail, marks: &[(MarkKind, Option<Side>, &str)]) -> Trail {
    marks.iter().fold(trail, |trail, (kind, side, on)| {
        let number = trail.marks.len() as u128;
        let change = trail.mark(mark(typed(*kind, *side, on), number));
        change.unwrap().into_state()
    })
}

const OURS: Option<Side> = Some(Side::Ours);
const THEIRS: Option<Side> = Some(Side::Theirs);

fn refused(trail: Trail, kind: MarkKind, side: Option<Side>, on: &str) -> Error {
    let number = trail.marks.len() as u128;
    trail.mark(mark(typed(kind, side, on), number)).unwrap_err()
}

#[test]
fn our_clock_begins_with_the_issue_and_anew_with_the_scan() {
    let [ours, theirs] = trail(Expects::Paper).legs();
    assert_eq!(
        (ours.state, ours.awaits),
        (LegState::Waiting, Some(Awaits::OurOriginal))
    );
    assert_eq!(ours.due_on, Some(day("2026-11-17")));
    assert_eq!((theirs.state, theirs.due_on), (LegState::Idle, None));
    let mailed = after(trail(Expects::Paper), &[(ScanSent, None, "2026-11-05")]);
    assert_eq!(mailed.legs()[0].due_on, Some(day("2026-11-19")));
    let twice = after(mailed, &[(ScanSent, None, "2026-11-20")]);
    assert_eq!(
        twice.legs()[0].due_on,
        Some(day("2026-11-19")),
        "the first one counts"
    );
}

#[test]
fn terms_end_as_in_the_vectors() {
    let vectors: Value =
        serde_json::from_str(include_str!("../../tests/vectors/working_days.json")).unwrap();
    let vectors = vectors["seed_rules"]["vectors_12_3"].as_array().unwrap();
    assert!(!vectors.is_empty());
    for vector in vectors {
        for (calendar, due) in [
            (Rule::Official, "originals_due_official"),
            (Rule::Contract, "originals_due_seed_1_3"),
        ] {
            let trail = Trail {
                term: Term { days: 10, calendar },
                ..trail(Expects::Paper)
            };
            let emailed: NaiveDate = day(vector["emailed"].as_str().unwrap());
            let due = day(vector[due].as_str().unwrap());
            let mut sent = typed(ScanSent, None, "2026-11-02");
            sent.on = emailed;
            let mut came = typed(ScanReceived, None, "2026-11-02");
            came.on = emailed;
            let at = "2028-01-01T10:00:00Z".parse().unwrap();
            let marks = [sent, came].map(|one| {
                let today = day("2028-01-01");
                one.checked(today, id(7), Some(id(5)), at).unwrap()
            });
            let trail = Trail {
                marks: marks.into(),
                ..trail
            };
            for leg in trail.legs() {
                assert_eq!(leg.due_on, Some(due), "{vector}");
            }
        }
    }
}

#[test]
fn their_clock_begins_with_their_scan() {
    let sent = after(trail(Expects::Paper), &[(OriginalSent, OURS, "2026-11-05")]);
    let theirs = sent.legs()[1].clone();
    assert_eq!(
        (theirs.awaits, theirs.due_on),
        (Some(Awaits::SignedCopy), None)
    );
    assert_eq!(theirs.since, Some(day("2026-11-05")));
    assert_eq!(
        theirs.days_overdue(day("2027-11-05")),
        None,
        "nobody promised a day"
    );
    let came = after(sent, &[(ScanReceived, None, "2026-11-09")]);
    let theirs = came.legs()[1].clone();
    assert_eq!(theirs.awaits, Some(Awaits::TheirOriginal));
    assert_eq!(theirs.due_on, Some(day("2026-11-23")));
    assert_eq!(theirs.days_overdue(day("2026-11-23")), None);
    assert_eq!(theirs.days_overdue(day("2026-11-26")), Some(3));
}

#[test]
fn what_was_sent_is_under_way_and_no_longer_overdue() {
    let scan = after(trail(Expects::Paper), &[(ScanReceived, None, "2026-11-09")]);
    let in_time = after(scan.clone(), &[(OriginalSent, THEIRS, "2026-11-23")]);
    let leg = &in_time.legs()[1];
    assert_eq!(leg.state, LegState::InTransit);
    assert_eq!(leg.days_overdue(day("2026-12-30")), None);
    let late = after(scan, &[(OriginalSent, THEIRS, "2026-11-25")]);
    let leg = &late.legs()[1];
    assert_eq!(leg.state, LegState::InTransit);
    assert_eq!(
        leg.days_overdue(day("2026-12-30")),
        Some(2),
        "it was sent so late"
    );
}

#[test]
fn what_is_handed_over_has_arrived() {
    let mut draft = typed(OriginalSent, OURS, "2026-11-05");
    draft.way = Some(Way::ByHand);
    let change = trail(Expects::Paper).mark(mark(draft, 0)).unwrap();
    assert_eq!(change.state().legs()[0].state, LegState::Received);
}

#[test]
fn what_nobody_took_counts_as_received() {
    for outcome in [Delivered, Refused, NotCollected, Absent, NoContract] {
        let sent = after(trail(Expects::Paper), &[(OriginalSent, OURS, "2026-11-05")]);
        let done = after(sent, &[(outcome, None, "2026-12-10")]);
        let ours = &done.legs()[0];
        assert_eq!(ours.state, LegState::Received, "{outcome:?}");
        assert_eq!(ours.since, Some(day("2026-12-10")));
    }
}

#[test]
fn what_is_lost_is_to_be_sent_again() {
    let lost = after(
        trail(Expects::Paper),
        &[
            (OriginalSent, OURS, "2026-11-05"),
            (OriginalLost, OURS, "2026-12-01"),
        ],
    );
    let ours = lost.legs()[0].clone();
    assert_eq!((ours.state, ours.is_lost), (LegState::Waiting, true));
    assert_eq!(
        ours.due_on,
        Some(day("2026-12-15")),
        "ten working days from the loss"
    );
    let again = after(lost, &[(OriginalSent, OURS, "2026-12-02")]);
    assert_eq!(
        (again.legs()[0].state, again.legs()[0].is_lost),
        (LegState::InTransit, false)
    );
}

#[test]
fn a_paper_that_came_back_had_arrived() {
    let back = after(
        trail(Expects::Paper),
        &[
            (OriginalSent, OURS, "2026-11-05"),
            (OriginalReceived, THEIRS, "2026-11-20"),
        ],
    );
    assert!(
        back.legs()
            .iter()
            .all(|leg| leg.state == LegState::Received)
    );
    assert_eq!(back.summary(), (Standing::Received, None));
    let never_sent = after(
        trail(Expects::Paper),
        &[(OriginalReceived, THEIRS, "2026-11-20")],
    );
    assert_eq!(
        never_sent.legs()[0].state,
        LegState::Waiting,
        "ours is still owed"
    );
}

#[test]
fn an_electronic_signature_ends_it() {
    let signed = after(
        trail(Expects::Paper),
        &[
            (ScanSent, None, "2026-11-03"),
            (SignedInEdo, None, "2026-11-06"),
        ],
    );
    assert_eq!(signed.summary(), (Standing::Received, None));
    assert_eq!(signed.legs()[1].way, Some(Way::Edo));
    let more = refused(signed, OriginalSent, OURS, "2026-11-09");
    assert!(matches!(more, Error::Signed), "{more}");
}

#[test]
fn what_is_not_expected_is_not_waited_for() {
    assert_eq!(
        trail(Expects::Nothing).summary(),
        (Standing::NotNeeded, None)
    );
    let mailed = after(trail(Expects::Nothing), &[(ScanSent, None, "2026-11-03")]);
    assert_eq!(mailed.summary(), (Standing::NotNeeded, None));
    let [ours, theirs] = trail(Expects::Edo).legs();
    assert_eq!(ours.state, LegState::Idle);
    assert_eq!(
        (theirs.awaits, theirs.due_on),
        (Some(Awaits::EdoSignature), None)
    );
}

#[test]
fn a_record_follows_from_those_before_it() {
    let fresh = || trail(Expects::Paper);
    for kind in [Delivered, Refused, OriginalLost] {
        let error = refused(fresh(), kind, OURS, "2026-11-09");
        assert!(matches!(error, Error::NotInTransit), "{kind:?}: {error}");
    }
    let sent = after(fresh(), &[(OriginalSent, OURS, "2026-11-09")]);
    let early = refused(sent.clone(), Delivered, None, "2026-11-06");
    assert!(matches!(early, Error::Invalid(_)), "{early}");
    let again = refused(sent.clone(), OriginalSent, OURS, "2026-11-09");
    assert!(matches!(again, Error::Repeated), "{again}");
    let done = after(sent, &[(Delivered, None, "2026-11-12")]);
    let error = refused(done, OriginalReceived, OURS, "2026-11-13");
    assert!(matches!(error, Error::Received), "{error}");
    let draft = Trail {
        stage: Stage::Cancelled,
        ..fresh()
    };
    let error = refused(draft, ScanSent, None, "2026-11-09");
    assert!(matches!(error, Error::Cancelled), "{error}");
}

#[test]
fn a_withdrawn_record_no_longer_counts_and_stays() {
    let sent = after(trail(Expects::Paper), &[(OriginalSent, OURS, "2026-11-05")]);
    let (mark, at) = (sent.marks[0].id, sent.marks[0].recorded_at);
    let change = sent.withdraw(mark, id(6), at).unwrap();
    let trail = change.into_state();
    assert_eq!(trail.legs()[0].state, LegState::Waiting);
    assert_eq!(trail.marks.len(), 1);
    let again = trail.withdraw(mark, id(6), at).unwrap_err();
    assert!(matches!(again, Error::Withdrawn), "{again}");
}
