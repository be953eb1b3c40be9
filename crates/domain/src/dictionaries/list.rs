//! Reading a dictionary.

use super::{Dictionary, Entry, Error, Read};
use crate::access::{Caller, Permission};
use crate::{App, View};

/// All entries in the order of reading, archived ones included.
pub async fn list<D: Dictionary>(app: &App, caller: &Caller) -> Result<Vec<Entry<D>>, Error>
where
    dyn View: Read<D>,
{
    let grant = caller.allow(Permission::DictionariesRead)?;
    let view = app.store.view(&grant).await?;
    let mut entries = Read::<D>::entries(&*view).await?;
    entries.sort_by(D::order);
    Ok(entries)
}
