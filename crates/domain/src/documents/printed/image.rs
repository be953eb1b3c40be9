//! Pictures of a firm: logo, stamp, signature.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{hex, unhex_all};

/// The pictures of our side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Images {
    /// Logo, at the head of what has one.
    pub logo: Option<Image>,
    /// Stamp.
    pub stamp: Option<Image>,
    /// Signature of the one who signs first.
    pub signature: Option<Image>,
    /// Whether stamp and signature are shown, where the kind of document lets them be at all.
    pub is_stamp_shown: bool,
}

/// A picture as it was uploaded.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// PNG or JPEG; nothing that can hold a program.
    pub kind: ImageKind,
    /// The bytes, hexadecimal in JSON.
    #[serde(serialize_with = "to_hex", deserialize_with = "from_hex")]
    pub bytes: Vec<u8>,
}

/// Formats that are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImageKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl fmt::Debug for Image {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} of {} bytes", self.kind, self.bytes.len())
    }
}

fn to_hex<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hex(bytes))
}

fn from_hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    unhex_all(&text).ok_or_else(|| D::Error::custom("a picture is hexadecimal"))
}
