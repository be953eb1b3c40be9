//! Proving identity: access tokens of browsers, and the cache of who is behind them.

mod access_token;
mod authenticator;

pub use access_token::AccessTokens;
pub use authenticator::Authenticator;
