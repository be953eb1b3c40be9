//! Deleting a group in which nothing stands.

use super::Group;
use crate::access::{Caller, Permission};
use crate::catalogue::Error;
use crate::{App, Id, StoreError, Version};

/// The wish to delete a group.
#[derive(Debug, Clone, Copy)]
pub struct DeleteGroup {
    /// Which.
    pub id: Id<Group>,
    /// The version that the caller has seen.
    pub version: Version,
}

/// Deletes a group; refused while products, archived ones included, or groups are in it.
pub async fn delete(app: &App, caller: &Caller, command: DeleteGroup) -> Result<(), Error> {
    let grant = caller.allow(Permission::CatalogueManage)?;
    let work = app.store.work(&grant).await?;
    let groups = work.hold_groups().await?;
    let group = groups.iter().find(|group| group.id == command.id);
    let group = group.cloned().ok_or(StoreError::NotFound)?;
    if group.version != command.version {
        return Err(Error::Stale);
    }
    let is_above = groups.iter().any(|other| other.parent == Some(group.id));
    if is_above || work.has_products(group.id).await? {
        return Err(Error::GroupNotEmpty);
    }
    let applied = work.apply(&group.delete(app.now())).await;
    applied.map_err(|error| match error {
        // A product came in meanwhile.
        StoreError::Reference => Error::GroupNotEmpty,
        error => error.into(),
    })?;
    work.commit().await?;
    Ok(())
}
