//! What the installation's key protects: secrets that must be read back, and secrets that are kept
//! nowhere because they can be derived again.

use crate::{Code, Coded};

/// Works with the installation's key, which the domain never sees.
pub trait Vault: Send + Sync {
    /// Encrypts. Whoever opens must name the same place (a column and the id of its row), so that
    /// what was sealed for one row says nothing in another.
    fn seal(&self, place: &str, plain: &[u8]) -> Result<Vec<u8>, VaultError>;

    /// Decrypts what was sealed for this place, unchanged, under this key.
    fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError>;

    /// A secret of 256 bits that is the same whenever it is asked for: what a letter's link holds.
    /// A letter that is tried again so has the same link, and no row holds it.
    fn secret_of(&self, name: &str) -> [u8; 32];
}

/// It was sealed for another place or under another key, or was changed.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("a sealed secret cannot be opened with the installation's key")]
pub struct VaultError;

impl Coded for VaultError {
    fn code(&self) -> Code {
        Code::Internal
    }
}
