//! Giving a deal to another responsible person.

use super::create::check_references;
use super::{Card, Deal, Error, References};
use crate::access::{Caller, Permission};
use crate::lobby::User;
use crate::users::heir;
use crate::{App, Id, Moment, StoreError, Version, Work};

/// The wish for another responsible person.
#[derive(Debug, Clone, Copy)]
pub struct AssignDeal {
    /// Which deal.
    pub id: Id<Deal>,
    /// The version that the caller has seen.
    pub version: Version,
    /// Who shall be responsible.
    pub responsible: Id<User>,
}

/// Gives a deal that is open again to the caller if whoever was responsible does not work here any
/// more: their open deals went to a successor, and this one was not among them.
pub(super) async fn take_over(
    work: &dyn Work,
    caller: &Caller,
    deal: Deal,
    at: Moment,
) -> Result<(), Error> {
    if !deal.status.is_open() {
        return Ok(());
    }
    let Some((before, own)) = heir(work, caller, deal.responsible).await? else {
        return Ok(());
    };
    let (from, to) = (before.name.to_string(), own.name.to_string());
    let change = deal.assign(own.id, own.department, Some(from), Some(to), at);
    work.apply(&change).await?;
    Ok(())
}

/// Gives a deal to somebody; their department becomes the deal's.
///
/// The answer is `None` when the deal has left the caller's reach by this very change.
pub async fn assign(
    app: &App,
    caller: &Caller,
    command: AssignDeal,
) -> Result<Option<Card>, Error> {
    let grant = caller.allow(Permission::DealsEdit)?;
    let work = app.store.work(&grant).await?;
    let deal = work.deal(command.id).await?.ok_or(StoreError::NotFound)?;
    deal.check(command.version)?;
    if deal.responsible != Some(command.responsible) {
        let asked = References {
            responsible: Some(command.responsible),
            ..References::default()
        };
        let names = work.names(&asked).await?;
        check_references(&asked, &names)?;
        let before = References {
            responsible: deal.responsible,
            ..References::default()
        };
        let before = work.names(&before).await?.responsible;
        let (to, department) = (names.responsible, names.department);
        let change = deal.assign(command.responsible, department, before, to, app.now());
        work.apply(&change).await?;
    }
    let card = work.deal_card(command.id).await?;
    work.commit().await?;
    Ok(card)
}
