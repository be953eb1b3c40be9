//! Making an entry.

use super::entry::is_taken;
use super::{Dictionary, Entry, EntryName, Error, Read, ReadWrite};
use crate::access::{Caller, Permission};
use crate::{App, Claim, Created, Id, Retry, StoreError, Work};

/// The wish for an entry.
#[derive(Debug, Clone)]
pub struct CreateEntry<D> {
    /// Its name.
    pub name: EntryName,
    /// What only this dictionary's entries have.
    pub particulars: D,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes an entry behind the others.
pub async fn create<D: Dictionary>(
    app: &App,
    caller: &Caller,
    command: CreateEntry<D>,
) -> Result<Created<Entry<D>>, Error>
where
    dyn Work: ReadWrite<D>,
{
    let grant = caller.allow(Permission::DictionariesManage)?;
    let id = app.new_id();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = Read::<D>::entry(&*work, Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let others = Read::<D>::entries(&*work).await?;
    if others.len() >= Entry::<D>::MOST {
        return Err(Error::Full);
    }
    if is_taken(&others, id, &command.name) {
        return Err(Error::NameTaken);
    }
    let last = others.iter().map(|other| other.position).max();
    let entry = Entry {
        id,
        name: command.name,
        position: last.map_or(0, |last| last + 1),
        is_archived: false,
        version: 1,
        particulars: command.particulars,
    };
    let change = entry.create(app.now());
    work.apply(&change).await.map_err(Error::of_writing)?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}
