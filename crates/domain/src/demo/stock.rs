//! What deals are made of: the pipeline and the dictionaries of the new account.

use super::Error;
use super::story::Stock;
use crate::access::Caller;
use crate::dictionaries::{self, Channel, DealType, Entry, LossReason};
use crate::{App, Id, StoreError, pipelines};

/// Reads what the sign-up has put on the shelves.
pub async fn fill(app: &App, owner: &Caller) -> Result<Stock, Error> {
    let pipelines = pipelines::list(app, owner).await.map_err(Error::of)?;
    let pipeline = pipelines.into_iter().find(|pipeline| pipeline.is_default);
    let channels = dictionaries::list::<Channel>(app, owner)
        .await
        .map_err(Error::of)?;
    let loss_reasons = dictionaries::list::<LossReason>(app, owner)
        .await
        .map_err(Error::of)?;
    let deal_types = dictionaries::list::<DealType>(app, owner)
        .await
        .map_err(Error::of)?;
    Ok(Stock {
        pipeline: pipeline.ok_or_else(|| Error::of(StoreError::NotFound))?,
        channels: weighted(&channels, &[4, 34, 20, 10, 12, 8, 14, 6, 4, 3]),
        loss_reasons: weighted(&loss_reasons, &[30, 22, 10, 12, 14, 6, 4, 3]),
        deal_types: deal_types.iter().map(|entry| entry.id).collect(),
        buyers: Vec::new(),
        goods: Vec::new(),
        zone: owner.time_zone(),
        now: app.now(),
        forgotten: 0,
    })
}

/// Entries with their names and weights; those behind the last weight are rare.
fn weighted<D>(entries: &[Entry<D>], weights: &[usize]) -> Vec<((Id<D>, String), usize)> {
    let weights = weights.iter().copied().chain(std::iter::repeat(1));
    let named = entries
        .iter()
        .map(|entry| (entry.id, entry.name.to_string()));
    named.zip(weights).collect()
}
