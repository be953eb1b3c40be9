//! Reading departments.

use std::collections::HashMap;

use super::Department;
use crate::access::{Caller, Permission};
use crate::values::Line;
use crate::{App, StoreError, View, users};

/// A department with the name of whoever leads it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The department.
    pub department: Department,
    /// The name of whoever leads it.
    pub head: Option<Line<120>>,
}

impl Shown {
    /// Looks the name up.
    pub(super) async fn of(view: &dyn View, department: Department) -> Result<Self, StoreError> {
        let head = match department.head {
            Some(id) => view.user(id).await?.map(|user| user.name),
            None => None,
        };
        Ok(Self { department, head })
    }
}

/// All departments that are not archived, by name: whoever sees colleagues sees where they work.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Shown>, users::Error> {
    let grant = caller.allow(Permission::UsersRead)?;
    let view = app.store.view(&grant).await?;
    let users = view.users().await?;
    let names: HashMap<_, _> = users.into_iter().map(|user| (user.id, user.name)).collect();
    let departments = view.departments().await?.into_iter();
    let living = departments.filter(|one| one.archived_at.is_none());
    let shown = living.map(|department| Shown {
        head: department.head.and_then(|id| names.get(&id).cloned()),
        department,
    });
    Ok(shown.collect())
}
