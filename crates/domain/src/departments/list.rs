//! Reading departments.

use std::collections::HashMap;

use super::Department;
use crate::access::{Caller, Permission};
use crate::lobby::User;
use crate::values::Line;
use crate::{App, Id, users};

/// All departments with the names of those who lead them.
#[derive(Debug, Clone)]
pub struct Listed {
    /// By name.
    pub departments: Vec<Department>,
    /// Names of colleagues.
    pub names: HashMap<Id<User>, Line<120>>,
}

/// All departments: whoever sees colleagues sees where they work.
pub async fn list(app: &App, caller: &Caller) -> Result<Listed, users::Error> {
    let grant = caller.allow(Permission::UsersRead)?;
    let view = app.store.view(&grant).await?;
    let users = view.users().await?;
    Ok(Listed {
        departments: view.departments().await?,
        names: users.into_iter().map(|user| (user.id, user.name)).collect(),
    })
}
