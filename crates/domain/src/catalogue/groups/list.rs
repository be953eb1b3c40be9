//! Reading groups.

use super::Group;
use crate::App;
use crate::access::{Caller, Permission};
use crate::catalogue::Error;

/// All groups, by name; `parent` makes the tree.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Group>, Error> {
    let grant = caller.allow(Permission::CatalogueRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.groups().await?)
}
