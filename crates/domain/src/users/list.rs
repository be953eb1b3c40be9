//! Reading colleagues.

use std::collections::HashMap;

use super::{Error, User};
use crate::App;
use crate::access::{Caller, Permission};
use crate::departments::Department;
use crate::roles::Role;
use crate::values::Login;

/// A colleague with the names that a reader needs beside theirs.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// The card.
    pub user: User,
    /// With what they sign in.
    pub login: Option<Login>,
    /// What they may do.
    pub role: Option<Role>,
    /// Where they work.
    pub department: Option<Department>,
}

/// All colleagues, the dismissed included, by name.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Colleague>, Error> {
    let grant = caller.allow(Permission::UsersRead)?;
    let view = app.store.view(&grant).await?;
    let users = view.users().await?;
    let mut logins: HashMap<_, _> = view.logins().await?.into_iter().collect();
    let roles = view.roles().await?;
    let departments = view.departments().await?;
    let colleague = |user: User| Colleague {
        login: logins.remove(&user.id),
        role: roles.iter().find(|one| one.id == user.role).cloned(),
        department: departments
            .iter()
            .find(|one| Some(one.id) == user.department)
            .cloned(),
        user,
    };
    Ok(users.into_iter().map(colleague).collect())
}
