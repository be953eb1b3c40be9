//! What jobs do in the morning: tasks for colleagues, and letters to clients.
//!
//! One job a day goes through an account's originals; it comes again while anybody may still have to
//! be reminded. What was reminded of is written beside the original in the same work, so a job that
//! is done twice reminds once, and a server that was down for a week reminds once, too.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate, TimeDelta};

use super::letter::letter;
use super::store::{morning, reminder};
use super::trail::Reminder;
use super::{Awaited, Error, Filter, LegState, Side, Standing, Trail};
use crate::access::Grant;
use crate::clients::Company;
use crate::deals::{Deal, Record};
use crate::departments::Department;
use crate::documents::Document;
use crate::legal_entities::LegalEntity;
use crate::lobby::{AccountState, Job, JobKind, Lease, User};
use crate::tasks::{Due, Task};
use crate::values::{Line, TimeZone};
use crate::{App, Id, Limit, PageWish, Work};

/// So many days after the last one somebody is reminded, if there were so many reminders before.
const STEPS: [(u8, u64); 3] = [(0, 1), (1, 7), (2, 14)];
/// So many originals a day; the rest has its turn on the next.
const MOST: u64 = 500;

/// Reminds of what is late, and comes again on the next day on which anything may be.
pub async fn remind(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let account = work.account_record().await?;
    let zone = account.time_zone;
    let today = zone.local_date(now);
    if matches!(account.state, AccountState::Trial | AccountState::Active) {
        let entities = work.legal_entities().await?;
        let entities: HashMap<_, _> = entities
            .into_iter()
            .filter(|one| one.terms.reminds_colleagues || one.terms.reminds_clients)
            .map(|one| (one.id, one))
            .collect();
        let ours = entities.values().filter(|one| one.terms.reminds_colleagues);
        let ours: Vec<_> = ours.map(|one| one.id).collect();
        let theirs: Vec<_> = entities.keys().copied().collect();
        let late = work
            .originals_to_remind_of((&ours, &theirs), today, &STEPS, MOST)
            .await?;
        remind_of(app, work.as_ref(), &entities, late, (today, zone)).await?;
    }
    if let Some(day) = next_day(&work.first_due().await?, today) {
        let job = reminder(app, account.id, day, zone);
        work.enqueue_unless_earlier(&job).await?;
    }
    work.commit().await?;
    Ok(())
}

/// The next day on which it is time for a reminder, not before tomorrow.
fn next_day(first_due: &[(u8, NaiveDate)], today: NaiveDate) -> Option<NaiveDate> {
    let days = first_due.iter().filter_map(|(times, due_on)| {
        let step = STEPS.iter().find(|(before, _)| before == times);
        step.map(|(_, days)| *due_on + Days::new(*days))
    });
    days.min().map(|day| day.max(today + Days::new(1)))
}

async fn remind_of(
    app: &App,
    work: &dyn Work,
    entities: &HashMap<Id<LegalEntity>, LegalEntity>,
    late: Vec<Awaited>,
    (today, zone): (NaiveDate, TimeZone),
) -> Result<(), Error> {
    if late.is_empty() {
        return Ok(());
    }
    // Deals first, then the events' number, as everybody takes them: a task changes its deal.
    let mut deals: Vec<_> = late.iter().filter_map(|one| one.deal).collect();
    deals.sort_unstable();
    deals.dedup();
    let deals = work.hold_deals(&deals).await?.into_iter();
    let deals: HashMap<Id<Deal>, Deal> = deals.map(|deal| (deal.id, deal)).collect();
    let mut documents: Vec<_> = late.iter().map(|one| one.document).collect();
    documents.sort_unstable();
    documents.dedup();
    work.hold_trails(&documents).await?;
    let trails = work.trails(&documents).await?.into_iter();
    let mut trails: HashMap<Id<Document>, Trail> =
        trails.map(|trail| (trail.of.id, trail)).collect();
    let mut changes = Vec::new();
    let mut clients = Clients::default();
    for one in late {
        let (Some(trail), Some(entity)) = (
            trails.get(&one.document).cloned(),
            entities.get(&one.legal_entity),
        ) else {
            continue;
        };
        let keeper = match one.deal.map(|deal| deals.get(&deal)) {
            Some(None) => continue,
            Some(Some(deal)) => (deal.responsible, deal.department),
            None => (one.responsible, one.department),
        };
        let leg = &trail.legs()[usize::from(one.side == Side::Theirs)];
        let (LegState::Waiting, Some(due_on)) = (leg.state, leg.due_on) else {
            continue;
        };
        let days = u64::try_from(leg.days_overdue(today).unwrap_or_default()).unwrap_or(0);
        let times = STEPS.iter().filter(|(_, from)| *from <= days).count();
        let times = u8::try_from(times).unwrap_or(u8::MAX);
        // Another worker may have been here while this one waited for the trails.
        if trail
            .reminder(one.side)
            .is_some_and(|before| before.times >= times)
        {
            continue;
        }
        let task = if entity.terms.reminds_colleagues {
            task_for(app, work, (&trail, keeper), &one, (today, zone)).await?
        } else {
            None
        };
        let client = one
            .company
            .filter(|_| one.side == Side::Theirs && entity.terms.reminds_clients);
        let is_client_told = match client {
            Some(client) => clients.has_address(work, client, today).await?,
            None => false,
        };
        if task.is_none() && !is_client_told {
            continue;
        }
        let reminder = Reminder {
            due_on,
            times,
            task,
        };
        let change = trail.remind(one.side, reminder, is_client_told, today, app.now());
        // The other side of the same document may be late, too.
        trails.insert(one.document, change.state().clone());
        changes.push(change);
    }
    work.apply_all(&changes).await?;
    for client in clients.with_address() {
        work.enqueue(&Job {
            id: app.new_id(),
            kind: JobKind::WriteOfOriginals,
            subject: client.uuid(),
            due_at: app.now(),
        })
        .await?;
    }
    Ok(())
}

/// Clients to whom letters may go, by whether there is an address for them.
#[derive(Default)]
struct Clients(BTreeMap<Id<Company>, bool>);

impl Clients {
    async fn has_address(
        &mut self,
        work: &dyn Work,
        client: Id<Company>,
        today: NaiveDate,
    ) -> Result<bool, Error> {
        if let Some(known) = self.0.get(&client) {
            return Ok(*known);
        }
        let history = work.requisites_of(client).await?.history;
        let requisites = history.on(today);
        let has_address = requisites.is_some_and(|one| one.document_email.is_some());
        self.0.insert(client, has_address);
        Ok(has_address)
    }

    fn with_address(self) -> impl Iterator<Item = Id<Company>> {
        let clients = self.0.into_iter();
        clients.filter_map(|(client, has_address)| has_address.then_some(client))
    }
}

/// Whose a deal is, or a client.
type Kept = (Option<Id<User>>, Option<Id<Department>>);

/// The task of whoever is responsible; the one that was made before, while it is open.
async fn task_for(
    app: &App,
    work: &dyn Work,
    (trail, (responsible, department)): (&Trail, Kept),
    late: &Awaited,
    (today, zone): (NaiveDate, TimeZone),
) -> Result<Option<Id<Task>>, Error> {
    if let Some(before) = trail.reminder(late.side).and_then(|one| one.task)
        && let Some(task) = work.task(before).await?
        && task.completed_at.is_none()
    {
        return Ok(Some(before));
    }
    let what = match late.side {
        Side::Ours => "Отправить оригинал",
        Side::Theirs => "Получить оригинал",
    };
    let title = format!("{what}: {}, {}", trail.of.title(), late.buyer_name);
    let title: String = title.chars().take(200).collect();
    let evening = morning(today, zone) + TimeDelta::hours(9);
    let (Ok(title), Ok(due_at)) = (Line::parse(&title), Due::at(evening)) else {
        return Ok(None);
    };
    let task = Task {
        id: app.new_id(),
        deal: trail.deal,
        title,
        due_at,
        responsible,
        department,
        completed_at: None,
        created_at: app.now(),
        created_by: None,
        version: 1,
    };
    let name = match responsible {
        None => None,
        Some(user) => {
            let record = (Record::User, user.uuid());
            work.labels(&[record]).await?.remove(&record)
        }
    };
    let change = task.create(name);
    work.apply(&change).await?;
    Ok(Some(change.into_state().id))
}

/// Writes to a client what is awaited, all in one letter; to one who owes nothing more, or has no
/// address for documents, nothing.
pub async fn write_to_client(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let company: Id<Company> = Id::from(lease.job.subject);
    let view = app.store.view(&grant).await?;
    let account = view.account_record().await?;
    let today = account.time_zone.local_date(app.now());
    let history = view.requisites_of(company).await?.history;
    let email = history.on(today).and_then(|one| one.document_email.clone());
    let Some(email) = email else {
        return Ok(());
    };
    let entities = view.legal_entities().await?.into_iter();
    let entities: Vec<_> = entities.filter(|one| one.terms.reminds_clients).collect();
    let filter = Filter {
        sides: vec![Side::Theirs],
        standings: vec![Standing::Overdue],
        company: Some(company),
        legal_entities: entities.iter().map(|one| one.id).collect(),
        ..Filter::default()
    };
    let wish = PageWish {
        limit: Limit::most(),
        ..PageWish::default()
    };
    let late = if entities.is_empty() {
        Vec::new()
    } else {
        view.originals(&filter, today, &wish).await?.items
    };
    drop(view);
    if late.is_empty() {
        return Ok(());
    }
    let letter = letter(email, &account.name, &entities, &late, today);
    Ok(app.mailer.send(&letter).await?)
}
