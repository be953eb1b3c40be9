//! argon2id (RFC 9106): m = 19 MiB, t = 2, p = 1, as OWASP advises.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use async_trait::async_trait;
use canape_domain::{HasherError, PasswordHasher};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes as many passwords at a time as there are cores; more would only take their memory.
pub struct Argon2Hasher {
    permits: Arc<Semaphore>,
}

/// For logins that nobody has: comparing with it takes as long as with any other.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$l1/ZRakLQRtvADJNLivhiw$PCUWv7LFVe0hCk7VML6g3vU+QhmKT4ptWC/kwrhvPQE";

impl Argon2Hasher {
    /// For a machine of so many cores.
    pub fn new(cores: usize) -> Self {
        Self {
            permits: Arc::new(Semaphore::new(cores.max(1))),
        }
    }

    /// Runs in a thread that may be busy; the permit is kept until it is done, whether or not
    /// the client still waits.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HasherError> + Send + 'static,
    ) -> Result<T, HasherError> {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(failed)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(permit);
            result
        });
        done.await.map_err(failed)?
    }
}

#[async_trait]
impl PasswordHasher for Argon2Hasher {
    async fn hash(&self, password: &str) -> Result<String, HasherError> {
        let password = normalised(password);
        self.run(move || hash(&password)).await
    }

    async fn verify(&self, password: &str, stored: Option<&str>) -> Result<bool, HasherError> {
        let password = normalised(password);
        let is_known = stored.is_some();
        let stored = stored.unwrap_or(NOBODYS).to_owned();
        let is_right = self.run(move || verify(&password, &stored)).await?;
        Ok(is_right && is_known)
    }
}

/// One password typed on two systems can differ in Unicode form.
fn normalised(password: &str) -> String {
    password.nfc().collect()
}

fn argon2() -> Result<Argon2<'static>, HasherError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(failed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &str) -> Result<String, HasherError> {
    let hash: PasswordHash = argon2()?
        .hash_password(password.as_bytes())
        .map_err(failed)?;
    Ok(hash.to_string())
}

fn verify(password: &str, stored: &str) -> Result<bool, HasherError> {
    let stored = PasswordHash::new(stored).map_err(failed)?;
    match argon2()?.verify_password(password.as_bytes(), &stored) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(failed(error)),
    }
}

fn failed(error: impl std::error::Error + Send + Sync + 'static) -> HasherError {
    HasherError(Box::new(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_in_any_unicode_form() {
        let hasher = Argon2Hasher::new(2);
        let hash = hasher.hash("й\u{438}\u{306} лошадь").await.unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(
            hasher
                .verify("\u{438}\u{306}й лошадь", Some(&hash))
                .await
                .unwrap()
        );
        assert!(!hasher.verify("ий лошадь", Some(&hash)).await.unwrap());
        assert!(!hasher.verify("ий лошадь", None).await.unwrap());
    }

    #[tokio::test]
    async fn nobodys_hash_costs_as_much_as_any() {
        let hash = Argon2Hasher::new(1).hash("whatever").await.unwrap();
        let cost = |hash: &str| {
            hash.split('$')
                .take(4)
                .map(ToOwned::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(cost(NOBODYS), cost(&hash));
        assert_eq!(NOBODYS.len(), hash.len());
    }
}
