//! Secrets: what the domain asks of hashing and chance, and how secrets are compared.

use async_trait::async_trait;
use sha2::{Digest, Sha256};

/// Keeps passwords as slow hashes (argon2id).
#[async_trait]
pub trait PasswordHasher: Send + Sync {
    /// The PHC string of a new password.
    async fn hash(&self, password: &str) -> Result<String, HasherError>;

    /// Whether a password belongs to a hash. Without a hash (nobody has this login) the answer is
    /// no, after the same time.
    async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, HasherError>;
}

/// Gives bytes that nobody can guess.
pub trait Random: Send + Sync {
    /// 256 bits.
    fn secret(&self) -> [u8; 32];
}

/// The hasher gave up: a stored hash is unreadable, or the machine has no memory for it.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed or compared")]
pub struct HasherError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// How secrets of full strength are kept: they need no slow hash.
pub fn sha256(secret: &[u8]) -> [u8; 32] {
    Sha256::digest(secret).into()
}
