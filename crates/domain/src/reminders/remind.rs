//! The job of a morning.

use std::collections::HashMap;

use chrono::{Days, TimeDelta};

use super::watch::job_of;
use super::{Error, Step, payers, terms};
use crate::access::Grant;
use crate::deals::Deal;
use crate::legal_entities::LegalEntity;
use crate::lobby::{AccountState, Lease};
use crate::{App, Id, Work};

/// So many letters, and so many tasks, at a time.
const MOST: usize = 100;
/// Between two times of one morning.
const PAUSE: TimeDelta = TimeDelta::minutes(1);
/// So many days before its last one somebody is told that a contract ends.
const NOTICE: u64 = 30;
/// Invoices that are late by more days are not reminded of.
const MOST_LATE: u64 = 30;

/// Reminds of what it is time for, and comes again on the next morning while there is anything to
/// come.
pub async fn remind(app: &App, lease: &Lease) -> Result<(), Error> {
    let grant = Grant::job(lease);
    let now = app.now();
    let work = app.store.work(&grant).await?;
    let account = work.account_record().await?;
    let zone = account.time_zone;
    let today = zone.local_date(now);
    if !matches!(account.state, AccountState::Trial | AccountState::Active) {
        // Whoever pays again issues documents again, and then the job comes, too.
        work.enqueue_unless_earlier(&job_of(app, account.id, today + Days::new(1), zone))
            .await?;
        work.commit().await?;
        return Ok(());
    }
    let entities = work.legal_entities().await?.into_iter();
    let entities: HashMap<Id<LegalEntity>, LegalEntity> =
        entities.map(|entity| (entity.id, entity)).collect();
    let writing = entities.values().filter(|one| one.terms.reminds_payers);
    let writing: Vec<_> = writing.map(|one| one.id).collect();
    let first = today - Days::new(MOST_LATE);
    let invoices = work
        .awaited_invoices(&writing, (first, today + Days::new(1)))
        .await?;
    let mut late: Vec<_> = invoices
        .into_iter()
        .filter_map(|one| {
            let step = Step::of_invoice(one.due_on, today)?;
            (!one.done.contains(&step)).then_some((one, step))
        })
        .collect();
    let is_more = late.len() > MOST;
    late.truncate(MOST);
    let month = (today, today + Days::new(NOTICE));
    let ending = work.ending_contracts(month, MOST as u64).await?;
    let is_more = is_more || ending.len() == MOST;
    // Deals and documents first, then the events' number, as everybody takes them.
    let contracts = terms::read(work.as_ref(), &ending).await?;
    let of_invoices = late.iter().filter_map(|(one, _)| one.deal);
    let of_contracts = contracts
        .iter()
        .filter_map(|shown| shown.deal.as_ref().map(|deal| deal.id));
    let deals = hold(work.as_ref(), of_invoices.chain(of_contracts)).await?;
    for (one, _) in &late {
        work.hold_document(one.id).await?;
    }
    terms::tell(app, work.as_ref(), &contracts, &deals, (today, zone)).await?;
    for (one, step) in late {
        let deal = one.deal.and_then(|deal| deals.get(&deal));
        payers::write_to(app, work.as_ref(), (one.id, step), deal, zone).await?;
    }
    let next = if is_more {
        Some(now + PAUSE)
    } else if work.is_anything_coming(&writing, today).await? {
        Some(job_of(app, account.id, today + Days::new(1), zone).due_at)
    } else {
        None
    };
    if let Some(due_at) = next {
        let mut job = job_of(app, account.id, today, zone);
        job.due_at = due_at;
        work.enqueue_unless_earlier(&job).await?;
    }
    work.commit().await?;
    Ok(())
}

/// The deals, held in the order of their ids.
async fn hold(
    work: &dyn Work,
    deals: impl Iterator<Item = Id<Deal>>,
) -> Result<HashMap<Id<Deal>, Deal>, Error> {
    let mut deals: Vec<_> = deals.collect();
    deals.sort_unstable();
    deals.dedup();
    let deals = work.hold_deals(&deals).await?.into_iter();
    Ok(deals.map(|deal| (deal.id, deal)).collect())
}
