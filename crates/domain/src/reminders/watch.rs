//! When the job of a morning comes.

use chrono::{Days, NaiveDate, TimeDelta};

use crate::documents::{Document, Kind};
use crate::legal_entities::LegalEntity;
use crate::lobby::{Account, Job, JobKind};
use crate::values::TimeZone;
use crate::{App, Id, StoreError, Work};

/// At what hour of the day reminders go: letters are read in the morning.
const HOUR: i64 = 9;

/// The job of a morning.
pub(super) fn job_of(app: &App, account: Id<Account>, day: NaiveDate, zone: TimeZone) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::RemindOfDocuments,
        subject: account.uuid(),
        due_at: zone.day_start(day) + TimeDelta::hours(HOUR),
    }
}

/// Sees to it that the morning's job comes, where a document that is being issued may have to be
/// reminded of.
pub(crate) async fn watch(
    app: &App,
    work: &dyn Work,
    document: &Document,
    entity: &LegalEntity,
    zone: TimeZone,
) -> Result<(), StoreError> {
    let is_awaited = document.due_on().is_some() && entity.terms.reminds_payers;
    let is_ending = document.ends_on().is_some();
    if is_awaited || is_ending {
        watch_from_tomorrow(app, work, zone).await?;
    }
    Ok(())
}

/// Sees to it that the job comes tomorrow.
pub(crate) async fn watch_from_tomorrow(
    app: &App,
    work: &dyn Work,
    zone: TimeZone,
) -> Result<(), StoreError> {
    let account = work.account_record().await?.id;
    let tomorrow = zone.local_date(app.now()) + Days::new(1);
    work.enqueue_unless_earlier(&job_of(app, account, tomorrow, zone))
        .await
}

impl Document {
    /// The last day of a contract that has one.
    pub fn ends_on(&self) -> Option<NaiveDate> {
        let may_end = matches!(self.kind, Kind::Contract | Kind::Outside);
        self.content.valid_until.filter(|_| may_end)
    }
}
