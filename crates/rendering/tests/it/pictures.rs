//! Logo, stamp and signature.

use canape_domain::documents::PressError;
use canape_domain::documents::printed::{Image, ImageKind, Images, TransferStatus};

use crate::paper::{Paper, print, try_print};
use crate::sample;
use crate::samples;

/// A red square of 8 × 8, PNG.
const SQUARE: &[u8] = include_bytes!("../square.png");

fn images(is_stamp_shown: bool) -> Images {
    let picture = || {
        Some(Image {
            kind: ImageKind::Png,
            object: String::new(),
            size: 0,
            bytes: SQUARE.to_vec(),
        })
    };
    Images {
        logo: picture(),
        stamp: picture(),
        signature: picture(),
        is_stamp_shown,
    }
}

/// How many different pictures the file draws: each has one object, whatever how often it is drawn.
fn pictures(paper: &Paper) -> usize {
    let bytes = paper.bytes.windows(14);
    bytes.filter(|bytes| *bytes == b"/Subtype/Image").count()
}

#[test]
fn the_stamp_is_on_what_may_be_stamped_and_only_if_it_is_shown() {
    let cases = [
        (sample::invoice(), true, true),
        (sample::invoice(), false, true),
        (samples::vat_invoice(), true, false),
        (samples::transfer(TransferStatus::Full), true, false),
        (samples::transfer(TransferStatus::Primary), true, true),
    ];
    for (mut printed, is_shown, may_be_stamped) in cases {
        assert_eq!(printed.may_be_stamped(), may_be_stamped);
        printed.images.logo = None;
        let bare = pictures(&print(&printed));
        printed.images = images(is_shown);
        printed.images.logo = None;
        let found = pictures(&print(&printed));
        assert_eq!(
            found > bare,
            is_shown && may_be_stamped,
            "{found} of {bare}"
        );
    }
}

#[test]
fn a_broken_picture_is_named() {
    let mut printed = sample::invoice();
    printed.images = images(true);
    printed.images.stamp = Some(Image {
        kind: ImageKind::Png,
        object: String::new(),
        size: 0,
        bytes: b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
    });
    let refusal = try_print(&printed).unwrap_err();
    assert!(
        matches!(refusal, PressError::Picture { which: "stamp" }),
        "{refusal}"
    );

    // A head that promises a picture, and nothing after it.
    printed.images.stamp = Some(Image {
        kind: ImageKind::Png,
        object: String::new(),
        size: 0,
        bytes: SQUARE[..40].to_vec(),
    });
    assert!(matches!(
        try_print(&printed),
        Err(PressError::Picture { .. })
    ));
}
