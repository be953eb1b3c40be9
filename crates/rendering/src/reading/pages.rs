//! Pages of a scanned PDF, drawn one after the other. What would unpack to more than a scan ever has
//! is refused before the file is opened (`raw`), what would be drawn without end before a page is
//! (`work`, `picture`).
//!
//! The library cannot be stopped within a page: a page that is begun is drawn to its end, however
//! late it is, and only its work is bounded. Neither can its memory be: what is refused is what is
//! known to multiply.

use std::borrow::Cow;

use canape_domain::paper_trail::ScanError;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Object;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::GrayImage;

use super::codes::Hunt;
use super::filters::{chain, is_sound};
use super::picture::{MOST_PIXELS, pixels};
use super::{raw, work};

/// Pages that are looked at.
const MOST_PAGES: usize = 30;

/// Dots an inch, where the page is not too large for it.
const RESOLUTION: f32 = 200.0;

/// Pixels of the longest side of a page: A4 at 200 dots an inch has 2 339.
const LONGEST: f32 = 2_400.0;

/// Looks for codes on the pages. Several papers may lie in one file, so none is the last.
pub fn look_through(bytes: Vec<u8>, hunt: &mut Hunt) -> Result<(), ScanError> {
    raw::check(&bytes)?;
    let pdf = Pdf::new(bytes).map_err(|_| ScanError::Unreadable)?;
    check_objects(&pdf)?;
    let settings = InterpreterSettings {
        // A code stands on the paper, not in a remark upon it, whose work nobody has reckoned.
        render_annotations: false,
        ..InterpreterSettings::default()
    };
    for page in pdf.pages().iter().take(MOST_PAGES) {
        if !hunt.goes_on() {
            break;
        }
        work::check(page)?;
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

/// Streams that would not be what they seem, and pictures of too many pixels.
fn check_objects(pdf: &Pdf) -> Result<(), ScanError> {
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        // What is unlocked is a copy.
        if matches!(stream.raw_data(), Cow::Owned(_)) {
            return Err(ScanError::Unreadable);
        }
        if !is_sound(&chain(&stream)) || pixels(&stream) > MOST_PIXELS {
            return Err(ScanError::TooLarge);
        }
    }
    Ok(())
}
