//! Pages of a scanned PDF, drawn one after the other. What would unpack to more than a scan ever has
//! is refused before anything is drawn.

use std::io::{self, Read};

use canape_domain::paper_trail::ScanError;
use flate2::read::ZlibDecoder;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Object, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::GrayImage;

use super::codes::Hunt;

/// Pages that are looked at.
const MOST_PAGES: usize = 30;

/// Dots an inch, where the page is not too large for it.
const RESOLUTION: f32 = 200.0;

/// Pixels of the longest side of a page: A4 at 200 dots an inch has 2 339.
const LONGEST: f32 = 2_400.0;

/// Pixels of an embedded picture.
const MOST_PIXELS: i64 = 80_000_000;

/// Bytes that one stream may unpack to, and all of them together.
const MOST_OF_ONE: u64 = 256 * 1024 * 1024;
const MOST_OF_ALL: u64 = 1024 * 1024 * 1024;

/// Looks for codes on the pages. Several papers may lie in one file, so none is the last.
pub fn look_through(bytes: Vec<u8>, hunt: &mut Hunt) -> Result<(), ScanError> {
    check_streams(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|_| ScanError::Unreadable)?;
    check_objects(&pdf)?;
    let settings = InterpreterSettings::default();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        if !hunt.goes_on() {
            break;
        }
        // What one page has drawn is not kept for the next: scans share nothing.
        if let Some(picture) = drawn(page, &settings) {
            hunt.look_at(&picture);
        }
    }
    Ok(())
}

/// The page in shades of grey.
fn drawn<'a>(page: &'a Page<'a>, settings: &InterpreterSettings) -> Option<GrayImage> {
    let (width, height) = page.render_dimensions();
    let longest = width.max(height);
    let is_sound = longest.is_finite() && width >= 1.0 && height >= 1.0;
    let scale = (RESOLUTION / 72.0).min(LONGEST / longest);
    if !is_sound || width * scale < 1.0 || height * scale < 1.0 {
        return None;
    }
    let how = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let drawn = render(page, &RenderCache::new(), settings, &how);
    let luma = drawn.data().iter().map(|dot| {
        // ITU-R BT.601, in thousandths.
        let grey = 299 * u32::from(dot.r) + 587 * u32::from(dot.g) + 114 * u32::from(dot.b);
        u8::try_from(grey / 1000).unwrap_or(u8::MAX)
    });
    GrayImage::from_raw(
        u32::from(drawn.width()),
        u32::from(drawn.height()),
        luma.collect(),
    )
}

/// Unpacks every packed stream to nowhere, so that none fills the memory. It is done before the file
/// is understood: what lists its objects is packed, too.
fn check_streams(bytes: &[u8]) -> Result<(), ScanError> {
    const MARK: &[u8] = b"stream";
    let mut all = 0;
    let mut rest = bytes;
    while let Some(at) = rest.windows(MARK.len()).position(|window| window == MARK) {
        rest = &rest[at + MARK.len()..];
        let skipped = rest
            .iter()
            .take(2)
            .take_while(|byte| **byte == b'\r' || **byte == b'\n');
        let packed = &rest[skipped.count()..];
        // What begins like nothing that zlib has written is packed in another way.
        if packed.first().is_none_or(|first| first & 0x0F != 8) {
            continue;
        }
        let unpacked = ZlibDecoder::new(packed).take(MOST_OF_ONE + 1);
        let size = counted(unpacked);
        all += size;
        if size > MOST_OF_ONE || all > MOST_OF_ALL {
            return Err(ScanError::TooLarge);
        }
    }
    Ok(())
}

/// How many bytes come, up to the first that is broken.
fn counted(mut from: impl Read) -> u64 {
    let mut buffer = [0; 8 * 1024];
    let mut all = 0;
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return all,
            Ok(count) => all += count as u64,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return all,
        }
    }
}

/// Pictures of too many pixels, and streams that are packed twice.
fn check_objects(pdf: &Pdf) -> Result<(), ScanError> {
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if is_packed_twice(&stream) || pixels(&stream) > MOST_PIXELS {
            return Err(ScanError::TooLarge);
        }
    }
    Ok(())
}

/// The same way twice, or in more than two ways: no scanner does that, and each of them multiplies.
fn is_packed_twice(stream: &Stream<'_>) -> bool {
    let filters = stream.filters();
    let is_repeated = matches!(filters.as_slice(), [first, second] if first == second);
    is_repeated || filters.len() > 2
}

/// Pixels of an embedded picture, and 0 of anything else.
fn pixels(stream: &Stream<'_>) -> i64 {
    let side = |name: &str| stream.dict().get::<i32>(name).map_or(0, i64::from);
    side("Width").saturating_mul(side("Height"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    #[test]
    fn a_stream_that_would_fill_the_memory_is_refused_before_it_is_understood() {
        let mut packed =
            ZlibEncoder::new(b"%PDF-1.7\n<<>>stream\r\n".to_vec(), Compression::fast());
        let zeros = vec![0; 1024 * 1024];
        for _ in 0..300 {
            packed.write_all(&zeros).unwrap();
        }
        let bomb = packed.finish().unwrap();
        assert!(bomb.len() < 4 * 1024 * 1024);
        assert!(matches!(check_streams(&bomb), Err(ScanError::TooLarge)));
        check_streams(b"stream\nq 1 0 0 1 0 0 cm Q endstream stream").unwrap();
    }
}
