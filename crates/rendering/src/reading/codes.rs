//! The hunt for codes in one picture of a page.
//!
//! A module of a code on our papers is a third of a millimetre: two pixels of a usual scan. Codes are
//! found and read where a module has four or five, so the corners of the page, where our papers have
//! them however it lies, are looked at one after the other, enlarged. A code that is seen but not
//! read is cut out and enlarged once more: its edges then fall between other pixels.

use std::time::Instant;

use canape_domain::paper_trail::IsWanted;
use image::GrayImage;
use image::imageops::{FilterType, crop_imm, resize};

/// Pixels of a page's longest side in which it is looked at, as if it were A4: 400, 300 and 500 dots
/// an inch.
const SIDES: [u32; 3] = [4_680, 3_510, 5_850];

/// How often a code that was not read is enlarged.
const AGAIN: [u32; 4] = [2, 3, 4, 6];

/// Pixels of a side of such a code: a larger one is none, or is read at once.
const LARGEST_CODE: u32 = 700;

/// Corners that are looked at, as shares of the page in twentieths: our papers have their code at the
/// bottom on the left; a page that was laid on its head or its side has it in another corner.
const CORNERS: [(u32, u32); 4] = [(0, 9), (9, 0), (0, 0), (9, 9)];
const REACH: u32 = 11;

/// Collects the codes that are wanted, each once.
pub struct Hunt {
    until: Instant,
    is_wanted: IsWanted,
    found: Vec<String>,
}

impl Hunt {
    /// Looks for codes whose text is wanted, until a moment.
    pub const fn until(until: Instant, is_wanted: IsWanted) -> Self {
        Self {
            until,
            is_wanted,
            found: Vec::new(),
        }
    }

    /// Whether there is time for more.
    pub fn goes_on(&self) -> bool {
        Instant::now() < self.until
    }

    /// The texts, in the order in which they were found.
    pub fn found(self) -> Vec<String> {
        self.found
    }

    /// Looks at a picture until a wanted code is read.
    pub fn look_at(&mut self, page: &GrayImage) {
        let longest = page.width().max(page.height()).max(1);
        for side in SIDES {
            for (left, top) in CORNERS {
                if !self.goes_on() {
                    return;
                }
                let part = |of: u32, share: u32| of * share / 20;
                let (x, y) = (part(page.width(), left), part(page.height(), top));
                let (width, height) = (part(page.width(), REACH), part(page.height(), REACH));
                let corner = crop_imm(page, x, y, width, height).to_image();
                if self.read(&scaled(&corner, side, longest), true) {
                    return;
                }
            }
        }
    }

    /// Whether a wanted code stands in the picture.
    fn read(&mut self, picture: &GrayImage, looks_closer: bool) -> bool {
        let (width, height) = picture.dimensions();
        if width == 0 || height == 0 {
            return false;
        }
        let luma = picture.as_raw();
        let row = width as usize;
        let mut prepared =
            rqrr::PreparedImage::prepare_from_greyscale(row, height as usize, |x, y| {
                luma.get(y * row + x).copied().unwrap_or(u8::MAX)
            });
        let mut is_read = false;
        for code in prepared.detect_grids() {
            if let Ok((_, text)) = code.decode() {
                is_read |= self.take(text);
            } else if looks_closer && let Some(cut) = cut_out(picture, &code.bounds) {
                is_read |= AGAIN.into_iter().any(|times| {
                    let larger = scaled(&cut, times, 1);
                    self.goes_on() && self.read(&larger, false)
                });
            }
        }
        is_read
    }

    fn take(&mut self, text: String) -> bool {
        let is_wanted = (self.is_wanted)(&text);
        if is_wanted && !self.found.contains(&text) {
            self.found.push(text);
        }
        is_wanted
    }
}

/// A code with some paper around it.
fn cut_out(picture: &GrayImage, bounds: &[rqrr::Point; 4]) -> Option<GrayImage> {
    let side = |of: [i32; 4], most: u32| {
        let least = of.into_iter().min()?;
        let most_of = of.into_iter().max()?;
        let around = ((most_of - least) / 5).max(4);
        let from = u32::try_from((least - around).max(0)).ok()?;
        let until = u32::try_from(most_of + around).ok()?.min(most);
        let length = until.checked_sub(from)?;
        (1..=LARGEST_CODE)
            .contains(&length)
            .then_some((from, length))
    };
    let (x, width) = side(bounds.map(|point| point.x), picture.width())?;
    let (y, height) = side(bounds.map(|point| point.y), picture.height())?;
    Some(crop_imm(picture, x, y, width, height).to_image())
}

/// The picture `side / of` times as large.
fn scaled(picture: &GrayImage, side: u32, of: u32) -> GrayImage {
    if side == of {
        return picture.clone();
    }
    let length = |pixels: u32| {
        let scaled = u64::from(pixels) * u64::from(side) / u64::from(of);
        u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
    };
    let filter = if side > of {
        FilterType::CatmullRom
    } else {
        FilterType::Triangle
    };
    resize(
        picture,
        length(picture.width()),
        length(picture.height()),
        filter,
    )
}
