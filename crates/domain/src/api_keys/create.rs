//! Making a key.

use chrono::NaiveDate;

use super::{ApiKey, Error};
use crate::access::{Caller, Permission};
use crate::lobby::NewKey;
use crate::values::Line;
use crate::{App, Claim, Created, Id, Retry, StoreError, Violations, sha256};

/// The wish for a key.
#[derive(Debug, Clone)]
pub struct CreateApiKey {
    /// What it is for.
    pub name: Line<80>,
    /// Which of the caller's rights it borrows.
    pub scopes: Vec<Permission>,
    /// The last day on which it is good.
    pub expires_on: Option<NaiveDate>,
    /// The caller's idempotency key.
    pub retry: Option<Retry>,
}

/// A key in the only moment in which its secret is known.
#[derive(Clone)]
pub struct NewApiKey {
    /// The key.
    pub key: ApiKey,
    /// Its secret; none when an earlier try of the same request was answered with it.
    pub secret: Option<[u8; 32]>,
}

/// Makes a key that may do some of what its maker may.
pub async fn create(
    app: &App,
    caller: &Caller,
    command: CreateApiKey,
) -> Result<Created<NewApiKey>, Error> {
    let grant = caller.allow(Permission::ApiKeysManage)?;
    check(app, caller, &command)?;
    let id: Id<ApiKey> = app.new_id();
    let work = app.store.work(&grant).await?;
    if let Some(retry) = &command.retry {
        match work.claim(retry, id.uuid(), app.now()).await? {
            Claim::New => {}
            Claim::Done(earlier) => {
                let key = work.api_key(Id::from(earlier)).await?;
                let key = key.ok_or(StoreError::NotFound)?;
                return Ok(Created::before(NewApiKey { key, secret: None }));
            }
            Claim::Reused => return Err(Error::RetryReused),
        }
    }
    let secret = app.random.secret();
    let expires_at = command
        .expires_on
        .map(|last| caller.time_zone().day_end(last));
    let change = ApiKey {
        id,
        user: caller.user(),
        name: command.name,
        scopes: command.scopes,
        expires_on: command.expires_on,
        created_at: app.now(),
        revoked_at: None,
    }
    .create();
    work.apply(&change).await?;
    let entry = NewKey {
        id: id.uuid(),
        user: caller.user(),
        secret_sha256: sha256(&secret),
        scopes: change.state().scopes.clone(),
        expires_at,
    };
    work.enter_key(&entry).await?;
    work.commit().await?;
    Ok(Created::now(NewApiKey {
        key: change.into_state(),
        secret: Some(secret),
    }))
}

/// A key may do something, and nothing that its maker may not.
fn check(app: &App, caller: &Caller, command: &CreateApiKey) -> Result<(), Violations> {
    let mut wrong = Violations::default();
    if command.scopes.is_empty() {
        wrong.add("/scopes", "no_scopes");
    }
    for (index, scope) in command.scopes.iter().enumerate() {
        if !caller.may(*scope) {
            wrong.add(format!("/scopes/{index}"), "scope_not_yours");
        }
    }
    let today = caller.time_zone().local_date(app.now());
    if command.expires_on.is_some_and(|last| last < today) {
        wrong.add("/expires_on", "in_the_past");
    }
    wrong.check()
}

impl std::fmt::Debug for NewApiKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewApiKey({}, …)", self.key.id)
    }
}
