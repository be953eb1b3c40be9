//! Setting up recurring documents.

use chrono::NaiveDate;

use super::look::shown;
use super::make::watch;
use super::{Error, Filter, MOST_OF_DEAL, Recurrence, Schedule, Shown};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::documents::{Document, Kind, Line, LineDraft, Stage};
use crate::legal_entities::LegalEntity;
use crate::{
    App, Claim, Counting, Created, Id, Limit, PageWish, Retry, StoreError, Violations, Work,
};

/// The wish for recurring documents.
#[derive(Debug, Clone)]
pub struct CreateRecurrence {
    /// Of which deal.
    pub deal: Id<Deal>,
    /// Which own firm makes them.
    pub legal_entity: Id<LegalEntity>,
    /// Upon which contract of the deal.
    pub contract: Option<Id<Document>>,
    /// What is made.
    pub kinds: Vec<Kind>,
    /// On which days.
    pub schedule: Schedule,
    /// Lines of each.
    pub lines: Vec<LineDraft>,
    /// Whether prices hold the VAT.
    pub is_vat_included: bool,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Sets up documents that are made again and again; the first ones on the first day of the schedule
/// that is not over.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateRecurrence,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::DocumentsEdit)?;
    let id: Id<Recurrence> = app.new_id();
    let now = app.now();
    let today = caller.time_zone().local_date(now);
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), now).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                return Ok(Created::before(
                    shown(work.as_ref(), Id::from(earlier)).await?,
                ));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let at = Violations::one;
    let deal = work.deal(command.deal).await?;
    let deal = deal.ok_or_else(|| at("/deal_id", "unknown_id"))?;
    if deal.deleted_at.is_some() {
        return Err(Error::InTrash);
    }
    let of_deal = Filter {
        deal: Some(deal.id),
    };
    let wish = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    if work.recurrences(&of_deal, &wish).await?.items.len() >= MOST_OF_DEAL {
        let mut wrong = Violations::default();
        wrong.add_limit("/deal_id", "too_many", 20);
        return Err(wrong.into());
    }
    check_entity(work.as_ref(), command.legal_entity).await?;
    if let Some(contract) = command.contract {
        check_contract(work.as_ref(), contract, &deal, command.legal_entity).await?;
    }
    let recurrence = Recurrence {
        id,
        deal: deal.id,
        legal_entity: command.legal_entity,
        contract: command.contract,
        kinds: command.kinds,
        next_on: next_of(&command.schedule, today),
        made_on: None,
        schedule: command.schedule,
        lines: lines_of(app, command.lines, command.is_vat_included)?,
        is_vat_included: command.is_vat_included,
        is_paused: false,
        created_by: caller.user(),
        created_at: now,
        version: 1,
    };
    let change = recurrence.create()?;
    work.apply(&change).await?;
    watch(app, work.as_ref(), caller.time_zone(), None).await?;
    let shown = shown(work.as_ref(), id).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// What days are over make nothing.
pub(super) fn next_of(schedule: &Schedule, today: NaiveDate) -> Option<NaiveDate> {
    if !schedule.check().is_empty() {
        return None;
    }
    schedule.next(today)
}

pub(super) fn lines_of(
    app: &App,
    drafts: Vec<LineDraft>,
    is_vat_included: bool,
) -> Result<Vec<Line>, Violations> {
    let mut wrong = Violations::default();
    let mut lines = Vec::new();
    for (index, draft) in drafts.into_iter().enumerate() {
        let line = Line::of(draft, app.new_id(), is_vat_included);
        lines.extend(wrong.take(format!("/lines/{index}"), line));
    }
    wrong.check()?;
    Ok(lines)
}

pub(super) async fn check_entity(work: &dyn Work, id: Id<LegalEntity>) -> Result<(), Error> {
    let at = |code| Violations::one("/legal_entity_id", code);
    let entity = work.legal_entity(id).await?;
    let entity = entity.ok_or_else(|| at("unknown_id"))?;
    if entity.archived_at.is_some() {
        return Err(at("legal_entity_archived").into());
    }
    Ok(())
}

/// An issued agreement of this deal, or of its client, with this own firm.
async fn check_contract(
    work: &dyn Work,
    id: Id<Document>,
    deal: &Deal,
    entity: Id<LegalEntity>,
) -> Result<(), Error> {
    let at = |code| Violations::one("/contract_id", code);
    let contract = work.document(id).await?;
    let contract = contract.ok_or_else(|| at("unknown_id"))?.document;
    if !matches!(contract.kind, Kind::Contract | Kind::Outside) {
        return Err(at("no_contract").into());
    }
    if Stage::from(&contract.state) != Stage::Issued {
        return Err(at("basis_not_issued").into());
    }
    let is_its = match contract.deal {
        Some(other) => other == deal.id,
        None => (contract.company, contract.contact) == (deal.company, deal.contact),
    };
    if !is_its {
        return Err(at("of_another_deal").into());
    }
    if contract.legal_entity != entity {
        return Err(Violations::one("/legal_entity_id", "not_of_basis").into());
    }
    Ok(())
}

/// The recurrence at the version that the caller has seen.
pub(super) async fn seen(
    work: &dyn Work,
    id: Id<Recurrence>,
    version: crate::Version,
) -> Result<Shown, Error> {
    let found = work.recurrence(id).await?.ok_or(StoreError::NotFound)?;
    if found.recurrence.version != version {
        return Err(Error::Stale);
    }
    Ok(found)
}
