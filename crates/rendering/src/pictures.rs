//! A look at a picture's head before it is decoded: is it what it says, and how large.

use canape_domain::documents::PressError;
use canape_domain::documents::printed::{Image, ImageKind};

/// Pixels that a picture of a letterhead may have: 16 megapixels are 64 MB when decoded.
const MOST_PIXELS: u64 = 16_000_000;
const MOST_BYTES: usize = 5 * 1024 * 1024;

/// Refuses what is no PNG or JPEG, or too large.
pub fn check(image: &Image, which: &'static str) -> Result<(), PressError> {
    let size = match image.kind {
        ImageKind::Png => png(&image.bytes),
        ImageKind::Jpeg => jpeg(&image.bytes),
    };
    let is_printable = size.is_some_and(|(width, height)| {
        let pixels = u64::from(width) * u64::from(height);
        (1..=MOST_PIXELS).contains(&pixels)
    });
    if is_printable && image.bytes.len() <= MOST_BYTES {
        Ok(())
    } else {
        Err(PressError::Picture { which })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(kind: ImageKind, bytes: &[u8]) -> bool {
        let bytes = bytes.to_vec();
        check(&Image { kind, bytes }, "logo").is_err()
    }

    #[test]
    fn only_a_picture_of_its_kind_and_of_a_sane_size_is_printed() {
        let png = |side: u32| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
            bytes.extend(side.to_be_bytes());
            bytes.extend(side.to_be_bytes());
            bytes
        };
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x20";
        assert!(!is_refused(ImageKind::Png, &png(4_000)));
        assert!(!is_refused(ImageKind::Jpeg, jpeg));
        assert!(is_refused(ImageKind::Png, &png(60_000)));
        assert!(is_refused(ImageKind::Png, &png(0)));
        assert!(is_refused(ImageKind::Jpeg, &png(10)));
        assert!(is_refused(
            ImageKind::Png,
            b"<svg xmlns='http://www.w3.org/2000/svg'/>"
        ));
        assert!(is_refused(ImageKind::Jpeg, b"\xff\xd8\xff\xe0"));
        assert!(is_refused(ImageKind::Png, b""));
    }
}
