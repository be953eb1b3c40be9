//! A printed document, read back.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use canape_domain::documents::{Press, PressError, Printed};
use canape_rendering::TypstPress;
use tempfile::TempDir;

/// Unhurried: a busy machine must not fail a test.
pub static PRESS: LazyLock<TypstPress> =
    LazyLock::new(|| TypstPress::with(2, Duration::from_mins(10)));

/// A document on paper.
pub struct Paper {
    pub bytes: Vec<u8>,
    folder: TempDir,
}

/// A word on a page of some width and height.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    pub page: usize,
    pub size: [f64; 2],
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

pub fn try_print(printed: &Printed) -> Result<Vec<u8>, PressError> {
    PRESS.pdf(printed)
}

pub fn print(printed: &Printed) -> Paper {
    Paper::of(try_print(printed).expect("it is printed"))
}

impl Paper {
    /// What was printed in any way.
    pub fn of(bytes: Vec<u8>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("paper.pdf"), &bytes).expect("room");
        Self { bytes, folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("paper.pdf")
    }

    fn text(&self, how: &str) -> String {
        let output = Command::new("pdftotext")
            .args([how, "-enc", "UTF-8"])
            .arg(self.path())
            .arg("-")
            .output()
            .expect("poppler-utils are installed");
        assert!(output.status.success());
        // The title of a page with places is cut in the middle of a letter.
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// As it lies on the page; spaces are single and plain.
    pub fn layout(&self) -> String {
        let text = self.text("-layout");
        let lines = text.lines().map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.join(" ")
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// In the order it was printed, so that a cell is in one piece; without spaces and hyphens,
    /// which depend on where a line breaks.
    pub fn squeezed(&self) -> String {
        squeezed(&self.text("-raw"))
    }

    /// Page by page, as it lies.
    pub fn pages(&self) -> Vec<String> {
        let text = self.text("-layout");
        let pages = text.trim_end_matches('\u{c}').split('\u{c}');
        pages.map(squeezed).collect()
    }

    /// Words of all pages with their places, in points from the upper left corner.
    pub fn words(&self) -> Vec<Word> {
        let mut words = Vec::new();
        let (mut page, mut size) = (0, [0.0; 2]);
        for line in self.text("-bbox").lines().map(str::trim) {
            let number = |name: &str| {
                let (_, rest) = line.split_once(&format!(" {name}=\""))?;
                rest.split('"').next()?.parse().ok()
            };
            if line.starts_with("<page ") {
                page += 1;
                size = [number("width").unwrap(), number("height").unwrap()];
            }
            if line.starts_with("<word ") {
                let text = line.split(['>', '<']).nth(2).unwrap_or_default();
                words.push(Word {
                    text: text.to_owned(),
                    page,
                    size,
                    left: number("xMin").unwrap(),
                    right: number("xMax").unwrap(),
                    top: number("yMin").unwrap(),
                    bottom: number("yMax").unwrap(),
                });
            }
        }
        assert!(!words.is_empty());
        words
    }

    /// The QR codes of a page, decoded.
    pub fn codes(&self, page: usize) -> Vec<String> {
        let number = page.to_string();
        self.codes_within(&["-f", &number, "-l", &number])
    }

    /// The QR code in the corner of an invoice.
    pub fn payment_code(&self) -> String {
        let mut codes = self.codes_within(&["-x", "1700", "-y", "0", "-W", "780", "-H", "780"]);
        assert_eq!(codes.len(), 1);
        codes.remove(0)
    }

    /// At 300 dots an inch.
    fn codes_within(&self, what: &[&str]) -> Vec<String> {
        let output = Command::new("pdftoppm")
            .args(["-gray", "-r", "300"])
            .args(what)
            .arg(self.path())
            .output()
            .expect("poppler-utils are installed");
        let (width, height, pixels) = greyscale(&output.stdout);
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
            pixels[y * width + x]
        });
        let codes = picture.detect_grids();
        let mut texts: Vec<String> = codes
            .into_iter()
            .map(|code| code.decode().expect("it can be read").1)
            .collect();
        texts.sort();
        texts
    }
}

/// Width, height and pixels of a binary PGM.
fn greyscale(pgm: &[u8]) -> (usize, usize, &[u8]) {
    let mut rest = pgm;
    let mut word = || {
        let end = rest
            .iter()
            .position(u8::is_ascii_whitespace)
            .expect("a head");
        let text = std::str::from_utf8(&rest[..end]).expect("ASCII").to_owned();
        rest = &rest[end + 1..];
        text
    };
    assert_eq!(word(), "P5");
    let [width, height, _] = [word(), word(), word()].map(|text| text.parse().expect("a number"));
    (width, height, rest)
}

pub fn squeezed(text: &str) -> String {
    let is_kept =
        |letter: &char| !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{200b}');
    text.chars().filter(is_kept).collect()
}
