//! Reading keys.

use std::collections::HashMap;

use super::{ApiKey, Error};
use crate::access::{Caller, Permission};
use crate::values::Line;
use crate::{App, Moment};

/// A key with what a reader wants to know beside it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The key.
    pub key: ApiKey,
    /// The name of the user whose rights it borrows.
    pub user_name: Option<Line<120>>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Moment>,
}

/// The keys of the account that were not revoked, the youngest first.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<Listed>, Error> {
    let grant = caller.allow(Permission::ApiKeysManage)?;
    let view = app.store.view(&grant).await?;
    let keys = view.api_keys().await?;
    let last_uses: HashMap<_, _> = view.key_uses().await?.into_iter().collect();
    let users = view.users().await?;
    let listed = |key: ApiKey| Listed {
        user_name: users
            .iter()
            .find(|user| user.id == key.user)
            .map(|user| user.name.clone()),
        last_used_at: last_uses.get(&key.id.uuid()).copied(),
        key,
    };
    Ok(keys.into_iter().map(listed).collect())
}
