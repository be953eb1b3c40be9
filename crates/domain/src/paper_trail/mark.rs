//! What somebody recorded of a document's way, and the rules of one such record alone.

use chrono::NaiveDate;
use serde::Serialize;

use super::{MarkKind, Side, Way};
use crate::files::File;
use crate::lobby::User;
use crate::values::{Line, Prose};
use crate::{Id, Moment, Violations};

/// A record as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkDraft {
    /// What happened.
    pub kind: MarkKind,
    /// Whose paper; `None` where the kind says it.
    pub side: Option<Side>,
    /// When it happened.
    pub on: NaiveDate,
    /// How; `None`: as usual for the kind.
    pub way: Option<Way>,
    /// The number by which the carrier finds it.
    pub tracking: Option<Line<50>>,
    /// The operator, of what is signed electronically.
    pub operator: Option<Line<100>>,
    /// Its id at the operator.
    pub operator_id: Option<Line<100>>,
    /// The proof: a scan, a receipt.
    pub file: Option<Id<File>>,
    /// Who handed it over or took it.
    pub person: Option<Line<200>>,
    /// Anything else.
    pub note: Option<Prose<1000>>,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Its id.
    pub id: Id<Self>,
    /// What happened.
    pub kind: MarkKind,
    /// Whose paper; `None`: that of both.
    pub side: Option<Side>,
    /// When it happened.
    pub on: NaiveDate,
    /// How.
    pub way: Way,
    /// The number by which the carrier finds it.
    pub tracking: Option<Line<50>>,
    /// The operator, of what is signed electronically.
    pub operator: Option<Line<100>>,
    /// Its id at the operator.
    pub operator_id: Option<Line<100>>,
    /// The proof.
    pub file: Option<Id<File>>,
    /// Who handed it over or took it.
    pub person: Option<Line<200>>,
    /// Anything else.
    pub note: Option<Prose<1000>>,
    /// Who recorded it; `None`: the client, by handing a scan in.
    #[serde(skip)]
    pub recorded_by: Option<Id<User>>,
    /// When.
    #[serde(skip)]
    pub recorded_at: Moment,
    /// By whom and when it was taken back.
    #[serde(skip)]
    pub withdrawn: Option<Withdrawal>,
}

/// Who took a record back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who.
    pub by: Id<User>,
    /// When.
    pub at: Moment,
}

impl MarkDraft {
    /// The record, or everything that is wrong with it; pointers are those of the wire.
    pub(crate) fn checked(
        self,
        today: NaiveDate,
        id: Id<Mark>,
        by: Option<Id<User>>,
        at: Moment,
    ) -> Result<Mark, Violations> {
        let mut wrong = Violations::default();
        let kind = self.kind;
        let is_edo = kind == MarkKind::SignedInEdo;
        let is_of_both = kind.is_signature();
        let side = match (kind.only_side(), self.side) {
            (None, None) if !is_of_both => {
                wrong.add("/side", "required");
                None
            }
            (None, Some(_)) if is_of_both => {
                wrong.add("/side", "wrong_side");
                None
            }
            (None, side) => side,
            (Some(only), given) => {
                if given.is_some_and(|given| given != only) {
                    wrong.add("/side", "wrong_side");
                }
                Some(only)
            }
        };
        // The client signs; no colleague says so.
        if kind == MarkKind::SignedByCode && by.is_some() {
            wrong.add("/kind", "unknown_value");
        }
        let usual = kind.ways().first().copied().unwrap_or(Way::Post);
        let way = self.way.unwrap_or(usual);
        if !kind.ways().contains(&way) {
            wrong.add("/way", "wrong_way");
        }
        if self.on > today {
            wrong.add("/date", "day_to_come");
        }
        if kind.is_failure() {
            if self.tracking.is_none() {
                wrong.add("/tracking", "required");
            }
            if self.file.is_none() {
                wrong.add("/file_id", "required");
            }
        }
        for (value, pointer) in [
            (&self.operator, "/operator"),
            (&self.operator_id, "/operator_id"),
        ] {
            match (is_edo, value.is_some()) {
                (true, false) => wrong.add(pointer, "required"),
                (false, true) => wrong.add(pointer, "only_of_edo"),
                _ => {}
            }
        }
        wrong.check()?;
        Ok(Mark {
            id,
            kind,
            side,
            on: self.on,
            way,
            tracking: self.tracking,
            operator: self.operator,
            operator_id: self.operator_id,
            file: self.file,
            person: self.person,
            note: self.note,
            recorded_by: by,
            recorded_at: at,
            withdrawn: None,
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub fn draft(kind: MarkKind, on: &str) -> MarkDraft {
        MarkDraft {
            kind,
            side: None,
            on: day(on),
            way: None,
            tracking: None,
            operator: None,
            operator_id: None,
            file: None,
            person: None,
            note: None,
        }
    }

    fn broken(draft: MarkDraft) -> Vec<(String, &'static str)> {
        let at = "2026-11-28T10:00:00Z".parse().unwrap();
        let id = |number| uuid::Uuid::from_u128(number);
        let by = Some(id(2).into());
        let checked = draft.checked(day("2026-11-28"), id(1).into(), by, at);
        let wrong = checked.err().unwrap_or_default();
        let wrong = wrong.all().iter();
        wrong.map(|one| (one.pointer.clone(), one.code)).collect()
    }

    fn rule(pointer: &str, code: &'static str) -> (String, &'static str) {
        (pointer.to_owned(), code)
    }

    #[test]
    fn an_original_has_a_side_and_a_scan_has_its_own() {
        let sent = |side, way| MarkDraft {
            side,
            way,
            ..draft(MarkKind::OriginalSent, "2026-11-28")
        };
        assert_eq!(broken(sent(Some(Side::Theirs), None)), []);
        assert_eq!(broken(sent(None, None)), [rule("/side", "required")]);
        let mailed = sent(Some(Side::Ours), Some(Way::Email));
        assert_eq!(broken(mailed), [rule("/way", "wrong_way")]);
        let scan = MarkDraft {
            side: Some(Side::Theirs),
            ..draft(MarkKind::ScanSent, "2026-11-28")
        };
        assert_eq!(broken(scan), [rule("/side", "wrong_side")]);
    }

    #[test]
    fn nothing_has_happened_tomorrow() {
        let tomorrow = draft(MarkKind::ScanReceived, "2026-11-29");
        assert_eq!(broken(tomorrow), [rule("/date", "day_to_come")]);
    }

    #[test]
    fn what_nobody_took_needs_its_number_and_its_proof() {
        assert_eq!(broken(draft(MarkKind::Delivered, "2026-11-28")), []);
        for kind in MarkKind::ALL.iter().filter(|kind| kind.is_failure()) {
            assert_eq!(
                broken(draft(*kind, "2026-11-28")),
                [rule("/tracking", "required"), rule("/file_id", "required")]
            );
        }
    }

    #[test]
    fn an_electronic_signature_names_its_operator() {
        let bare = draft(MarkKind::SignedInEdo, "2026-11-28");
        assert_eq!(
            broken(bare),
            [
                rule("/operator", "required"),
                rule("/operator_id", "required")
            ]
        );
        let scan = MarkDraft {
            operator: Some(Line::literal("Диадок")),
            ..draft(MarkKind::ScanSent, "2026-11-28")
        };
        assert_eq!(broken(scan), [rule("/operator", "only_of_edo")]);
    }
}
