//! Refresh tokens: which session, and a secret of 256 bits.

use uuid::Uuid;

use crate::hex::{hex, unhex};
use crate::lobby::Session;
use crate::{Id, sha256};

/// What a browser shows to get a new access token. Kept nowhere but there: the store has its
/// SHA-256.
///
/// It names its session, so that a token of any age is seen to be a replayed one.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken {
    session: Id<Session>,
    secret: [u8; 32],
}

impl RefreshToken {
    /// A token from fresh random bytes.
    pub const fn new(session: Id<Session>, secret: [u8; 32]) -> Self {
        Self { session, secret }
    }

    /// Reads the text of a cookie.
    pub fn parse(text: &str) -> Option<Self> {
        let (session, secret) = text.split_once('.')?;
        Some(Self {
            session: Id::from(Uuid::from_bytes(unhex(session)?)),
            secret: unhex(secret)?,
        })
    }

    /// The text for the cookie.
    pub fn expose(&self) -> String {
        let session = hex(self.session.uuid().as_bytes());
        format!("{session}.{}", hex(&self.secret))
    }

    /// Whose it is, if it is genuine.
    pub const fn session(&self) -> Id<Session> {
        self.session
    }

    /// As the store knows it.
    pub fn sha256(&self) -> [u8; 32] {
        sha256(&self.secret)
    }
}

impl std::fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RefreshToken({}, …)", self.session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_as_itself_and_is_not_printed() {
        let token = RefreshToken::new(Id::from(Uuid::from_u128(7)), [9; 32]);
        assert_eq!(RefreshToken::parse(&token.expose()), Some(token.clone()));
        assert!(!format!("{token:?}").contains("0909"));
        assert_eq!(RefreshToken::parse("7.9"), None);
    }
}
