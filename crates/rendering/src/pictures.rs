//! A look at a picture's head before it is decoded: is it what it says, and how large.

use canape_domain::documents::PressError;
use canape_domain::documents::printed::Image;
use canape_domain::legal_entities::{MOST_PICTURE_BYTES, look_at_picture};

/// Refuses what is no PNG or JPEG, or too large.
pub fn check(image: &Image, which: &'static str) -> Result<(), PressError> {
    let found = look_at_picture(&image.bytes);
    let is_printable = found.is_some_and(|(kind, _, _)| kind == image.kind);
    if is_printable && image.bytes.len() <= MOST_PICTURE_BYTES {
        Ok(())
    } else {
        Err(PressError::Picture { which })
    }
}

#[cfg(test)]
mod tests {
    use canape_domain::documents::printed::ImageKind;

    use super::*;

    fn is_refused(kind: ImageKind, bytes: &[u8]) -> bool {
        let image = Image {
            kind,
            object: String::new(),
            size: 0,
            bytes: bytes.to_vec(),
        };
        check(&image, "logo").is_err()
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
