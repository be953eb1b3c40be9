//! Revoking a key.

use super::{ApiKey, Error};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// Revokes a key: from the commit on it opens nothing.
pub async fn revoke(app: &App, caller: &Caller, id: Id<ApiKey>) -> Result<(), Error> {
    let grant = caller.allow(Permission::ApiKeysManage)?;
    let work = app.store.work(&grant).await?;
    let key = work.api_key(id).await?;
    let key = key
        .filter(|key| key.revoked_at.is_none())
        .ok_or(StoreError::NotFound)?;
    work.apply(&key.revoke(app.now())).await?;
    work.drop_key(id.uuid()).await?;
    work.commit().await?;
    Ok(())
}
