//! What has become of a batch.

use super::{Batch, Error, Refusal};
use crate::access::{Caller, Permission};
use crate::deals::Deal;
use crate::{App, Id, Limit, StoreError, View};

/// A batch with the first deals that a rule refused.
#[derive(Debug, Clone)]
pub struct Report {
    /// The batch.
    pub batch: Batch,
    /// The first two hundred; the rest is in the file.
    pub refused: Vec<Refusal>,
}

impl Report {
    pub(super) async fn of(view: &dyn View, batch: Batch) -> Result<Self, StoreError> {
        let refused = if batch.refused > 0 {
            view.batch_refusals(batch.id, None, Limit::most()).await?
        } else {
            Vec::new()
        };
        Ok(Self { batch, refused })
    }
}

/// Reads a batch of the caller's own.
pub async fn find(app: &App, caller: &Caller, id: Id<Batch>) -> Result<Report, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    let batch = batch_of(view.as_ref(), caller, id).await?;
    Ok(Report::of(view.as_ref(), batch).await?)
}

/// A batch, if it is the caller's own.
pub(super) async fn batch_of(
    view: &dyn View,
    caller: &Caller,
    id: Id<Batch>,
) -> Result<Batch, StoreError> {
    let batch = view.batch(id).await?;
    let batch = batch.filter(|batch| batch.author == caller.user());
    batch.ok_or(StoreError::NotFound)
}

/// The same, for use cases that go on to open a work.
pub(super) async fn own(app: &App, caller: &Caller, id: Id<Batch>) -> Result<Batch, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(batch_of(view.as_ref(), caller, id).await?)
}

/// The refused deals of a batch, page by page at one moment.
pub struct Reporting {
    view: Box<dyn View>,
    batch: Id<Batch>,
    after: Option<Id<Deal>>,
    is_done: bool,
}

/// Begins to read all refused deals of a batch of the caller's own.
pub async fn refused(app: &App, caller: &Caller, id: Id<Batch>) -> Result<Reporting, Error> {
    let grant = caller.allow(Permission::DealsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(Reporting {
        batch: batch_of(view.as_ref(), caller, id).await?.id,
        view,
        after: None,
        is_done: false,
    })
}

impl Reporting {
    /// The next refused deals; empty at the end.
    pub async fn next(&mut self) -> Result<Vec<Refusal>, StoreError> {
        if self.is_done {
            return Ok(Vec::new());
        }
        let most = Limit::most();
        let page = self
            .view
            .batch_refusals(self.batch, self.after, most)
            .await?;
        self.is_done = page.len() < usize::from(most.get());
        self.after = page.last().map(|refusal| refusal.deal);
        Ok(page)
    }
}
