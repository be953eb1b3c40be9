//! One file, without its bytes.

use super::{Error, File, Shown};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// Reads what is known of a file, also of one in the trash.
pub async fn get(app: &App, caller: &Caller, id: Id<File>) -> Result<Shown, Error> {
    let grant = caller.allow_either(Permission::DealsRead, Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.file(id).await?.ok_or(StoreError::NotFound)?)
}
