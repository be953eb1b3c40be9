//! Joining a request to what is there already: clients, or an open deal.

use super::awaiting::{answer, commit_shown, hands_of, still_awaiting};
use super::set_aside::{hold_brought, set_aside};
use super::{Error, Row};
use crate::access::{Caller, Permission};
use crate::clients::{Company, Contact};
use crate::deals::{Deal, KnownBuyer, References};
use crate::{App, Id, Version, Violations};

/// The wish to say that a request is one of known clients.
#[derive(Debug, Clone, Copy)]
pub struct JoinClients {
    /// The request's deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The person who asks.
    pub contact: Option<Id<Contact>>,
    /// The firm that asks.
    pub company: Option<Id<Company>>,
}

/// The wish to say that a request speaks of an open deal.
#[derive(Debug, Clone, Copy)]
pub struct JoinDeal {
    /// The request's deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The deal of which it speaks.
    pub into: Id<Deal>,
}

/// Gives a request to known clients; the caller works on it. A client whom the request brought is
/// put aside if nothing else refers to them.
pub async fn join_clients(
    app: &App,
    caller: &Caller,
    command: JoinClients,
) -> Result<Option<Row>, Error> {
    if command.contact.is_none() && command.company.is_none() {
        return Err(Violations::one("", "join_to_what").into());
    }
    let grant = caller.allow(Permission::RequestsProcess)?;
    let work = app.store.work(&grant).await?;
    let held = work.hold_deals(&[command.id]).await?.into_iter().next();
    let deal = still_awaiting(work.as_ref(), held, command.version).await?;
    let asked = References {
        contact: command.contact,
        company: command.company,
        ..References::default()
    };
    let names = work.names(&asked).await?;
    let mut wrong = Violations::default();
    if command.contact.is_some() && names.contact.is_none() {
        wrong.add("/contact_id", "unknown_id");
    }
    if command.company.is_some() && names.company.is_none() {
        wrong.add("/company_id", "unknown_id");
    }
    wrong.check()?;
    let buyer = KnownBuyer {
        contact: command.contact.zip(names.contact),
        company: command.company.zip(names.company),
    };
    let hands = hands_of(work.as_ref(), caller.user()).await?;
    hold_brought(work.as_ref(), &deal).await?;
    let before = deal.clone();
    let change = deal.join_clients(buyer, &hands, app.now());
    answer(work.as_ref(), &change).await?;
    set_aside(app, work.as_ref(), &before, Some(change.state())).await?;
    commit_shown(work, command.id).await
}

/// Puts the words of a request into the story of an open deal; the request's own deal goes into the
/// trash, with a link.
pub async fn join_deal(
    app: &App,
    caller: &Caller,
    command: JoinDeal,
) -> Result<Option<Row>, Error> {
    let grant = caller.allow(Permission::RequestsProcess)?;
    caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    // Both at once, in the order of their ids: of two requests that are joined to each other, one
    // waits for the other.
    let held = work.hold_deals(&[command.id, command.into]).await?;
    let find = |id| held.iter().find(|deal| deal.id == id).cloned();
    let deal = still_awaiting(work.as_ref(), find(command.id), command.version).await?;
    let into = target(caller, &deal, find(command.into))?;
    let text = work.deal_card(deal.id).await?;
    let text = text.and_then(|card| card.source.request_text);
    hold_brought(work.as_ref(), &deal).await?;
    let before = deal.clone();
    let now = app.now();
    let change = deal.merge_into(&into, now);
    answer(work.as_ref(), &change).await?;
    work.apply(&into.receive(&before, text, now)).await?;
    set_aside(app, work.as_ref(), &before, None).await?;
    commit_shown(work, command.id).await
}

/// The deal of which the request speaks: another one, open, and the caller's to change.
fn target(caller: &Caller, request: &Deal, deal: Option<Deal>) -> Result<Deal, Error> {
    let unknown = || Violations::one("/deal_id", "unknown_id");
    let deal = deal.ok_or_else(unknown)?;
    let is_theirs = caller.reaches(Permission::DealsEdit, |scope| {
        let responsible = deal.responsible.map(Id::uuid);
        scope.contains(responsible, deal.department.map(Id::uuid))
    });
    if !is_theirs || deal.id == request.id {
        return Err(unknown().into());
    }
    if !deal.status.is_open() || deal.deleted_at.is_some() {
        return Err(Violations::one("/deal_id", "deal_not_open").into());
    }
    Ok(deal)
}
