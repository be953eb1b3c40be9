//! Making a group.

use super::{Group, MOST, Tree};
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError};

/// The wish for a group.
#[derive(Debug, Clone)]
pub struct CreateGroup {
    /// Its name.
    pub name: Line<80>,
    /// The group above; `None`: at the top.
    pub parent: Option<Id<Group>>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// Makes a group.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateGroup,
) -> Result<Created<Group>, Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let id: Id<Group> = app.new_id();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let groups = work.groups().await?;
                let earlier = groups.into_iter().find(|group| group.id.uuid() == earlier);
                return Ok(Created::before(earlier.ok_or(StoreError::NotFound)?));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let groups = work.hold_groups().await?;
    if groups.len() >= MOST {
        return Err(Error::TooManyGroups);
    }
    let tree = Tree(&groups);
    tree.check_place(None, command.parent)?;
    if tree.child(command.parent, &command.name).is_some() {
        return Err(Error::NameTaken);
    }
    let group = Group {
        id,
        name: command.name,
        parent: command.parent,
        version: 1,
    };
    let change = group.create(app.now());
    work.apply(&change).await.map_err(Error::of_name)?;
    work.commit().await?;
    Ok(Created::now(change.into_state()))
}
