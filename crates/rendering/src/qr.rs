//! QR codes as pixels.

use canape_domain::documents::PressError;
use qrcode::bits::Bits;
use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode, QrResult, Version};

/// Light modules around the code (ISO/IEC 18004 wants four).
const QUIET: usize = 4;

/// Pixels of a module's side: viewers and printers smooth a picture that they must enlarge.
const SCALE: usize = 8;

/// A code on paper: what it is for, and the largest version (size) that there is room for, so that a
/// telephone still reads it.
pub struct Place {
    /// For the refusal.
    pub which: &'static str,
    /// 1 has 21 modules a side, each next one four more.
    largest: i16,
}

/// Up to 49 mm: 109 modules and the quiet zone; 857 bytes.
pub const PAYMENT: Place = Place {
    which: "payment",
    largest: 23,
};
/// 15 mm: 49 modules and the quiet zone; 152 bytes.
pub const MARK: Place = Place {
    which: "mark",
    largest: 8,
};

/// A square picture of one byte a pixel.
#[derive(Debug)]
pub struct Pixels {
    /// Pixels of a side.
    pub side: usize,
    /// Rows from the top, 0 is black and 255 white.
    pub luma: Vec<u8>,
}

/// The code of a text at level M (15 % may be lost), with its quiet zone.
pub fn pixels(text: &str, place: &Place) -> Result<Pixels, PressError> {
    let refusal = |_| PressError::Qr { which: place.which };
    let code = encoded(text.as_bytes(), place.largest).map_err(refusal)?;
    let (modules, colours) = (code.width(), code.to_colors());
    let side = (modules + 2 * QUIET) * SCALE;
    let module = |pixel: usize| {
        (pixel / SCALE)
            .checked_sub(QUIET)
            .filter(|at| *at < modules)
    };
    let is_dark = |index: usize| {
        let place = module(index / side).zip(module(index % side));
        place.is_some_and(|(row, column)| colours[row * modules + column] == Color::Dark)
    };
    let luma = (0..side * side).map(|index| if is_dark(index) { 0 } else { 255 });
    let luma = luma.collect();
    Ok(Pixels { side, luma })
}

/// The smallest code that holds the bytes, all of them in byte mode. Left to itself the library
/// takes pairs of bytes that could be kanji («№», «—», emoji) for kanji, and a telephone shows those.
fn encoded(bytes: &[u8], largest: i16) -> QrResult<QrCode> {
    for version in 1..=largest {
        let mut bits = Bits::new(Version::Normal(version));
        let written = bits
            .push_byte_data(bytes)
            .and_then(|()| bits.push_terminator(EcLevel::M));
        match written {
            Ok(()) => return QrCode::with_bits(bits, EcLevel::M),
            Err(QrError::DataTooLong) => {}
            Err(other) => return Err(other),
        }
    }
    Err(QrError::DataTooLong)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a scanner finds in the picture: size and content.
    fn scanned(pixels: &Pixels) -> (usize, Vec<u8>) {
        let side = pixels.side;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            pixels.luma[y * side + x]
        });
        let codes = picture.detect_grids();
        assert_eq!(codes.len(), 1);
        let mut bytes = Vec::new();
        let head = codes[0].decode_to(&mut bytes).unwrap();
        (head.version.0, bytes)
    }

    /// The smallest version whose capacity at level M, in byte mode, holds so many bytes
    /// (ISO/IEC 18004, table 7).
    fn version_of(bytes: usize) -> usize {
        let capacities = [
            14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560,
            624, 666, 711, 779, 857,
        ];
        1 + capacities.iter().position(|most| bytes <= *most).unwrap()
    }

    #[test]
    fn every_text_is_in_byte_mode_and_read_back_byte_for_byte() {
        let texts = [
            "https://firm.canape.example/d/0197b2c4d5e6f708192a3b4c5d6e7f80",
            "ST00012|Name=ООО «Твинс»|Purpose=Счёт № 15 — НДС не облагается",
            "№№№№№№№№№№№№№№№№№№№№№№№№№№№№№№",
            "————————————————————————————————————————",
            "🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀",
            "₽₽₽₽ ₽₽₽₽ ₽₽₽₽ ₽₽₽₽ ёёёёёёёёёёёё",
            "0123456789012345678901234567890123456789",
            "ALPHANUMERIC TEXT IS BYTES TOO",
        ];
        for text in texts {
            let (version, bytes) = scanned(&pixels(text, &PAYMENT).unwrap());
            assert_eq!(bytes, text.as_bytes(), "{text}");
            // Any other mode takes less room, and so a smaller version somewhere.
            assert_eq!(version, version_of(text.len()), "{text}");
        }
    }

    #[test]
    fn a_code_is_as_large_as_its_place_lets_it_be_and_no_larger() {
        for (place, most) in [(PAYMENT, 857), (MARK, 152)] {
            let text = "я".repeat(most / 2) + &"1".repeat(most % 2);
            let (_, bytes) = scanned(&pixels(&text, &place).unwrap());
            assert_eq!(bytes, text.as_bytes());
            let refusal = pixels(&(text + "1"), &place).unwrap_err();
            assert!(
                matches!(refusal, PressError::Qr { which } if which == place.which),
                "{refusal}"
            );
        }
    }
}
