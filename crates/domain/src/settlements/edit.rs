//! Correcting opening balances.

use chrono::NaiveDate;

use super::create::shown;
use super::{Error, OpeningBalance, Shown};
use crate::access::{Caller, Permission};
use crate::values::Money;
use crate::{App, Id, StoreError, Version, Work};

/// The wish to correct an opening balance.
#[derive(Debug, Clone, Copy)]
pub struct EditOpeningBalance {
    /// Which.
    pub id: Id<OpeningBalance>,
    /// The version that the caller has seen.
    pub version: Version,
    /// At the beginning of which day; `None` keeps.
    pub on: Option<NaiveDate>,
    /// Above zero the client owes us; `None` keeps.
    pub amount: Option<Money>,
}

/// The wish to remove an opening balance.
#[derive(Debug, Clone, Copy)]
pub struct DeleteOpeningBalance {
    /// Which.
    pub id: Id<OpeningBalance>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Corrects an opening balance; a wish for what is already so changes nothing.
pub async fn edit(app: &App, caller: &Caller, command: EditOpeningBalance) -> Result<Shown, Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let work = app.store.work(&grant).await?;
    let before = shown(work.as_ref(), command.id).await?;
    let balance = before.balance.clone();
    let on = command.on.unwrap_or(balance.on);
    let amount = command.amount.unwrap_or(balance.amount);
    check_open(work.as_ref(), caller, &balance, &[balance.on, on]).await?;
    let Some(change) = balance.edit(on, amount, command.version, app.now())? else {
        return Ok(before);
    };
    work.apply(&change).await?;
    let after = shown(work.as_ref(), command.id).await?;
    work.commit().await?;
    Ok(after)
}

/// Removes an opening balance for good; the log keeps what it was.
pub async fn delete(
    app: &App,
    caller: &Caller,
    command: DeleteOpeningBalance,
) -> Result<(), Error> {
    let grant = caller.allow(Permission::PaymentsEdit)?;
    let work = app.store.work(&grant).await?;
    let balance = shown(work.as_ref(), command.id).await?.balance;
    check_open(work.as_ref(), caller, &balance, &[balance.on]).await?;
    work.apply(&balance.delete(command.version, app.now())?)
        .await?;
    work.commit().await?;
    Ok(())
}

async fn check_open(
    work: &dyn Work,
    caller: &Caller,
    balance: &OpeningBalance,
    days: &[NaiveDate],
) -> Result<(), Error> {
    let entity = work.legal_entity(balance.legal_entity).await?;
    let entity = entity.ok_or(StoreError::NotFound)?;
    for day in days {
        entity.check_open(*day, caller)?;
    }
    Ok(())
}
