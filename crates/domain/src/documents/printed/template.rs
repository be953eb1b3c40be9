//! The firm's own template of a document.

use serde::{Deserialize, Serialize};

use crate::hex;

/// A template as it was when the document was issued: whatever replaces it later, its bytes are kept
/// under their hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTemplate {
    /// What it is called.
    pub name: String,
    /// Of its bytes.
    #[serde(with = "as_hex")]
    pub sha256: [u8; 32],
    /// How many bytes it has.
    pub size: u64,
    /// Where they are kept.
    pub object: String,
}

mod as_hex {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use super::hex;
    use crate::unhex;

    pub fn serialize<S: Serializer>(bytes: &[u8; 32], out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&hex(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(from)?;
        unhex(&text).ok_or_else(|| de::Error::custom("no SHA-256"))
    }
}
