//! Changing the requisites of a company.

use chrono::NaiveDate;

use super::{CompanyRequisites, Dated, Error, Event, History};
use crate::access::{Caller, Permission};
use crate::clients::{self, Client, Company};
use crate::lobby::{Job, JobKind};
use crate::values::TimeZone;
use crate::{App, Change, Id, StoreError, Version, Work};

/// The wish for other requisites from a day on.
#[derive(Debug, Clone)]
pub struct SetRequisites {
    /// Whose.
    pub company: Id<Company>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What holds, and from when on; those of the same day are replaced.
    pub dated: Dated,
}

/// The wish to have never written down those that begin on a day.
#[derive(Debug, Clone, Copy)]
pub struct RemoveRequisites {
    /// Whose.
    pub company: Id<Company>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The day.
    pub valid_from: NaiveDate,
}

/// Sets requisites; the company's ИНН and КПП follow those of today.
pub async fn set(
    app: &App,
    caller: &Caller,
    command: SetRequisites,
) -> Result<CompanyRequisites, Error> {
    let grant = caller.allow(Permission::ClientsEdit)?;
    let work = app.store.work(&grant).await?;
    let (company, before) = seen(&*work, command.company, command.version).await?;
    if before.history.all().contains(&command.dated) {
        return Ok(before);
    }
    let change = before.set(command.dated, app.now())?;
    write(app, caller, work, company, change).await
}

/// Removes requisites; the company's ИНН and КПП follow those of today.
pub async fn remove(
    app: &App,
    caller: &Caller,
    command: RemoveRequisites,
) -> Result<CompanyRequisites, Error> {
    let grant = caller.allow(Permission::ClientsEdit)?;
    let work = app.store.work(&grant).await?;
    let (company, before) = seen(&*work, command.company, command.version).await?;
    let change = before.remove(command.valid_from, app.now());
    let change = change.ok_or(StoreError::NotFound)?;
    write(app, caller, work, company, change).await
}

/// The company and its requisites, if both are as the caller knows them.
async fn seen(
    work: &dyn Work,
    company: Id<Company>,
    version: Version,
) -> Result<(Client<Company>, CompanyRequisites), Error> {
    // Its card may follow, after the event of its requisites.
    work.hold_clients(None, Some(company)).await?;
    let found = clients::Read::<Company>::client(work, company).await?;
    let found = found.ok_or(StoreError::NotFound)?;
    if found.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    let requisites = work.requisites_of(company).await?;
    if requisites.version != version {
        return Err(Error::Stale);
    }
    Ok((found, requisites))
}

async fn write(
    app: &App,
    caller: &Caller,
    work: Box<dyn Work>,
    company: Client<Company>,
    change: Change<CompanyRequisites, Event>,
) -> Result<CompanyRequisites, Error> {
    work.apply(&change).await?;
    let requisites = change.into_state();
    let zone = caller.time_zone();
    let id = requisites.company.uuid();
    work.drop_jobs(JobKind::TakeRequisites, id).await?;
    write_followers(app, &*work, company, &requisites.history, zone).await?;
    work.commit().await?;
    Ok(requisites)
}

/// What follows from other requisites: the card's numbers today, and again on the next day that
/// brings others.
pub(super) async fn write_followers(
    app: &App,
    work: &dyn Work,
    company: Client<Company>,
    history: &History,
    zone: TimeZone,
) -> Result<(), Error> {
    let id = company.id;
    let today = zone.local_date(app.now());
    if let Some(change) = company.follow(history, today, app.now())? {
        work.apply(&change).await?;
    }
    let days = history.all().iter().map(|one| one.valid_from);
    if let Some(next) = days.filter(|day| *day > today).min() {
        let job = Job {
            id: app.new_id(),
            kind: JobKind::TakeRequisites,
            subject: id.uuid(),
            due_at: zone.day_start(next),
        };
        work.enqueue(&job).await?;
    }
    Ok(())
}
