//! Pictures of a firm: logo, stamp, signature.

use std::fmt;

use serde::{Deserialize, Serialize};

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
    /// Where its bytes are kept: by their hash, so they never change.
    #[serde(default)]
    pub object: String,
    /// How many bytes it has.
    #[serde(default)]
    pub size: u64,
    /// The bytes, which are fetched before anything is printed and never frozen with the document.
    #[serde(skip)]
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

impl Images {
    /// Those that are there.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Image> {
        let all = [&mut self.logo, &mut self.stamp, &mut self.signature];
        all.into_iter().flatten()
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} of {} bytes", self.kind, self.bytes.len())
    }
}
