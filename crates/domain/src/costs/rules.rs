//! Setting up costs that come again each month, changing, ending and removing them, reading them.

use super::guard::{allow, check_category, check_months, check_subject};
use super::make::{entries, watch};
use super::recurring::Made;
use super::{CostTerms, Error, Named, RecurringCost, SubjectKind, Wish};
use crate::access::{Caller, Grant, Permission};
use crate::dictionaries::CostCategory;
use crate::values::Month;
use crate::{
    App, Claim, Created, Id, Page, PageWish, Retry, StoreError, Version, View, Violations, Work,
};

/// So many rules of an account may run at once.
pub(super) const MOST_RUNNING: u64 = 500;

/// A rule with the names of what it refers to.
#[derive(Debug, Clone)]
pub struct ShownRecurring {
    /// The rule.
    pub recurring: RecurringCost,
    /// What it is for.
    pub subject: Named,
    /// On what the money goes.
    pub category: crate::Named<CostCategory>,
}

/// What narrows the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecurringFilter {
    /// Of these kinds; none: of all.
    pub kinds: Vec<SubjectKind>,
    /// Whether it has costs to make some day.
    pub is_running: Option<bool>,
}

/// The wish for a cost that comes again each month.
#[derive(Debug, Clone)]
pub struct CreateRecurring {
    /// What each cost says.
    pub terms: CostTerms,
    /// The first month.
    pub from_month: Month,
    /// The last month; `None`: until somebody ends it.
    pub to_month: Option<Month>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// What shall be other of a rule; `None` keeps.
#[derive(Debug, Clone, Default)]
pub struct RecurringWish {
    /// What each cost to come says; of months nothing is taken here.
    pub terms: Wish,
    /// The last month.
    pub to_month: Option<Option<Month>>,
}

/// The wish to change or end a rule.
#[derive(Debug, Clone)]
pub struct EditRecurring {
    /// Which.
    pub id: Id<RecurringCost>,
    /// The version that the caller has seen.
    pub version: Version,
    /// What shall be other.
    pub wish: RecurringWish,
}

/// The wish to remove a rule.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRecurring {
    /// Which.
    pub id: Id<RecurringCost>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Sets up a cost that comes again each month; those of months that have come are made at once.
pub async fn create_recurring(
    app: &App,
    caller: &Caller,
    command: CreateRecurring,
) -> Result<Created<ShownRecurring>, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let id: Id<RecurringCost> = app.new_id();
    let now = app.now();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = shown(work.as_ref(), Id::from(earlier)).await?;
                return Ok(Created::before(earlier));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let running = work.running_costs(MOST_RUNNING).await?;
    if u64::try_from(running.len()) == Ok(MOST_RUNNING) {
        let mut wrong = Violations::default();
        wrong.add_limit("/subject", "too_many", 500);
        return Err(wrong.into());
    }
    let rule = RecurringCost {
        id,
        terms: command.terms,
        from_month: command.from_month,
        to_month: command.to_month,
        made_until: None,
        created_by: caller.user(),
        created_at: now,
        version: 1,
    };
    check_category(work.as_ref(), rule.terms.category, None).await?;
    let made = rule.create(present(app, caller))?;
    keep(app, (caller, &grant), work.as_ref(), made).await?;
    let shown = shown(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// Changes a rule, or ends it; costs that were made stay as they are. Whoever lets an ended one go
/// on makes up for the months in between.
pub async fn edit_recurring(
    app: &App,
    caller: &Caller,
    command: EditRecurring,
) -> Result<ShownRecurring, Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let work = app.store.work(&grant).await?;
    let found = shown(work.as_ref(), command.id).await?;
    let before = found.recurring.clone();
    before.check_seen(command.version)?;
    let mut to = before.clone();
    let RecurringWish { terms, to_month } = command.wish;
    to.to_month = to_month.unwrap_or(to.to_month);
    to.terms.subject = terms.subject.unwrap_or(to.terms.subject);
    to.terms.category = terms.category.unwrap_or(to.terms.category);
    to.terms.amount = terms.amount.unwrap_or(to.terms.amount);
    to.terms.vat = terms.vat.unwrap_or(to.terms.vat);
    to.terms.note = terms.note.unwrap_or(to.terms.note);
    check_category(
        work.as_ref(),
        to.terms.category,
        Some(before.terms.category),
    )
    .await?;
    let (is_ending, present) = (to.terms == before.terms, present(app, caller));
    let Some(made) = before.edit(to, present, app.now())? else {
        return Ok(found);
    };
    if is_ending && made.1.is_empty() {
        // What nobody can be charged with any more must still come to its end.
        work.apply(&made.0).await?;
        watch(app, work.as_ref(), caller.time_zone()).await?;
    } else {
        keep(app, (caller, &grant), work.as_ref(), made).await?;
    }
    let after = shown(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

/// Removes a rule; the costs that it made stay.
pub async fn delete_recurring(
    app: &App,
    caller: &Caller,
    command: DeleteRecurring,
) -> Result<(), Error> {
    let grant = allow(caller, Permission::CostsManage)?;
    let work = app.store.work(&grant).await?;
    let rule = shown(work.as_ref(), command.id).await?.recurring;
    rule.check_seen(command.version)?;
    work.apply(&rule.delete(app.now())).await?;
    work.commit().await?;
    Ok(())
}

/// Reads a page of rules, those that began last first.
pub async fn list_recurring(
    app: &App,
    caller: &Caller,
    filter: &RecurringFilter,
    wish: &PageWish,
) -> Result<Page<ShownRecurring>, Error> {
    let grant = allow(caller, Permission::CostsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.recurring_costs(filter, wish).await?)
}

/// Reads a rule.
pub async fn find_recurring(
    app: &App,
    caller: &Caller,
    id: Id<RecurringCost>,
) -> Result<ShownRecurring, Error> {
    let grant = allow(caller, Permission::CostsRead)?;
    let view = app.store.view(&grant).await?;
    shown(view.as_ref(), id).await
}

/// Writes a rule and the costs of the months that have come.
async fn keep(
    app: &App,
    (caller, grant): (&Caller, &Grant),
    work: &dyn Work,
    (change, months): Made,
) -> Result<(), Error> {
    let rule = change.state().clone();
    let by = (grant, caller.time_zone());
    let subject = rule.terms.subject;
    let last = months.last().copied().unwrap_or(rule.from_month);
    check_subject(work, by, subject, last).await?;
    check_months(work, caller, &months).await?;
    work.apply(&change).await?;
    work.apply_all(&entries(app, &rule, &months)?).await?;
    watch(app, work, caller.time_zone()).await
}

fn present(app: &App, caller: &Caller) -> Month {
    Month::of(caller.time_zone().local_date(app.now()))
}

async fn shown<V: View + ?Sized>(view: &V, id: Id<RecurringCost>) -> Result<ShownRecurring, Error> {
    let found = view.recurring_cost(id).await?;
    Ok(found.ok_or(StoreError::NotFound)?)
}
