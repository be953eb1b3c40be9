//! Changing, pausing and removing recurring documents.

use super::create::{check_entity, lines_of, next_of, seen};
use super::look::shown;
use super::make::watch;
use super::{Error, Recurrence, Schedule, Shown};
use crate::access::{Caller, Permission};
use crate::documents::{Kind, LineDraft};
use crate::legal_entities::LegalEntity;
use crate::{App, Id, Version, Violations};

/// What shall be other; `None` keeps.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of the recurrence")]
pub struct Wish {
    pub legal_entity: Option<Id<LegalEntity>>,
    pub kinds: Option<Vec<Kind>>,
    pub schedule: Option<Schedule>,
    pub lines: Option<Vec<LineDraft>>,
    pub is_vat_included: Option<bool>,
    pub is_paused: Option<bool>,
}

/// The wish to change recurring documents.
#[derive(Debug, Clone)]
pub struct EditRecurrence {
    /// Which.
    pub id: Id<Recurrence>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be other.
    pub wish: Wish,
}

/// The wish to remove them.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRecurrence {
    /// Which.
    pub id: Id<Recurrence>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Changes recurring documents; drafts that were made stay as they are. Whoever goes on after a pause
/// makes up for nothing: the next day is the next one from today.
pub async fn edit(app: &App, caller: &Caller, command: EditRecurrence) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let work = app.store.work(&grant).await?;
    let found = seen(work.as_ref(), command.id, command.version).await?;
    if found.is_deal_in_trash {
        return Err(Error::InTrash);
    }
    let before = found.recurrence.clone();
    let mut to = before.clone();
    let wish = command.wish;
    if let Some(entity) = wish.legal_entity.filter(|id| *id != before.legal_entity) {
        if before.contract.is_some() {
            return Err(Violations::one("/legal_entity_id", "not_of_basis").into());
        }
        check_entity(work.as_ref(), entity).await?;
        to.legal_entity = entity;
    }
    to.kinds = wish.kinds.unwrap_or(to.kinds);
    to.is_vat_included = wish.is_vat_included.unwrap_or(to.is_vat_included);
    let is_other_vat = to.is_vat_included != before.is_vat_included;
    match wish.lines {
        Some(drafts) => to.lines = lines_of(app, drafts, to.is_vat_included)?,
        None if is_other_vat => {
            let drafts = before.lines.iter().map(crate::documents::Line::draft);
            to.lines = lines_of(app, drafts.collect(), to.is_vat_included)?;
        }
        None => {}
    }
    to.schedule = wish.schedule.unwrap_or(to.schedule);
    to.is_paused = wish.is_paused.unwrap_or(to.is_paused);
    let goes_on = before.is_paused && !to.is_paused;
    if goes_on || to.schedule != before.schedule {
        let after = before.made_on.and_then(|day| day.succ_opt());
        let from = after.map_or(today, |after| after.max(today));
        to.next_on = next_of(&to.schedule, from);
    }
    let Some(change) = before.edit(to, now)? else {
        return Ok(found);
    };
    work.apply(&change).await?;
    watch(app, work.as_ref(), caller.time_zone(), None).await?;
    let after = shown(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

/// Removes recurring documents; what they made stays.
pub async fn delete(app: &App, caller: &Caller, command: DeleteRecurrence) -> Result<(), Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let work = app.store.work(&grant).await?;
    let found = seen(work.as_ref(), command.id, command.version).await?;
    work.apply(&found.recurrence.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}
