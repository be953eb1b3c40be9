//! The job of a morning on which recurring documents are made.

use chrono::{Days, NaiveDate, TimeDelta};

use super::schedule::named;
use super::{Error, Recurrence, Shown};
use crate::access::Grant;
use crate::calendar::Calendar;
use crate::deals::{Deal, Record};
use crate::documents::{Content, Document, Kind, Line, LineDraft, Sides, State};
use crate::lobby::{Account, AccountState, Job, JobKind, Lease};
use crate::tasks::{Due, Task};
use crate::templates::default_for;
use crate::values::{self, Money, TimeZone};
use crate::{App, Code, Coded, Id, StoreError, Work};

/// At what hour of the day drafts are made: they are there when people come.
const HOUR: i64 = 6;
/// At what hour the task about them is due.
const EVENING: i64 = 18;
/// So many at a time.
const MOST: u64 = 50;
/// Between two times of one morning.
const PAUSE: TimeDelta = TimeDelta::minutes(1);
/// What stands in a title for the months that a document is about.
const SLOT: &str = "{период}";

/// Sees to it that the job comes on the morning of the next day on which anything is due, and not
/// before `earliest`: what lies with its deal in the trash stays due and is looked at each morning.
pub(super) async fn watch(
    app: &App,
    work: &dyn Work,
    zone: TimeZone,
    earliest: Option<NaiveDate>,
) -> Result<(), Error> {
    let Some(next) = work.next_recurrence().await? else {
        return Ok(());
    };
    let next = earliest.map_or(next, |earliest| next.max(earliest));
    let account = work.account_record().await?.id;
    let due_at = (zone.day_start(next) + TimeDelta::hours(HOUR)).max(app.now());
    work.enqueue_unless_earlier(&job_at(app, account, due_at))
        .await?;
    Ok(())
}

fn job_at(app: &App, account: Id<Account>, due_at: crate::Moment) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::MakeRecurring,
        subject: account.uuid(),
        due_at,
    }
}

/// Makes the drafts of all whose day has come. Each moves on in the work that makes its drafts, so a
/// job that is done twice makes them once; of days that were missed only the last one is made up for.
pub async fn make(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let account = work.account_record().await?;
    let zone = account.time_zone;
    let today = zone.local_date(now);
    if !matches!(account.state, AccountState::Trial | AccountState::Active) {
        let tomorrow = zone.day_start(today + Days::new(1)) + TimeDelta::hours(HOUR);
        work.enqueue_unless_earlier(&job_at(app, account.id, tomorrow))
            .await?;
        work.commit().await?;
        return Ok(());
    }
    let due = work.due_recurrences(today, MOST).await?;
    drop(work);
    let mut is_more = false;
    let is_full = u64::try_from(due.len()) == Ok(MOST);
    for shown in due {
        is_more |= apart(app, &grant, shown, (today, zone)).await? && is_full;
    }
    let work = app.store.work(&grant).await?;
    if is_more {
        let job = job_at(app, account.id, now + PAUSE);
        work.enqueue_unless_earlier(&job).await?;
    } else {
        watch(app, work.as_ref(), zone, today.succ_opt()).await?;
    }
    work.commit().await?;
    Ok(())
}

/// Makes one in a work of its own and tells whether it was made. One that cannot be, of its own
/// fault, keeps nobody else's: it stays due, and is tried again on each morning.
async fn apart(
    app: &App,
    grant: &Grant,
    shown: Shown,
    today: (NaiveDate, TimeZone),
) -> Result<bool, Error> {
    let id = shown.recurrence.id;
    let work = app.store.work(grant).await?;
    match one(app, work.as_ref(), shown, today).await {
        Ok(()) => {
            work.commit().await?;
            Ok(true)
        }
        Err(error) if matches!(error.code(), Code::Overloaded | Code::Stale) => Err(error),
        Err(error) => {
            tracing::error!(recurrence = %id, %error, "recurring documents could not be made");
            Ok(false)
        }
    }
}

/// The drafts of one, and the task about them.
async fn one(
    app: &App,
    work: &dyn Work,
    shown: Shown,
    (today, zone): (NaiveDate, TimeZone),
) -> Result<(), Error> {
    let mut shown = shown;
    if let Some(contract) = &shown.contract {
        // One that is void is no basis any more.
        let found = work.document(contract.id).await?;
        if !found.is_some_and(|found| found.document.is_issued()) {
            shown.contract = None;
        }
    }
    let recurrence = shown.recurrence.clone();
    let date = last_due(&recurrence, today);
    let deal = work.deal(recurrence.deal).await?;
    let Some(deal) = deal else { return Ok(()) };
    let mut documents = Vec::new();
    for kind in &recurrence.kinds {
        let draft = draft(app, work, (&shown, &deal), *kind, date).await?;
        documents.push(draft.id);
        work.apply(&draft.create()).await?;
    }
    remind(app, work, (&shown, &deal), (date, today, zone)).await?;
    work.apply(&recurrence.made(date, documents, app.now()))
        .await?;
    Ok(())
}

/// The last of its days that is not to come.
fn last_due(recurrence: &Recurrence, today: NaiveDate) -> NaiveDate {
    let mut date = recurrence.next_on.unwrap_or(today);
    let after = |day: NaiveDate| recurrence.schedule.next(day.succ_opt()?);
    while let Some(next) = after(date).filter(|next| *next <= today) {
        date = next;
    }
    date
}

async fn draft(
    app: &App,
    work: &dyn Work,
    (shown, deal): (&Shown, &Deal),
    kind: Kind,
    date: NaiveDate,
) -> Result<Document, Error> {
    let recurrence = &shown.recurrence;
    let period = recurrence.schedule.period(date);
    let months = named(period);
    let mut lines = Vec::new();
    for line in &recurrence.lines {
        let draft = line.draft();
        let title = draft.title.as_str().replace(SLOT, &months);
        // Months in a title that is full already leave out its end.
        let title: String = title.chars().take(300).collect();
        let draft = LineDraft {
            of: None,
            title: values::Line::parse(&title).unwrap_or(draft.title),
            vat_rate: draft.vat_rate.standard_on(date),
            customs: draft.customs.on(kind),
            ..draft
        };
        lines.push(Line::of(draft, app.new_id(), recurrence.is_vat_included)?);
    }
    let entity = work.legal_entity(recurrence.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    let terms = entity.terms;
    let contract = shown
        .contract
        .as_ref()
        .map(crate::documents::Mentioned::title);
    let content = Content {
        lines,
        is_vat_included: recurrence.is_vat_included,
        basis: contract.and_then(|title| values::Line::parse(&title).ok()),
        pay_by: (kind == Kind::Invoice).then(|| {
            let days = Calendar::built_in();
            days.add_working_days(date, terms.pay_by_days, terms.calendar)
        }),
        period: (kind == Kind::Act).then_some(period),
        ..Content::default()
    };
    let mut document = Document {
        id: app.new_id(),
        kind,
        state: State::Draft,
        number: None,
        date,
        deal: Some(deal.id),
        legal_entity: recurrence.legal_entity,
        company: deal.company,
        contact: deal.contact,
        buyer_name: String::new(),
        basis: shown.contract.as_ref().map(|contract| contract.id),
        amends: None,
        content,
        paid: Money::ZERO,
        paper: None,
        docx: None,
        created_by: recurrence.created_by,
        created_at: app.now(),
        version: 1,
    };
    document.buyer_name = Sides::of(work, &document).await?.buyer.name();
    let template = default_for(work, kind, entity.id).await?;
    Ok(document.begin(&entity, template)?)
}

/// «Проверить и выставить: Счёт, Акт, ООО «Ромашка», ноябрь 2026».
async fn remind(
    app: &App,
    work: &dyn Work,
    (shown, deal): (&Shown, &Deal),
    (date, today, zone): (NaiveDate, NaiveDate, TimeZone),
) -> Result<(), Error> {
    let recurrence = &shown.recurrence;
    let kinds: Vec<&str> = recurrence.kinds.iter().map(|kind| kind.name()).collect();
    let months = named(recurrence.schedule.period(date));
    let title = format!(
        "Проверить и выставить: {} за {months}, {}",
        kinds.join(", "),
        deal.title
    );
    let title = title.chars().take(200).collect::<String>();
    let due_at = zone.day_start(today) + TimeDelta::hours(EVENING);
    let (Ok(title), Ok(due_at)) = (values::Line::parse(&title), Due::at(due_at)) else {
        return Ok(());
    };
    let name = match deal.responsible {
        None => None,
        Some(user) => {
            let record = (Record::User, user.uuid());
            work.labels(&[record]).await?.remove(&record)
        }
    };
    let task = Task {
        id: app.new_id(),
        deal: Some(deal.id),
        title,
        due_at,
        responsible: deal.responsible,
        department: deal.department,
        completed_at: None,
        created_at: app.now(),
        created_by: None,
        version: 1,
    };
    work.apply(&task.create(name)).await?;
    Ok(())
}
