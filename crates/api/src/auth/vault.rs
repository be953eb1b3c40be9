//! The installation's key at work: XChaCha20-Poly1305 for what must be read back, HKDF-SHA256
//! (RFC 5869) for keys and secrets of their own.

use canape_domain::{Random, Vault, VaultError};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;

use super::SystemRandom;

/// How a sealed secret begins: the way in which it was sealed.
const WAY: u8 = 1;
const NONCE: usize = 24;

/// Seals under a key that is derived from the installation's.
pub struct KeyVault {
    cipher: XChaCha20Poly1305,
    derive: Hkdf<Sha256>,
}

impl KeyVault {
    /// With the installation's key.
    pub fn new(key: &[u8]) -> Self {
        let derive = Hkdf::<Sha256>::new(Some(b"canape vault"), key);
        let cipher = XChaCha20Poly1305::new(&expand(&derive, &[b"seal"]).into());
        Self { cipher, derive }
    }
}

/// HKDF gives up only beyond 255 blocks; 32 bytes are one.
fn expand(derive: &Hkdf<Sha256>, info: &[&[u8]]) -> [u8; 32] {
    let mut key = [0; 32];
    let _ = derive.expand_multi_info(info, &mut key);
    key
}

impl Vault for KeyVault {
    fn seal(&self, place: &str, plain: &[u8]) -> Result<Vec<u8>, VaultError> {
        let chance = SystemRandom.secret();
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&chance[..NONCE]);
        let payload = Payload {
            msg: plain,
            aad: place.as_bytes(),
        };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| VaultError)?;
        Ok([&[WAY], nonce.as_slice(), &sealed].concat())
    }

    fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (way, rest) = sealed.split_first().ok_or(VaultError)?;
        let (nonce, sealed) = rest.split_at_checked(NONCE).ok_or(VaultError)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| VaultError)?;
        if *way != WAY {
            return Err(VaultError);
        }
        let payload = Payload {
            msg: sealed,
            aad: place.as_bytes(),
        };
        let plain = self.cipher.decrypt(&XNonce::from(nonce), payload);
        plain.map_err(|_| VaultError)
    }

    fn secret_of(&self, name: &str) -> [u8; 32] {
        expand(&self.derive, &[b"secret:", name.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_at_its_place_under_its_key_unchanged() {
        let vault = KeyVault::new(b"a key of tests, 32 characters and more");
        let sealed = vault.seal("totp:1", b"secret").unwrap();
        assert_eq!(vault.open("totp:1", &sealed).unwrap(), b"secret");
        assert!(vault.open("totp:2", &sealed).is_err(), "another place");
        assert!(KeyVault::new(b"another").open("totp:1", &sealed).is_err());
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert!(vault.open("totp:1", &changed).is_err());
        assert!(vault.open("totp:1", &sealed[..10]).is_err());
        assert_ne!(
            vault.seal("totp:1", b"secret").unwrap(),
            sealed,
            "a nonce each"
        );
    }

    #[test]
    fn a_derived_secret_is_the_same_each_time_and_another_for_each_name() {
        let vault = KeyVault::new(b"a key of tests, 32 characters and more");
        assert_eq!(vault.secret_of("link:1"), vault.secret_of("link:1"));
        assert_ne!(vault.secret_of("link:1"), vault.secret_of("link:2"));
        assert_ne!(
            vault.secret_of("link:1"),
            KeyVault::new(b"another").secret_of("link:1")
        );
    }
}
