//! The job of a month's first morning, which makes the costs that come again.

use chrono::TimeDelta;

use super::guard::{closed_until, refusal};
use super::rules::MOST_RUNNING;
use super::{Cost, Error, Event, RecurringCost};
use crate::access::{Grant, Scope};
use crate::lobby::{Account, Job, JobKind, Lease};
use crate::values::{Month, TimeZone};
use crate::{App, Change, Code, Coded, Id, Moment, Violations, Work};

/// At what hour of the day costs are made: they are there when people come.
const HOUR: i64 = 6;
/// One that cannot be made is tried again so much later.
const PAUSE: TimeDelta = TimeDelta::days(1);

/// Sees to it that the job comes on the first morning of the next month of which a cost is due.
pub(super) async fn watch(app: &App, work: &dyn Work, zone: TimeZone) -> Result<(), Error> {
    let running = work.running_costs(MOST_RUNNING).await?;
    let Some(next) = running.iter().filter_map(RecurringCost::due).min() else {
        return Ok(());
    };
    let morning = zone.day_start(next.first_day()) + TimeDelta::hours(HOUR);
    let account = work.account_record().await?.id;
    let job = job_at(app, account, morning.max(app.now()));
    work.enqueue_unless_earlier(&job).await?;
    Ok(())
}

fn job_at(app: &App, account: Id<Account>, due_at: Moment) -> Job {
    Job {
        id: app.new_id(),
        kind: JobKind::MakeCosts,
        subject: account.uuid(),
        due_at,
    }
}

/// Makes the costs of months that have come, each rule in a work of its own, which also says how far
/// the rule is made: a job that is done twice makes them once. Books that are closed stay so, and
/// whom nothing can be charged to any more is charged nothing: such months are passed over.
pub async fn make(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let view = app.store.view(&grant).await?;
    let account = view.account_record().await?;
    let present = Month::of(account.time_zone.local_date(app.now()));
    let running = view.running_costs(MOST_RUNNING).await?;
    drop(view);
    let mut has_failed = false;
    let due = running
        .iter()
        .filter(|rule| rule.due().is_some_and(|month| month <= present));
    for rule in due {
        match one(app, &grant, rule.id, (present, account.time_zone)).await {
            Ok(()) => {}
            Err(error) if matches!(error.code(), Code::Overloaded | Code::Stale) => {
                return Err(error);
            }
            Err(error) => {
                has_failed = true;
                tracing::error!(recurring_cost = %rule.id, %error, "a cost could not be made");
            }
        }
    }
    let work = app.store.work(&grant).await?;
    if has_failed {
        let job = job_at(app, account.id, app.now() + PAUSE);
        work.enqueue_unless_earlier(&job).await?;
    } else {
        watch(app, work.as_ref(), account.time_zone).await?;
    }
    work.commit().await?;
    Ok(())
}

async fn one(
    app: &App,
    grant: &Grant,
    id: Id<RecurringCost>,
    (present, zone): (Month, TimeZone),
) -> Result<(), Error> {
    let work = app.store.work(grant).await?;
    let Some(shown) = work.recurring_cost(id).await? else {
        return Ok(());
    };
    let rule = shown.recurring;
    let mut months = rule.missing(present);
    let Some(last) = months.last().copied() else {
        return Ok(());
    };
    let closed = closed_until(work.as_ref()).await?;
    let subject = rule.terms.subject;
    let known = work.bearers(&[subject]).await?;
    let bearer = known.get(&subject);
    months.retain(|month| {
        closed.is_none_or(|until| until < month.last_day())
            && refusal(&Scope::All, zone, subject, bearer, *month).is_none()
    });
    work.apply_all(&entries(app, &rule, &months)?).await?;
    work.apply(&rule.made(last, app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// The costs of a rule for some months.
pub(super) fn entries(
    app: &App,
    rule: &RecurringCost,
    months: &[Month],
) -> Result<Vec<Change<Cost, Event>>, Violations> {
    let now = app.now();
    let costs = months.iter();
    let costs = costs.map(|month| rule.cost(app.new_id(), *month, now).create());
    costs.collect()
}
