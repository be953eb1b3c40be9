//! What is remembered of a sign-up, so that the same one sent twice makes one account.

use super::{Account, User};
use crate::{Id, Moment};

/// A sign-up under its key.
#[derive(Debug, Clone)]
pub struct SignUpRecord {
    /// The key by which a second try finds it.
    pub key: String,
    /// SHA-256 of what was sent, the password left out: a fast hash must not hold one.
    pub fingerprint: [u8; 32],
    /// What was made.
    pub account: Id<Account>,
    /// For whom.
    pub owner: Id<User>,
    /// When.
    pub at: Moment,
}
