//! Pictures of a firm: logo, stamp, signature.

use serde::{Deserialize, Serialize};

use crate::documents::printed::{Image, ImageKind};

/// Bytes of a picture: 2 MiB.
pub const MOST_PICTURE_BYTES: usize = 2 * 1024 * 1024;
/// Pixels that a picture of a letterhead may have: 16 megapixels are 64 MB when decoded.
const MOST_PIXELS: u64 = 16_000_000;

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// At the head of what has one.
    Logo,
    /// Печать.
    Stamp,
    /// The signature of the head.
    Signature,
}

/// A picture that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// PNG or JPEG.
    pub kind: ImageKind,
    /// Of its bytes, hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Where its bytes are kept.
    pub object: String,
}

/// The pictures of a firm.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `Which`")]
pub struct Pictures {
    pub logo: Option<Picture>,
    pub stamp: Option<Picture>,
    pub signature: Option<Picture>,
}

impl Pictures {
    /// One of them.
    pub const fn get(&self, which: Which) -> Option<&Picture> {
        match which {
            Which::Logo => self.logo.as_ref(),
            Which::Stamp => self.stamp.as_ref(),
            Which::Signature => self.signature.as_ref(),
        }
    }

    /// The same with another one, or without.
    #[must_use]
    pub(super) fn with(mut self, which: Which, picture: Option<Picture>) -> Self {
        match which {
            Which::Logo => self.logo = picture,
            Which::Stamp => self.stamp = picture,
            Which::Signature => self.signature = picture,
        }
        self
    }
}

impl Picture {
    /// As it is printed, once its bytes are fetched.
    pub(crate) fn image(&self) -> Image {
        Image {
            kind: self.kind,
            object: self.object.clone(),
            size: self.size,
            bytes: Vec::new(),
        }
    }
}

/// What the head of a picture says: the format, and width and height in pixels; `None` where it is
/// no PNG or JPEG, or too large to be decoded.
pub fn look_at_picture(bytes: &[u8]) -> Option<(ImageKind, u32, u32)> {
    let found = png(bytes).map(|size| (ImageKind::Png, size));
    let found = found.or_else(|| jpeg(bytes).map(|size| (ImageKind::Jpeg, size)));
    let (kind, (width, height)) = found?;
    let pixels = u64::from(width) * u64::from(height);
    (1..=MOST_PIXELS)
        .contains(&pixels)
        .then_some((kind, width, height))
}

/// Width and height of the IHDR chunk, which comes first (PNG, 11.2.2).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    if head.get(4..8)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(8)?, number(12)?))
}

/// Width and height of the first frame header (ITU-T T.81, B.2.2).
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, ..] = *rest else {
            return None;
        };
        let number = |at: usize| Some(u16::from_be_bytes(rest.get(at..at + 2)?.try_into().ok()?));
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return Some((number(7)?.into(), number(5)?.into()));
        }
        rest = rest.get(2 + usize::from(number(2)?)..)?;
    }
}
