//! Correcting a cost, and removing it.

use super::guard::{allow, check_category, check_months, check_subject};
use super::list::shown;
use super::{Cost, CostSubject, Error, Note, Shown};
use crate::access::{Caller, Permission};
use crate::dictionaries::CostCategory;
use crate::values::{Money, Month};
use crate::{App, Id, Version};

/// What shall be other; `None` keeps.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the cost")]
pub struct Wish {
    pub month: Option<Month>,
    pub subject: Option<CostSubject>,
    pub category: Option<Id<CostCategory>>,
    pub amount: Option<Money>,
    pub vat: Option<Money>,
    pub note: Option<Option<Note>>,
}

/// The wish to correct a cost.
#[derive(Debug, Clone)]
pub struct EditCost {
    /// Which.
    pub id: Id<Cost>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be other.
    pub wish: Wish,
}

/// The wish to remove a cost.
#[derive(Debug, Clone, Copy)]
pub struct DeleteCost {
    /// Which.
    pub id: Id<Cost>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Corrects a cost; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditCost) -> Result<Shown, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let work = app.store.work(&grant).await?;
    let found = shown(work.as_ref(), command.id).await?;
    let before = found.cost.clone();
    before.check(command.version)?;
    let wish = command.wish;
    let month = wish.month.unwrap_or(before.month);
    let mut terms = before.terms.clone();
    terms.subject = wish.subject.unwrap_or(terms.subject);
    terms.category = wish.category.unwrap_or(terms.category);
    terms.amount = wish.amount.unwrap_or(terms.amount);
    terms.vat = wish.vat.unwrap_or(terms.vat);
    terms.note = wish.note.unwrap_or(terms.note);
    let (subject, category) = (terms.subject, terms.category);
    let Some(change) = before.clone().edit(month, terms, app.now())? else {
        return Ok(found);
    };
    if (subject, month) != (before.terms.subject, before.month) {
        let by = (&grant, caller.time_zone());
        check_subject(work.as_ref(), by, subject, month).await?;
    }
    check_category(work.as_ref(), category, Some(before.terms.category)).await?;
    check_months(work.as_ref(), caller, &[before.month, month]).await?;
    work.apply(&change).await?;
    let after = shown(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

/// Removes a cost for good; the log keeps what it was. One that a rule made is not made again.
pub async fn delete(app: &App, caller: &Caller, command: DeleteCost) -> Result<(), Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let work = app.store.work(&grant).await?;
    let cost = shown(work.as_ref(), command.id).await?.cost;
    cost.check(command.version)?;
    check_months(work.as_ref(), caller, &[cost.month]).await?;
    work.apply(&cost.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}
