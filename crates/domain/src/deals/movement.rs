//! The path of a deal: its stays on stages, and all that happened to it.

use super::{Deal, Error, NamedStage};
use crate::access::{Caller, Permission};
use crate::lobby::User;
use crate::{App, Id, Limit, LoggedEvent, Moment, Named, Page, Place, SortValue, StoreError};

/// One stay on a stage.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Where.
    pub stage: NamedStage,
    /// Since when.
    pub entered_at: Moment,
    /// Until when; `None`: it is there now.
    pub left_at: Option<Moment>,
    /// Who brought it there.
    pub by: Option<Named<User>>,
}

impl Visit {
    /// How long the stay has lasted, in whole seconds.
    pub fn seconds(&self, now: Moment) -> i64 {
        (self.left_at.unwrap_or(now) - self.entered_at)
            .num_seconds()
            .max(0)
    }
}

/// The stays of a deal, oldest first.
pub async fn movement(app: &App, caller: &Caller, id: Id<Deal>) -> Result<Vec<Visit>, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    view.deal(id).await?.ok_or(StoreError::NotFound)?;
    Ok(view.visits(id).await?)
}

/// What happened to a deal, newest first.
pub async fn events(
    app: &App,
    caller: &Caller,
    id: Id<Deal>,
    before: Option<i64>,
    limit: Limit,
) -> Result<Page<LoggedEvent>, Error> {
    let view = app
        .store
        .view(&caller.allow(Permission::DealsRead)?)
        .await?;
    view.deal(id).await?.ok_or(StoreError::NotFound)?;
    let events = view.deal_events(id, before, limit).await?;
    Ok(Page::of(events, limit, None, |event| Place {
        value: SortValue::Number(event.seq),
        id: event.subject_id,
    }))
}
