//! Papers come back as scans: printed, turned into pictures as a scanner or a telephone makes them,
//! and read again.

use std::io::Cursor;
use std::process::Command;
use std::time::Duration;

use canape_domain::files::Kind;
use canape_domain::paper_trail::{ScanError, ScanReader};
use canape_rendering::Scans;
use image::{GrayImage, ImageFormat, Luma};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};

use crate::paper::{Paper, print};
use crate::{sample, samples};

/// As long as the address of a real installation makes it.
const MARK: &str = "https://firm.canape.example/documents/0197b2c4-d5e6-7f80-8192-a3b4c5d6e7f8";

fn act() -> Paper {
    let mut printed = samples::act();
    printed.mark = Some(MARK.to_owned());
    print(&printed)
}

fn is_ours(text: &str) -> bool {
    text.contains("/documents/")
}

fn read(kind: Kind, bytes: Vec<u8>) -> Result<Vec<String>, ScanError> {
    // Unhurried: a busy machine must not fail a test.
    Scans::within(Duration::from_mins(10)).codes(kind, bytes, is_ours)
}

/// The first page at a resolution.
fn scanned(paper: &Paper, resolution: u32) -> GrayImage {
    let resolution = resolution.to_string();
    let output = Command::new("pdftoppm")
        .args(["-gray", "-f", "1", "-l", "1", "-r", &resolution])
        .arg(paper.path())
        .output()
        .expect("poppler-utils are installed");
    pgm(&output.stdout)
}

/// A binary PGM, which the library is not asked to know.
fn pgm(bytes: &[u8]) -> GrayImage {
    let head = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_whitespace());
    let ends: Vec<usize> = head.map(|(at, _)| at).take(4).collect();
    let number = |from: usize, to: usize| -> u32 {
        let text = std::str::from_utf8(&bytes[ends[from] + 1..ends[to]]).unwrap();
        text.parse().unwrap()
    };
    let (width, height) = (number(0, 1), number(1, 2));
    GrayImage::from_raw(width, height, bytes[ends[3] + 1..].to_vec()).unwrap()
}

/// Laid askew on the glass, on paper that is no longer white, with ink that is no longer black.
fn askew(picture: &GrayImage, degrees: f32) -> GrayImage {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let (width, height) = picture.dimensions();
    #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
    let (middle_x, middle_y) = (width as f32 / 2.0, height as f32 / 2.0);
    GrayImage::from_fn(width, height, |x, y| {
        #[expect(clippy::cast_precision_loss, reason = "pixels of a page")]
        let (x, y) = (x as f32 - middle_x, y as f32 - middle_y);
        let from_x = x * cosine + y * sine + middle_x;
        let from_y = y * cosine - x * sine + middle_y;
        let grey = between(picture, from_x, from_y);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "grey lies between 0 and 255"
        )]
        Luma([(60.0 + grey * 0.6) as u8])
    })
}

/// The grey between four pixels.
fn between(picture: &GrayImage, x: f32, y: f32) -> f32 {
    let at = |x: f32, y: f32| {
        if x < 0.0 || y < 0.0 {
            return 255.0;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "beyond the edge is paper"
        )]
        let pixel = picture.get_pixel_checked(x as u32, y as u32);
        pixel.map_or(255.0, |pixel| f32::from(pixel.0[0]))
    };
    let (left, top) = (x.floor(), y.floor());
    let (right, bottom) = (x - left, y - top);
    let above = at(left, top) * (1.0 - right) + at(left + 1.0, top) * right;
    let below = at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right;
    above * (1.0 - bottom) + below * bottom
}

fn encoded(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("it is encoded");
    bytes.into_inner()
}

/// What an office scanner saves: a PDF whose pages are pictures.
fn scanned_pdf(pages: &[GrayImage]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree) = (Ref::new(1), Ref::new(2));
    let mut next = Ref::new(3);
    let mut kids = Vec::new();
    for picture in pages {
        let (page, content, shown) = (next.bump(), next.bump(), next.bump());
        let (width, height) = (595.0, 842.0);
        pdf.page(page)
            .parent(tree)
            .media_box(Rect::new(0.0, 0.0, width, height))
            .contents(content)
            .resources()
            .x_objects()
            .pair(Name(b"Scan"), shown);
        let mut drawn = Content::new();
        drawn.transform([width, 0.0, 0.0, height, 0.0, 0.0]);
        drawn.x_object(Name(b"Scan"));
        pdf.stream(content, &drawn.finish());
        let jpeg = encoded(picture, ImageFormat::Jpeg);
        let mut image = pdf.image_xobject(shown, &jpeg);
        image.filter(Filter::DctDecode);
        image.width(i32::try_from(picture.width()).unwrap());
        image.height(i32::try_from(picture.height()).unwrap());
        image.color_space().device_gray();
        image.bits_per_component(8);
        image.finish();
        kids.push(page);
    }
    pdf.catalog(catalog).pages(tree);
    let count = i32::try_from(kids.len()).unwrap();
    pdf.pages(tree).count(count).kids(kids);
    pdf.finish()
}

#[test]
fn the_paper_itself_is_read() {
    assert_eq!(read(Kind::Pdf, act().bytes), Ok(vec![MARK.to_owned()]));
}

#[test]
fn a_scan_is_read_at_usual_resolutions_also_askew_and_grey() {
    let paper = act();
    for resolution in [150, 200, 300] {
        let picture = scanned(&paper, resolution);
        let png = encoded(&picture, ImageFormat::Png);
        let found = read(Kind::Png, png);
        assert_eq!(
            found,
            Ok(vec![MARK.to_owned()]),
            "{resolution} dots an inch"
        );
    }
    for (resolution, degrees) in [(200, 1.5), (300, -3.0), (200, 180.0)] {
        let picture = askew(&scanned(&paper, resolution), degrees);
        let jpeg = encoded(&picture, ImageFormat::Jpeg);
        let found = read(Kind::Jpeg, jpeg);
        assert_eq!(
            found,
            Ok(vec![MARK.to_owned()]),
            "{resolution} dots an inch, {degrees}°"
        );
    }
}

#[test]
fn a_scanned_pdf_tells_all_its_papers() {
    let mut invoice = sample::invoice();
    let other = MARK.replace("0197", "0198");
    invoice.mark = Some(other.clone());
    let pages = [act(), print(&invoice)];
    let pages = pages.map(|paper| askew(&scanned(&paper, 200), 1.0));
    let found = read(Kind::Pdf, scanned_pdf(&pages));
    assert_eq!(found, Ok(vec![MARK.to_owned(), other]));
}

#[test]
fn what_is_no_scan_says_so() {
    let blank = GrayImage::from_pixel(600, 800, Luma([255]));
    let png = encoded(&blank, ImageFormat::Png);
    assert_eq!(read(Kind::Png, png), Ok(Vec::new()));
    let broken = b"\x89PNG\r\n\x1a\n and nothing".to_vec();
    assert_eq!(read(Kind::Png, broken), Err(ScanError::Unreadable));
    assert_eq!(
        read(Kind::Pdf, b"%PDF-1.7 nothing".to_vec()),
        Err(ScanError::Unreadable)
    );
    assert_eq!(read(Kind::Zip, Vec::new()), Err(ScanError::Unreadable));
    // A page of a million points a side is drawn no larger than any other.
    let mut pdf = Pdf::new();
    let (catalog, tree, page) = (Ref::new(1), Ref::new(2), Ref::new(3));
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).count(1).kids([page]);
    let vast = Rect::new(0.0, 0.0, 1_000_000.0, 1_000_000.0);
    pdf.page(page).parent(tree).media_box(vast).resources();
    assert_eq!(read(Kind::Pdf, pdf.finish()), Ok(Vec::new()));
    // A picture that claims more pixels than anybody scans is not unpacked.
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).count(0).kids([]);
    let mut image = pdf.image_xobject(Ref::new(4), &[]);
    image.width(60_000).height(60_000).bits_per_component(8);
    image.finish();
    assert_eq!(read(Kind::Pdf, pdf.finish()), Err(ScanError::TooLarge));
}

/// A page whose words draw the first of a row of forms, each of which draws the next one so often.
fn forms_of_forms(depth: i32, times: usize) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree, page, content) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).count(1).kids([page]);
    let area = Rect::new(0.0, 0.0, 100.0, 100.0);
    let draw = b"/F Do ".repeat(times);
    pdf.page(page)
        .parent(tree)
        .media_box(area)
        .contents(content)
        .resources()
        .x_objects()
        .pair(Name(b"F"), Ref::new(5));
    pdf.stream(content, &draw);
    for at in 0..depth {
        let words = if at + 1 == depth {
            &b"0 0 1 1 re f"[..]
        } else {
            &draw
        };
        let mut form = pdf.form_xobject(Ref::new(5 + at), words);
        form.bbox(area);
        form.resources()
            .x_objects()
            .pair(Name(b"F"), Ref::new(6 + at));
        form.finish();
    }
    pdf.finish()
}

#[test]
fn forms_that_multiply_each_other_are_not_drawn() {
    assert_eq!(read(Kind::Pdf, forms_of_forms(3, 3)), Ok(Vec::new()));
    for (depth, times) in [(12, 10), (40, 2)] {
        let refused = read(Kind::Pdf, forms_of_forms(depth, times));
        assert_eq!(refused, Err(ScanError::TooLarge), "{depth} times {times}");
    }
}

#[test]
fn words_that_are_told_again_and_again_are_not_gone_through() {
    let mut pdf = Pdf::new();
    let (catalog, tree, page, content) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).count(1).kids([page]);
    let mut one = pdf.page(page);
    one.parent(tree)
        .media_box(Rect::new(0.0, 0.0, 100.0, 100.0));
    one.resources();
    one.insert(Name(b"Contents"))
        .array()
        .items(vec![content; 5_000]);
    one.finish();
    pdf.stream(content, &b"0 0 1 1 re f\n".repeat(1_000));
    assert_eq!(read(Kind::Pdf, pdf.finish()), Err(ScanError::TooLarge));
}

#[test]
fn a_locked_file_and_one_that_is_packed_twice_are_refused() {
    let text = String::from_utf8_lossy(&forms_of_forms(1, 1)).into_owned();
    let locked = text.replace("/Root", "/Encrypt<</Filter/Standard/V 1/R 2/P -4>>/Root");
    assert_ne!(locked, text);
    let refused = read(Kind::Pdf, locked.into_bytes());
    assert_eq!(refused, Err(ScanError::Unreadable));
    let packed = text.replace("/Length", "/Filter[/ASCIIHexDecode/FlateDecode]/Length");
    let refused = read(Kind::Pdf, packed.into_bytes());
    assert_eq!(refused, Err(ScanError::TooLarge));
    // A picture within the words is bounded as others are.
    let words = "/F Do BI /W 60000 /H 60000 /BPC 8 /CS /G /F /Fl ID x EI ";
    let inline = text.replacen("/F Do ", words, 1);
    let refused = read(Kind::Pdf, inline.into_bytes());
    assert_eq!(refused, Err(ScanError::TooLarge));
}
