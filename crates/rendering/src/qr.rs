//! QR codes as pixels.

use canape_domain::documents::PressError;
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code (ISO/IEC 18004 wants four).
const QUIET: usize = 4;

/// Pixels of a module's side: viewers and printers smooth a picture that they must enlarge.
const SCALE: usize = 8;

/// A square picture of one byte a pixel.
pub struct Pixels {
    /// Pixels of a side.
    pub side: usize,
    /// Rows from the top, 0 is black and 255 white.
    pub luma: Vec<u8>,
}

/// The code of a text at level M (15 % may be lost), with its quiet zone.
pub fn pixels(text: &str) -> Result<Pixels, PressError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| PressError::Qr)?;
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
