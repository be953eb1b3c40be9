//! Making a role of the firm's own.

use super::rights::checked;
use super::{Error, MOST, Role};
use crate::access::{Caller, Permission, Reach};
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError};

/// The wish for a role; a copy of another one is a wish with its rights.
#[derive(Debug, Clone)]
pub struct CreateRole {
    /// Its name.
    pub name: Line<80>,
    /// What it shall allow, and how far.
    pub permissions: Vec<(Permission, Reach)>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a role that allows nothing that its maker may not.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateRole,
) -> Result<Created<Role>, Error> {
    let grant = caller.allow(Permission::RolesManage)?;
    let permissions = checked(
        &command.permissions,
        &std::collections::BTreeMap::new(),
        caller,
    )?;
    let id: Id<Role> = app.new_id();
    let work = app.store.work(&grant).await?;
    work.hold_people().await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let earlier = work.role(Id::from(earlier)).await?;
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let others = work.roles().await?;
    if others.iter().filter(|one| one.built_in.is_none()).count() >= MOST {
        return Err(Error::Full);
    }
    if others.iter().any(|one| one.name == command.name) {
        return Err(Error::NameTaken);
    }
    let change = Role {
        id,
        name: command.name,
        built_in: None,
        permissions,
        version: 1,
    }
    .create(app.now());
    work.apply(&change).await?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}
