//! Who signs an own legal entity's documents.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::documents::Kind;
use crate::requisites::Signer;
use crate::values::Line;
use crate::{App, Id, Violations};

/// In what office somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// The head of the organisation, or the sole trader.
    Head,
    /// The chief accountant, the second signature of invoices.
    ChiefAccountant,
    /// Somebody else, by a power of attorney.
    Proxy,
}

/// A power of attorney (доверенность). Without a date of issue it is void (ст. 186 ГК).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PowerOfAttorney {
    /// Its number.
    pub number: Line<50>,
    /// When it was given.
    pub issued_on: NaiveDate,
    /// Its last day; a year after the issue unless it says otherwise.
    pub valid_until: Option<NaiveDate>,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// Their id, by which drafts name them.
    pub id: Id<Self>,
    /// In what office.
    pub office: Office,
    /// The person.
    pub signer: Signer,
    /// Of a proxy.
    pub power: Option<PowerOfAttorney>,
    /// Which kinds of documents they sign; none: all of them.
    #[serde(default)]
    pub kinds: Vec<Kind>,
}

/// Somebody who signs, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the signatory")]
pub struct SignatoryDraft {
    /// Whoever is there already; `None`: somebody new.
    pub id: Option<Id<Signatory>>,
    pub office: Office,
    pub signer: Signer,
    pub power: Option<PowerOfAttorney>,
    pub kinds: Vec<Kind>,
}

impl Signatory {
    /// Whether the right to sign holds on a day; the office alone gives it without a term.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let power = self.power.as_ref();
        power.is_none_or(|power| power.holds_on(day))
    }

    /// Whether they sign documents of this kind; what is of no kind only by a right without limits.
    pub fn may_sign(&self, kind: Option<Kind>) -> bool {
        self.kinds.is_empty() || kind.is_some_and(|kind| self.kinds.contains(&kind))
    }

    /// Rules that concern several fields at once.
    pub(super) fn check(&self, pointer: &str, wrong: &mut Violations) {
        let at = |field: &str| format!("{pointer}/{field}");
        match (&self.power, self.office) {
            (None, Office::Proxy) => wrong.add(at("power"), "power_needed"),
            (Some(_), Office::Head | Office::ChiefAccountant) => {
                wrong.add(at("power"), "power_of_officer");
            }
            (Some(power), Office::Proxy)
                if power.valid_until.is_some_and(|end| end < power.issued_on) =>
            {
                wrong.add(at("power/valid_until"), "ends_before_it_begins");
            }
            _ => {}
        }
        for (index, kind) in self.kinds.iter().enumerate() {
            let at = format!("{pointer}/kinds/{index}");
            if !kind.is_printed() {
                wrong.add(at, "not_signed_by_us");
            } else if self.kinds[..index].contains(kind) {
                wrong.add(at, "repeated");
            }
        }
    }
}

/// Those who sign from now on. Whoever is typed without an id and was there before stays the same
/// person: drafts name them.
pub(super) fn signatories(
    app: &App,
    before: &[Signatory],
    drafts: Vec<SignatoryDraft>,
) -> Result<Vec<Signatory>, Violations> {
    let mut wrong = Violations::default();
    let named: Vec<_> = drafts.iter().filter_map(|draft| draft.id).collect();
    let mut all: Vec<Signatory> = Vec::new();
    for (index, draft) in drafts.into_iter().enumerate() {
        let at = || format!("/signatories/{index}/id");
        let is_taken = |id: Id<Signatory>| all.iter().any(|one| one.id == id);
        if let Some(id) = draft.id {
            if before.iter().all(|one| one.id != id) {
                wrong.add(at(), "unknown_id");
                continue;
            }
            if is_taken(id) {
                wrong.add(at(), "repeated");
                continue;
            }
        }
        let mut known = before.iter().filter(|one| {
            let is_same = (one.office, &one.signer.name) == (draft.office, &draft.signer.name);
            is_same && !named.contains(&one.id) && !is_taken(one.id)
        });
        let id = draft.id.or_else(|| known.next().map(|one| one.id));
        all.push(Signatory {
            id: id.unwrap_or_else(|| app.new_id()),
            office: draft.office,
            signer: draft.signer,
            power: draft.power,
            kinds: draft.kinds,
        });
    }
    wrong.check()?;
    Ok(all)
}

impl PowerOfAttorney {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let year = || self.issued_on.checked_add_months(chrono::Months::new(12));
        let end = self.valid_until.or_else(year);
        self.issued_on <= day && end.is_none_or(|end| day <= end)
    }
}
