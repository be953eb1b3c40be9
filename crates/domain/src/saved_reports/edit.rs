//! Changing a saved report: its name, what it asks, who sees it, when it goes out.

use super::create::check_recipients;
use super::list::shown;
use super::mailing::watch;
use super::{AskedReport, Error, Name, SavedReport, Schedule, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version, Work};

/// Other values of some fields; each `Some` is a wish.
#[derive(Debug, Clone, Default)]
pub struct ReportPatch {
    /// What it shall be called.
    pub name: Option<Name>,
    /// Whether everybody shall see it.
    pub is_shared: Option<bool>,
    /// What it shall ask.
    pub asked: Option<AskedReport>,
    /// When it shall go out; `Some(None)`: no more.
    pub schedule: Option<Option<Schedule>>,
}

/// The wish for another report.
#[derive(Debug, Clone)]
pub struct EditReport {
    /// Which.
    pub id: Id<SavedReport>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The values.
    pub patch: ReportPatch,
}

/// Changes a report; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditReport) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let work = app.store.work(&grant).await?;
    let before = own(work.as_ref(), caller, command.id, command.version).await?;
    if before.deleted_at.is_some() {
        return Err(StoreError::NotFound.into());
    }
    let mut patch = command.patch;
    patch.is_shared = patch
        .is_shared
        .filter(|is_shared| *is_shared != before.is_shared);
    if patch.is_shared == Some(true) {
        caller.allow(Permission::ViewsShare)?;
    }
    patch.schedule = patch
        .schedule
        .filter(|schedule| *schedule != before.schedule);
    if let Some(schedule) = &patch.schedule {
        let known = before.recipients();
        check_recipients(work.as_ref(), caller, schedule.as_ref(), &known).await?;
    }
    if let Some(change) = before.edit(patch, caller.time_zone(), app.now()) {
        work.apply(&change).await?;
        watch(app, work.as_ref(), caller.account()).await?;
    }
    // Who takes a shared report of another back for its author does not see it any more.
    let shown = match shown(work.as_ref(), command.id, caller.user()).await {
        Err(Error::Store(StoreError::NotFound)) => {
            shown(work.as_ref(), command.id, before.author).await?
        }
        shown => shown?,
    };
    work.commit().await?;
    Ok(shown)
}

/// A report that the caller sees and may change.
pub(super) async fn own(
    work: &dyn Work,
    caller: &Caller,
    id: Id<SavedReport>,
    version: Version,
) -> Result<SavedReport, Error> {
    let user = caller.user();
    let saved = work.saved_report(id).await?;
    let saved = saved.filter(|saved| saved.is_seen_by(user));
    let saved = saved.ok_or(StoreError::NotFound)?;
    saved.check(user, caller.may(Permission::ViewsShare), version)?;
    Ok(saved)
}
