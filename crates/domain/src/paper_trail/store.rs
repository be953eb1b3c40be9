//! What the slice needs of the store.

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::{Days, NaiveDate, TimeDelta};

use super::{Filter, Original, Share, ShareFilter, Side, Trail};
use crate::access::Caller;
use crate::clients::Company;
use crate::deals::Deal;
use crate::departments::Department;
use crate::documents::Document;
use crate::files::File;
use crate::legal_entities::LegalEntity;
use crate::lobby::{Account, Job, JobKind, User};
use crate::values::TimeZone;
use crate::{App, Id, Limit, Page, PageWish, StoreError, Work};

/// An original that is late, and whom to remind.
#[derive(Debug, Clone)]
pub struct Awaited {
    /// Of which document.
    pub document: Id<Document>,
    /// Whose it is.
    pub side: Side,
    /// The firm that made the document.
    pub legal_entity: Id<LegalEntity>,
    /// The firm that buys.
    pub company: Option<Id<Company>>,
    /// What whoever buys is called.
    pub buyer_name: String,
    /// The deal.
    pub deal: Option<Id<Deal>>,
    /// Whoever is responsible for the client of a document without a deal.
    pub responsible: Option<Id<User>>,
    /// The client's department, then.
    pub department: Option<Id<Department>>,
}

/// Reading trails; one is as far within reach as its document.
#[async_trait]
pub trait Read {
    /// The trails of documents that were issued, in no order; the others have none.
    async fn trails(&self, documents: &[Id<Document>]) -> Result<Vec<Trail>, StoreError>;

    /// Names of files, for records that have one.
    async fn file_names(&self, files: &[Id<File>])
    -> Result<HashMap<Id<File>, String>, StoreError>;

    /// A page of the register on a day, the most urgent first; documents that are void and deals in
    /// the trash have no originals there.
    async fn originals(
        &self,
        filter: &Filter,
        today: NaiveDate,
        wish: &PageWish,
    ) -> Result<Page<Original>, StoreError>;

    /// The clients who owe most originals.
    async fn shares(
        &self,
        filter: &ShareFilter,
        today: NaiveDate,
        limit: Limit,
    ) -> Result<Vec<Share>, StoreError>;

    /// Originals that are late and of which nobody was reminded as often as it is time for:
    /// `(reminders before, days after the last one)` for each. Ours of documents by some own firms,
    /// theirs of documents by others.
    async fn originals_to_remind_of(
        &self,
        of: (&[Id<LegalEntity>], &[Id<LegalEntity>]),
        today: NaiveDate,
        steps: &[(u8, u64)],
        most: u64,
    ) -> Result<Vec<Awaited>, StoreError>;

    /// The earliest last day of what is waited for, by the number of reminders that there were.
    async fn first_due(&self) -> Result<Vec<(u8, NaiveDate)>, StoreError>;

    /// Documents that were issued by a version without trails.
    async fn issued_without_trail(&self, most: u64) -> Result<Vec<Id<Document>>, StoreError>;
}

/// What a unit of work does besides applying changes.
#[async_trait]
pub trait Write {
    /// Puts a trail beside a document that is being issued.
    async fn open_trail(&self, trail: &Trail) -> Result<(), StoreError>;

    /// Holds trails until the end of the work, so that records made at once follow one another.
    async fn hold_trails(&self, documents: &[Id<Document>]) -> Result<(), StoreError>;
}

/// At what hour of the day reminders go.
const HOUR: i64 = 9;

/// When reminders go on a day.
pub(super) fn morning(day: NaiveDate, zone: TimeZone) -> crate::Moment {
    zone.day_start(day) + TimeDelta::hours(HOUR)
}

/// The job that reminds of an account's originals, on a day.
pub(super) fn reminder(app: &App, account: Id<Account>, day: NaiveDate, zone: TimeZone) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::RemindOriginals,
        subject: account.uuid(),
        due_at: morning(day, zone),
    }
}

/// Sees to it that somebody is reminded of an original the day after its last one, from tomorrow
/// on.
pub(crate) async fn watch(
    app: &App,
    caller: &Caller,
    work: &dyn Work,
    first_due: Option<NaiveDate>,
) -> Result<(), StoreError> {
    watch_of(app, (caller.account(), caller.time_zone()), work, first_due).await
}

/// The same where nobody has signed in.
pub(crate) async fn watch_of(
    app: &App,
    (account, zone): (Id<Account>, TimeZone),
    work: &dyn Work,
    first_due: Option<NaiveDate>,
) -> Result<(), StoreError> {
    let Some(due_on) = first_due else {
        return Ok(());
    };
    let today = zone.local_date(app.now());
    let day = due_on.max(today) + Days::new(1);
    work.enqueue_unless_earlier(&reminder(app, account, day, zone))
        .await
}
