//! Proving identity: access tokens of browsers, API keys of programs, the cache of who is behind
//! them, and the adapters that hash passwords and give chance.

mod access_token;
mod authenticator;
mod key_text;
mod password_hasher;
mod random;
mod vault;

pub use access_token::{AccessTokens, LIFE_SECONDS};
pub use authenticator::Authenticator;
pub use key_text::KeyText;
pub use password_hasher::Argon2Hasher;
pub use random::SystemRandom;
pub use vault::KeyVault;
