//! Saving a view.

use super::list::shown;
use super::{Asked, Error, Name, SavedView, Shown};
use crate::access::{Caller, Permission};
use crate::deals::DealFilter;
use crate::lobby::User;
use crate::values::Rank;
use crate::{App, Claim, Created, Id, Retry, StoreError, View, Violations};

/// More views than this, own or shared, are a list that nobody reads.
const MOST: usize = 50;

/// The wish for a view.
#[derive(Debug, Clone)]
pub struct CreateView {
    /// What it is called.
    pub name: Name,
    /// Whether everybody shall see it.
    pub is_shared: bool,
    /// What it asks.
    pub asked: Asked,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Saves a view behind the others.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateView,
) -> Result<Created<Shown>, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    if command.is_shared {
        caller.allow(Permission::ViewsShare)?;
    }
    let id: Id<SavedView> = app.new_id();
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
    check_records(work.as_ref(), &command.asked.filter).await?;
    let ranks = ranks(work.as_ref(), user, command.is_shared, id).await?;
    let view = SavedView {
        id,
        author: user,
        name: command.name,
        is_shared: command.is_shared,
        asked: command.asked,
        rank: last(&ranks)?,
        created_at: now,
        updated_at: now,
        deleted_at: None,
        version: 1,
    };
    work.apply(&view.create()).await?;
    let shown = shown(work.as_ref(), id, user).await?;
    work.commit().await?;
    Ok(Created::now(shown))
}

/// Every record that a filter names must be one of this account.
pub(super) async fn check_records(view: &dyn View, filter: &DealFilter) -> Result<(), Error> {
    let records = filter.records();
    let named: Vec<_> = records.iter().map(|(_, kind, id)| (*kind, *id)).collect();
    let labels = view.labels(&named).await?;
    let mut wrong = Violations::default();
    let mut before = "";
    for (field, kind, id) in records {
        if field != before && !labels.contains_key(&(kind, id)) {
            wrong.add(format!("/filter/{field}"), "unknown_id");
            before = field;
        }
    }
    Ok(wrong.check()?)
}

/// The ranks of the views among which one stands, in order, without its own.
pub(super) async fn ranks(
    view: &dyn View,
    user: Id<User>,
    is_shared: bool,
    but: Id<SavedView>,
) -> Result<Vec<(Id<SavedView>, Rank)>, Error> {
    let views = view.saved_views(user).await?.into_iter();
    let ranks: Vec<_> = views
        .map(|(view, _)| view)
        .filter(|view| view.id != but && view.is_shared == is_shared)
        .map(|view| (view.id, view.rank))
        .collect();
    if ranks.len() >= MOST {
        return Err(Error::TooMany);
    }
    Ok(ranks)
}

/// The rank behind all.
pub(super) fn last(ranks: &[(Id<SavedView>, Rank)]) -> Result<Rank, Error> {
    let last = ranks.last().map(|(_, rank)| rank);
    Rank::between(last, None).map_err(|_| {
        StoreError::Unreadable {
            what: "saved_view.rank",
        }
        .into()
    })
}
