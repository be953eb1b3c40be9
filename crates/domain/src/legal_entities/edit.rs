//! Changing an own legal entity.

use chrono::NaiveDate;

use super::legal_entity::Wish;
use super::{Error, Event, LegalEntity, Picture, Which};
use crate::access::{Caller, Denied, Permission};
use crate::requisites::Dated;
use crate::{App, Change, Id, Moment, StoreError, Version, Violations, reminders};

/// What shall be done with an own legal entity.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Other properties.
    Edit(Wish),
    /// Other requisites from a day on; those of the same day are replaced.
    SetRequisites(Box<Dated>),
    /// Without the requisites that begin on a day.
    RemoveRequisites(NaiveDate),
    /// Another picture, or none.
    SetPicture(Which, Option<Box<Picture>>),
    /// Offer it no longer.
    Archive,
    /// Offer it again.
    BringBack,
}

/// The wish to change an own legal entity.
#[derive(Debug, Clone)]
pub struct ChangeLegalEntity {
    /// Which.
    pub id: Id<LegalEntity>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be done.
    pub deed: Deed,
}

/// Changes an own legal entity; a wish for what is already so changes nothing.
pub async fn change(
    app: &App,
    caller: &Caller,
    command: ChangeLegalEntity,
) -> Result<LegalEntity, Error> {
    let grant = caller.allow(Permission::LegalEntitiesManage)?;
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let entity = work.legal_entity(command.id).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    if entity.version != command.version {
        return Err(Error::Stale);
    }
    if let Deed::Edit(Wish {
        closed_until: Some(until),
        ..
    }) = &command.deed
    {
        check_closing(caller, entity.closed_until, *until, now)?;
    }
    let before = entity.clone();
    let change: Option<Change<LegalEntity, Event>> = match command.deed {
        Deed::Edit(wish) => entity.edit(app, wish, now)?,
        Deed::SetRequisites(dated) => entity.set(*dated, now)?,
        Deed::RemoveRequisites(day) => entity.remove(day, now)?,
        Deed::SetPicture(which, picture) => {
            entity.set_picture(which, picture.map(|picture| *picture), now)?
        }
        Deed::Archive => entity.archive(now),
        Deed::BringBack => entity.bring_back(now),
    };
    let Some(change) = change else {
        return Ok(before);
    };
    work.apply(&change).await?;
    let reminds = |entity: &LegalEntity| entity.terms.reminds_payers;
    if reminds(change.state()) && !reminds(&before) {
        reminders::watch_from_tomorrow(app, work.as_ref(), caller.time_zone()).await?;
    }
    work.commit().await?;
    Ok(change.into_state())
}

/// A period is closed once it is over; opening it again takes the right to change what lies in it.
fn check_closing(
    caller: &Caller,
    before: Option<NaiveDate>,
    until: Option<NaiveDate>,
    now: Moment,
) -> Result<(), Error> {
    let today = caller.time_zone().local_date(now);
    if until.is_some_and(|until| until > today) {
        return Err(Violations::one("/closed_until", "after_today").into());
    }
    if until < before && !caller.may(Permission::PeriodsEditClosed) {
        return Err(Denied(Permission::PeriodsEditClosed).into());
    }
    Ok(())
}
