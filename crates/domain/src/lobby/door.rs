//! Doors: links from outside that lead to one row of an account, an invitation or the page of a
//! document.

use async_trait::async_trait;
use uuid::Uuid;

use super::{Account, LinkToken, PublicToken};
use crate::access::Grant;
use crate::{App, Id, StoreError};

/// What a link leads to, under the id of that row.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// Whose row it is.
    pub account: Id<Account>,
    /// SHA-256 of the secret that opens it.
    pub secret_sha256: [u8; 32],
}

/// Making doors and taking them away, in the work that makes or ends what is behind them.
#[async_trait]
pub trait Doors {
    /// Enters a door: the account is found by the id, and whoever knocks has to know the secret.
    async fn enter_door(&self, id: Uuid, secret_sha256: [u8; 32]) -> Result<(), StoreError>;

    /// Takes the door away; its link opens nothing any more.
    async fn drop_door(&self, id: Uuid) -> Result<(), StoreError>;
}

/// The grant for what is behind the door of a link, and its id; `None` where there is no such door
/// or the secret is not the right one.
pub(crate) async fn open(
    app: &App,
    token: &LinkToken,
) -> Result<Option<(Grant, Uuid)>, StoreError> {
    let id = token.link().uuid();
    let door = app.lobby.door(id).await?;
    let door = door.filter(|door| door.secret_sha256 == token.sha256());
    Ok(door.map(|door| {
        let account = door.account;
        (Grant::public(&PublicToken { account }), id)
    }))
}
