//! Saving a report.

use super::list::shown;
use super::mailing::watch;
use super::{AskedReport, Error, Name, SavedReport, Schedule, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Claim, Created, Id, Retry, Violations, Work};

/// More reports than this, own or shared, are a list that nobody reads.
const MOST: usize = 100;

/// The wish for a saved report.
#[derive(Debug, Clone)]
pub struct CreateReport {
    /// What it is called.
    pub name: Name,
    /// Whether everybody shall see it.
    pub is_shared: bool,
    /// What it asks.
    pub asked: AskedReport,
    /// When it goes out by mail, if it does.
    pub schedule: Option<Schedule>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Saves a report.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateReport,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    if command.is_shared {
        caller.allow(Permission::ViewsShare)?;
    }
    let id: Id<SavedReport> = app.new_id();
    let (user, now) = (caller.user(), app.now());
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = shown(work.as_ref(), Id::from(earlier), user).await?;
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let there = work.saved_reports(user).await?.into_iter();
    let alike = there.filter(|(one, _)| one.is_shared == command.is_shared);
    if alike.count() >= MOST {
        return Err(Error::TooMany);
    }
    check_recipients(work.as_ref(), caller, command.schedule.as_ref(), &[]).await?;
    let mut saved = SavedReport {
        id,
        author: user,
        name: command.name,
        is_shared: command.is_shared,
        asked: command.asked,
        schedule: command.schedule,
        next_send_at: None,
        created_at: now,
        updated_at: now,
        deleted_at: None,
        version: 1,
    };
    saved.next_send_at = saved.next_time(caller.time_zone(), now);
    work.apply(&saved.create()).await?;
    watch(app, work.as_ref(), caller.account()).await?;
    let shown = shown(work.as_ref(), id, user).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// Colleagues whom the caller writes to are there; whoever gets it already may have left since.
pub(super) async fn check_recipients(
    work: &dyn Work,
    caller: &Caller,
    schedule: Option<&Schedule>,
    before: &[Id<crate::lobby::User>],
) -> Result<(), Error> {
    let Some(schedule) = schedule else {
        return Ok(());
    };
    // Whoever writes to others takes something out of the house.
    caller.allow(Permission::DealsExport)?;
    let users = work.users().await?;
    let is_there =
        |id| before.contains(&id) || users.iter().any(|user| user.id == id && user.is_active);
    let mut wrong = Violations::default();
    for (place, id) in schedule.recipients().iter().enumerate() {
        if !is_there(*id) {
            wrong.add(format!("/schedule/recipient_ids/{place}"), "unknown_id");
        }
    }
    Ok(wrong.check()?)
}
