//! Making a price list.

use super::{MOST, PriceList};
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError};

/// The wish for a price list.
#[derive(Debug, Clone)]
pub struct CreatePriceList {
    /// Its name.
    pub name: Line<80>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a price list without prices.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreatePriceList,
) -> Result<Created<PriceList>, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let id: Id<PriceList> = app.new_id();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.price_list(Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let others = work.price_lists().await?;
    if others.len() >= MOST {
        return Err(Error::TooManyPriceLists);
    }
    if others
        .iter()
        .any(|other| other.name.reads_like(&command.name))
    {
        return Err(Error::NameTaken);
    }
    let list = PriceList {
        id,
        name: command.name,
        version: 1,
    };
    let change = list.create(app.now());
    work.apply(&change).await.map_err(Error::of_name)?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}
