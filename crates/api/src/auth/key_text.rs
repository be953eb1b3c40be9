//! The text of an API key: `cnp_<id>_<secret>_<crc>`.
//!
//! The beginning lets scanners of repositories find leaked keys; the checksum tells a mistyped key
//! without asking the database.

use canape_domain::{hex, unhex};
use uuid::Uuid;

const PREFIX: &str = "cnp";

/// A key's id and secret, read from its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyText {
    /// The key's id.
    pub id: Uuid,
    /// Its secret.
    pub secret: [u8; 32],
}

impl KeyText {
    /// The text to be shown once.
    pub fn expose(&self) -> String {
        let body = format!("{PREFIX}_{}_{}", hex(self.id.as_bytes()), hex(&self.secret));
        format!("{body}_{}", checksum(&body))
    }

    /// Reads a text whose checksum is right.
    pub fn parse(text: &str) -> Option<Self> {
        let (body, crc) = text.rsplit_once('_')?;
        if crc != checksum(body) {
            return None;
        }
        let mut parts = body.split('_');
        let (prefix, id, secret) = (parts.next()?, parts.next()?, parts.next()?);
        if prefix != PREFIX || parts.next().is_some() {
            return None;
        }
        Some(Self {
            id: Uuid::from_bytes(unhex(id)?),
            secret: unhex(secret)?,
        })
    }
}

fn checksum(body: &str) -> String {
    hex(&crc32fast::hash(body.as_bytes()).to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_itself_and_a_mistyped_one_not_at_all() {
        let key = KeyText {
            id: Uuid::from_u128(7),
            secret: [0xab; 32],
        };
        let text = key.expose();
        assert_eq!(text.len(), 4 + 32 + 1 + 64 + 1 + 8);
        assert!(KeyText::parse(&text) == Some(key));
        assert!(KeyText::parse(&text.replacen('a', "b", 1)).is_none());
        assert!(KeyText::parse("cnp_1_2_3").is_none());
        assert!(KeyText::parse("").is_none());
    }
}
