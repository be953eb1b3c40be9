//! Pictures to shades of grey, within bounds that are checked before pixels are unpacked.

use std::io::Cursor;

use canape_domain::paper_trail::ScanError;
use image::{GrayImage, ImageFormat, ImageReader, Limits};

/// Pixels of a side: a telephone's picture has 9 000, A3 at 600 dots an inch 9 900.
const LONGEST: u32 = 14_000;

/// Pixels at most.
const MOST: u64 = 80_000_000;

/// Bytes that unpacking may take.
const ROOM: u64 = 340 * 1024 * 1024;

/// The picture in shades of grey.
pub fn luma(bytes: &[u8]) -> Result<GrayImage, ScanError> {
    let (width, height) = reader(bytes)?
        .into_dimensions()
        .map_err(|_| ScanError::Unreadable)?;
    if u64::from(width) * u64::from(height) > MOST {
        return Err(ScanError::TooLarge);
    }
    let picture = reader(bytes)?.decode();
    Ok(picture.map_err(|_| ScanError::Unreadable)?.into_luma8())
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, ScanError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| ScanError::Unreadable)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(ScanError::Unreadable);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(ROOM);
    reader.limits(limits);
    Ok(reader)
}
