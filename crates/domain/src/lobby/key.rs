//! API keys as the lobby knows them.

use uuid::Uuid;

use super::{Account, Identity, User};
use crate::access::Permission;
use crate::{Id, Moment};

/// A key to be entered.
#[derive(Debug, Clone)]
pub struct NewKey {
    /// Its id.
    pub id: Uuid,
    /// Whose rights it borrows.
    pub user: Id<User>,
    /// SHA-256 of its secret.
    pub secret_sha256: [u8; 32],
    /// Which of these rights.
    pub scopes: Vec<Permission>,
    /// From when it is good no more.
    pub expires_at: Option<Moment>,
}

/// A key that was found by its id; whether the secret is right is yet to be asked.
#[derive(Debug, Clone)]
pub struct FoundKey {
    /// The account.
    pub account: Id<Account>,
    /// SHA-256 of its secret.
    pub secret_sha256: [u8; 32],
    /// From when it is good no more.
    pub expires_at: Option<Moment>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Moment>,
    /// Who calls with it: the user, narrowed to the key's scopes.
    pub identity: Identity,
}
