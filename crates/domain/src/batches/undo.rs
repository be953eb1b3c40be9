//! The way back: what a batch changed is as it was, where nobody changed it since. A request that
//! the batch answered awaits its answer again, where nothing at all happened to its deal since.

use std::collections::HashMap;

use super::carry_out::{STEP, Terms, take_back};
use super::change::{finish, unseen};
use super::find::{Report, own};
use super::go_on::start;
use super::{Batch, Error, Found, Item, Outcome, Value, Wish};
use crate::access::Caller;
use crate::deals::Deal;
use crate::{App, Id, Limit, StoreError};

/// Undoes a batch of the caller's own.
pub async fn undo(app: &App, caller: &Caller, id: Id<Batch>) -> Result<Report, Error> {
    // What the batch did decides which right it takes; to see the batch takes none beyond reading.
    let before = own(app, caller, id).await?;
    let grant = caller.allow(before.wish.permission())?;
    let work = app.store.work(&grant).await?;
    if !before.can_be_undone() {
        return Err(Error::NotUndoable);
    }
    let now = app.now();
    let wish = Wish::Undo {
        batch: before.id,
        of: Box::new(before.wish.clone()),
    };
    let mut batch = Batch::new(app.new_id(), caller, wish, now);
    batch.total = before.changed;
    let by = batch.id;
    if usize::try_from(before.changed).is_ok_and(|count| count <= STEP) {
        let items = work.batch_changes(id, None, Limit::most()).await?;
        let (ids, values) = changed(items);
        let deals = work.hold_deals(&ids).await?;
        let unseen = unseen(&ids, &deals);
        let terms = Terms {
            scope: grant.scope(),
            at: now,
        };
        let step = take_back(work.as_ref(), &batch, deals, values, terms).await?;
        finish(work.as_ref(), &batch, step, unseen, now).await?;
    } else {
        start(work.as_ref(), app, batch).await?;
    }
    work.apply(&before.undo(by, now)).await?;
    let batch = work.batch(by).await?.ok_or(StoreError::NotFound)?;
    let report = Report::of(work.as_ref(), batch).await?;
    work.commit().await?;
    Ok(report)
}

/// What was found and what was left on deals that a batch changed.
pub(super) type Changed = HashMap<Id<Deal>, (Found, Value)>;

/// The changed deals of some items, with what was found and left on them.
pub(super) fn changed(items: Vec<Item>) -> (Vec<Id<Deal>>, Changed) {
    let mut values = HashMap::new();
    let mut ids = Vec::new();
    for item in items {
        if let Outcome::Changed { before, after } = item.outcome {
            ids.push(item.deal);
            values.insert(item.deal, (before, after));
        }
    }
    (ids, values)
}
