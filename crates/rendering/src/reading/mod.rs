//! Reads the QR codes of scans, so that a paper that came back finds its record: pictures as they are,
//! PDF page by page. Bounded are pixels, pages, what a stream unpacks to and what a page draws; time is
//! looked at between pages and between looks at a picture, not within a page that is being drawn.

mod codes;
mod filters;
mod pages;
mod picture;
mod pictures;
mod raw;
mod tables;
mod work;

use std::time::{Duration, Instant};

use canape_domain::files::Kind;
use canape_domain::paper_trail::{IsWanted, ScanError, ScanReader};

use self::codes::Hunt;
pub use self::tables::Spreadsheets;

/// How long one file is looked at, once its page is drawn; what was found until then is told.
const LONGEST: Duration = Duration::from_mins(1);

/// Reads scans. It keeps nothing between files.
#[derive(Debug)]
pub struct Scans {
    longest: Duration,
}

impl Scans {
    /// Looks at a file for a minute at most.
    pub const fn new() -> Self {
        Self::within(LONGEST)
    }

    /// The same within another time.
    pub const fn within(longest: Duration) -> Self {
        Self { longest }
    }
}

impl Default for Scans {
    fn default() -> Self {
        Self::new()
    }
}

impl ScanReader for Scans {
    fn codes(
        &self,
        kind: Kind,
        bytes: Vec<u8>,
        is_wanted: IsWanted,
    ) -> Result<Vec<String>, ScanError> {
        let mut hunt = Hunt::until(Instant::now() + self.longest, is_wanted);
        match kind {
            Kind::Pdf => pages::look_through(bytes, &mut hunt)?,
            Kind::Jpeg | Kind::Png => hunt.look_at(&pictures::luma(&bytes)?),
            _ => return Err(ScanError::Unreadable),
        }
        Ok(hunt.found())
    }
}
