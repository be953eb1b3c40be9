//! Hashing and chance for tests: fast, and the same each time.

use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use canape_domain::{HasherError, PasswordHasher, Random, sha256};

/// Keeps passwords as they are.
pub struct OpenHasher;

#[async_trait]
impl PasswordHasher for OpenHasher {
    async fn hash(&self, password: &str) -> Result<String, HasherError> {
        Ok(format!("open:{password}"))
    }

    async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, HasherError> {
        Ok(hash.is_some_and(|hash| hash == format!("open:{password}")))
    }
}

/// Counts.
#[derive(Default)]
pub struct Counted(AtomicU64);

impl Random for Counted {
    fn secret(&self) -> [u8; 32] {
        sha256(&self.0.fetch_add(1, Ordering::Relaxed).to_le_bytes())
    }
}
