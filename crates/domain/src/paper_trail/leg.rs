//! Where the originals are, as the marks say: the two clocks.
//!
//! Ours: N working days after our scan was e-mailed; without a scan, after the day of issue (or the
//! document's date, if that comes later). Theirs: N working days after their scan came; before it we
//! wait for the signed copy since we sent ours, without a last day, for nobody has promised one.
//! What was sent is under way, however long, and no longer overdue. What is lost must be sent
//! again: its term begins anew on the day of the loss.

use chrono::NaiveDate;

use super::kind::wire;
use super::{Expects, Mark, MarkKind, Side, Term, Trail, Way};
use crate::values::Line;

/// Where an original is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegState {
    /// Nobody waits for it: it is not needed, or its turn has not come.
    Idle,
    /// It is to be sent.
    Waiting,
    /// It was sent and has not arrived.
    InTransit,
    /// It arrived, counts as such, or was signed electronically.
    Received,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

wire!(LegState {
    Idle => "idle",
    Waiting => "waiting",
    InTransit => "in_transit",
    Received => "received",
});
wire!(Awaits {
    OurOriginal => "our_original",
    SignedCopy => "signed_copy",
    TheirOriginal => "their_original",
    EdoSignature => "edo_signature",
});

/// The way of one side's original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// Whose.
    pub side: Side,
    /// Where it is.
    pub state: LegState,
    /// What is waited for, while it is open.
    pub awaits: Option<Awaits>,
    /// Whether the last one that was sent is lost.
    pub is_lost: bool,
    /// Since when it is in this state.
    pub since: Option<NaiveDate>,
    /// The last day to send it, where one is promised.
    pub due_on: Option<NaiveDate>,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// How it goes.
    pub way: Option<Way>,
    /// The number by which the carrier finds it.
    pub tracking: Option<Line<50>>,
}

impl Leg {
    const fn idle(side: Side) -> Self {
        Self {
            side,
            state: LegState::Idle,
            awaits: None,
            is_lost: false,
            since: None,
            due_on: None,
            sent_on: None,
            way: None,
            tracking: None,
        }
    }

    fn waiting(side: Side, awaits: Awaits, since: NaiveDate, due_on: Option<NaiveDate>) -> Self {
        Self {
            state: LegState::Waiting,
            awaits: Some(awaits),
            since: Some(since),
            due_on,
            ..Self::idle(side)
        }
    }

    /// Whether somebody waits for it.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, LegState::Waiting | LegState::InTransit)
    }

    /// By how many days it is late: not sent though its last day is over, or sent after it.
    pub fn days_overdue(&self, today: NaiveDate) -> Option<i64> {
        days_late(self.state, self.due_on, self.sent_on, today)
    }

    fn follow(mut self, mark: &Mark, term: Term) -> Self {
        match mark.kind {
            MarkKind::OriginalSent => {
                self.is_lost = false;
                self.sent_on = Some(mark.on);
                self.way = Some(mark.way);
                self.tracking.clone_from(&mark.tracking);
                self.since = Some(mark.on);
                self.state = LegState::InTransit;
                self.awaits = Some(match self.side {
                    Side::Ours => Awaits::OurOriginal,
                    Side::Theirs => Awaits::TheirOriginal,
                });
                if mark.way == Way::ByHand {
                    return self.received(mark.on);
                }
                self
            }
            MarkKind::OriginalLost => Self {
                is_lost: true,
                way: self.way,
                tracking: self.tracking,
                ..Self::waiting(
                    self.side,
                    match self.side {
                        Side::Ours => Awaits::OurOriginal,
                        Side::Theirs => Awaits::TheirOriginal,
                    },
                    mark.on,
                    Some(term.after(mark.on)),
                )
            },
            MarkKind::OriginalReceived => {
                self.way = self.way.or(Some(mark.way));
                self.tracking = self.tracking.or_else(|| mark.tracking.clone());
                self.received(mark.on)
            }
            kind if kind.is_outcome() => self.received(mark.on),
            _ => self,
        }
    }

    fn received(self, on: NaiveDate) -> Self {
        Self {
            state: LegState::Received,
            awaits: None,
            is_lost: false,
            since: Some(on),
            ..self
        }
    }
}

/// Days by which an original is late.
pub(super) fn days_late(
    state: LegState,
    due_on: Option<NaiveDate>,
    sent_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<i64> {
    let until = match state {
        LegState::Waiting => today,
        LegState::InTransit => sent_on?,
        LegState::Idle | LegState::Received => return None,
    };
    let days = until.signed_duration_since(due_on?).num_days();
    (days > 0).then_some(days)
}

/// Both ways, ours first.
pub(super) fn legs(trail: &Trail) -> [Leg; 2] {
    let marks = trail.standing();
    let signed = marks.iter().find(|one| one.kind.is_signature());
    if let Some(mark) = signed {
        let leg = |side| Leg {
            way: Some(mark.way),
            ..Leg::idle(side).received(mark.on)
        };
        return [leg(Side::Ours), leg(Side::Theirs)];
    }
    let follow = |leg: Leg| {
        let side = leg.side;
        let own = marks.iter().filter(|mark| mark.side == Some(side));
        own.fold(leg, |leg, mark| leg.follow(mark, trail.term))
    };
    let mut ours = follow(first_of_ours(trail, &marks));
    let theirs = follow(first_of_theirs(trail, &marks));
    // A paper that came back had arrived before.
    if let (LegState::InTransit, LegState::Received, Some(on)) =
        (ours.state, theirs.state, theirs.since)
    {
        ours = ours.received(on);
    }
    [ours, theirs].map(|leg| as_expected(leg, trail))
}

fn first_of_ours(trail: &Trail, marks: &[&Mark]) -> Leg {
    let scan = marks.iter().find(|one| one.kind == MarkKind::ScanSent);
    let since = scan.map_or(trail.begins_on, |scan| scan.on);
    let due_on = Some(trail.term.after(since));
    Leg::waiting(Side::Ours, Awaits::OurOriginal, since, due_on)
}

fn first_of_theirs(trail: &Trail, marks: &[&Mark]) -> Leg {
    let scan = marks.iter().find(|one| one.kind == MarkKind::ScanReceived);
    if let Some(scan) = scan {
        let due_on = Some(trail.term.after(scan.on));
        return Leg::waiting(Side::Theirs, Awaits::TheirOriginal, scan.on, due_on);
    }
    match marks.iter().find(|one| one.side == Some(Side::Ours)) {
        Some(sent) => Leg::waiting(Side::Theirs, Awaits::SignedCopy, sent.on, None),
        None => Leg::idle(Side::Theirs),
    }
}

/// What is not expected is not waited for.
fn as_expected(leg: Leg, trail: &Trail) -> Leg {
    let is_settled = matches!(leg.state, LegState::InTransit | LegState::Received);
    match (trail.expects, leg.side) {
        _ if is_settled => leg,
        (Expects::Paper, _) => leg,
        (Expects::Nothing, side) | (Expects::Edo, side @ Side::Ours) => Leg::idle(side),
        (Expects::Edo, side @ Side::Theirs) => {
            Leg::waiting(side, Awaits::EdoSignature, trail.begins_on, None)
        }
    }
}
