//! Reading roles.

use super::Role;
use crate::access::{Caller, Permission};
use crate::{App, users};

/// All roles: whoever sees colleagues sees what they may do.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Role>, users::Error> {
    let grant = caller.allow(Permission::UsersRead)?;
    let view = app.store.view(&grant).await?;
    Ok(view.roles().await?)
}
