//! Who signs a document of ours, and to which account it is paid: whom the draft names, or else whom the
//! firm has for its kind.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Document, Kind};
use crate::legal_entities::{LegalEntity, Office, Signatory};
use crate::requisites::BankAccount;
use crate::values::{AccountNumber, Bik};
use crate::{Id, Violations};

/// A bank account as a draft names it. Requisites have no ids for theirs, but never the same one twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenAccount {
    /// р/с.
    pub account: AccountNumber,
    /// БИК of its bank.
    pub bik: Bik,
}

/// Why somebody whom a draft names cannot sign it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// The firm has nobody like that any more.
    Gone,
    /// A chief accountant signs second, and never alone.
    Second,
    /// They sign other kinds of documents.
    OtherKinds,
    /// Their power of attorney does not hold on the date.
    PowerExpired,
}

impl Unfit {
    /// The rule, of a document that is judged.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gone => "signatory_gone",
            Self::Second => "second_signature",
            Self::OtherKinds => "signs_other_kinds",
            Self::PowerExpired => "power_expired",
        }
    }
}

/// Who signs for us first: whom the draft names, or whoever does as a rule.
pub(super) fn signatory<'a>(
    entity: &'a LegalEntity,
    document: &Document,
) -> Result<Option<&'a Signatory>, Unfit> {
    match document.content.signatory {
        None => Ok(usual_signatory(entity, Some(document.kind), document.date)),
        Some(id) => named(entity, id, document).map(Some),
    }
}

fn named<'a>(
    entity: &'a LegalEntity,
    id: Id<Signatory>,
    document: &Document,
) -> Result<&'a Signatory, Unfit> {
    let mut all = entity.signatories.iter();
    let one = all.find(|one| one.id == id).ok_or(Unfit::Gone)?;
    if one.office == Office::ChiefAccountant {
        return Err(Unfit::Second);
    }
    if !one.may_sign(Some(document.kind)) {
        return Err(Unfit::OtherKinds);
    }
    if !one.holds_on(document.date) {
        return Err(Unfit::PowerExpired);
    }
    Ok(one)
}

/// Who signs documents of a kind on a day: whoever was named for that very kind, else the head, else a
/// proxy; each time the first whose power holds.
pub(crate) fn usual_signatory(
    entity: &LegalEntity,
    kind: Option<Kind>,
    on: NaiveDate,
) -> Option<&Signatory> {
    let fit = |one: &&Signatory| one.may_sign(kind) && one.holds_on(on);
    let all = || entity.signatories.iter().filter(fit);
    let first = || all().filter(|one| one.office != Office::ChiefAccountant);
    let of_office = |office| all().find(|one| one.office == office);
    first()
        .find(|one| !one.kinds.is_empty())
        .or_else(|| of_office(Office::Head))
        .or_else(|| of_office(Office::Proxy))
}

/// The second signature of documents of a kind.
pub(super) fn accountant(entity: &LegalEntity, kind: Kind) -> Option<&Signatory> {
    let all = || {
        let all = entity.signatories.iter();
        all.filter(|one| one.office == Office::ChiefAccountant && one.may_sign(Some(kind)))
    };
    all()
        .find(|one| !one.kinds.is_empty())
        .or_else(|| all().next())
}

/// Whether the signature whose picture the firm has is that of whoever signs: its first head's.
pub(super) fn is_signed_by_head(entity: &LegalEntity, document: &Document) -> bool {
    let mut all = entity.signatories.iter();
    let head = all.find(|one| one.office == Office::Head);
    let signs = signatory(entity, document).ok().flatten();
    head.is_some_and(|head| signs.is_some_and(|signs| signs.id == head.id))
}

/// The account that a document names, with its place among the accounts of the day; `None`: there is
/// none, or not that one.
pub(super) fn account<'a>(
    entity: &'a LegalEntity,
    document: &Document,
) -> Option<(usize, &'a BankAccount)> {
    let accounts = &entity.requisites.on(document.date)?.accounts;
    let mut all = accounts.iter().enumerate();
    match &document.content.account {
        None => all.next(),
        Some(chosen) => {
            all.find(|(_, one)| (&one.account, &one.bik) == (&chosen.account, &chosen.bik))
        }
    }
}

impl Document {
    /// What somebody names must be there: whoever signs this kind on this date, an account of the
    /// requisites of the day.
    pub(super) fn check_choices(
        &self,
        entity: &LegalEntity,
        (is_signatory, is_account): (bool, bool),
    ) -> Result<(), Violations> {
        let mut wrong = Violations::default();
        if is_signatory && let Err(unfit) = signatory(entity, self) {
            let code = match unfit {
                Unfit::Gone => "unknown_id",
                other => other.code(),
            };
            wrong.add("/signatory_id", code);
        }
        let is_named = self.content.account.is_some();
        if is_account && is_named && account(entity, self).is_none() {
            wrong.add("/bank_account", "unknown_account");
        }
        wrong.check()
    }

    /// What was taken over from another document stays as long as it could be chosen now.
    pub(super) fn keep_choices(&mut self, entity: &LegalEntity) {
        if signatory(entity, self).is_err() {
            self.content.signatory = None;
        }
        if account(entity, self).is_none() {
            self.content.account = None;
        }
    }

    /// What others wrote is signed and paid as they have it.
    pub(super) fn check_own_choices(&self, wrong: &mut Violations) {
        if self.kind.is_printed() {
            return;
        }
        if self.content.signatory.is_some() {
            wrong.add("/signatory_id", "not_of_this_kind");
        }
        if self.content.account.is_some() {
            wrong.add("/bank_account", "not_of_this_kind");
        }
    }
}
