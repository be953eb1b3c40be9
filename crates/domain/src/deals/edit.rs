//! Editing fields of a deal in place.

use super::card::commit_shown;
use super::create::check_references;
use super::{Card, Deal, DealPatch, Error, Names, References};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError, Version};

/// The wish for other values of some fields.
#[derive(Debug, Clone)]
pub struct EditDeal {
    /// Which.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// The values.
    pub patch: DealPatch,
}

/// Edits a deal; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditDeal) -> Result<Card, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    let patch = command.patch;
    let wanted = References {
        contact: patch.contact.flatten(),
        company: patch.company.flatten(),
        channel: patch.channel,
        deal_type: patch.deal_type.flatten(),
        sales_event: patch.sales_event.flatten(),
        ..References::default()
    };
    // Names are looked up only where a reference changes: most edits touch none.
    let (mut names, mut before) = (Names::default(), Names::default());
    if patch.touches_references() {
        names = work.names(&wanted).await?;
        check_references(&wanted, &names)?;
        before = work.names(&deal.references()).await?;
    }
    if let Some(change) = deal.edit(patch, &names, &before, app.now())? {
        work.apply(&change).await?;
    }
    commit_shown(work, command.id).await
}
