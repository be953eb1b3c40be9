//! How many pixels a picture within a PDF has: as its dictionary says, and as the packed picture
//! itself does where the library believes that one.

use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Stream};

/// Pixels of an embedded picture.
pub const MOST_PIXELS: i64 = 80_000_000;

/// More than any picture has.
const TOO_MANY: i64 = i64::MAX;

/// Pixels of an embedded picture, and 0 of anything else.
pub fn pixels(stream: &Stream<'_>) -> i64 {
    let dict = stream.dict();
    let side = |long: &str, short: &str| {
        let side = dict.get::<i32>(long).or_else(|| dict.get::<i32>(short));
        side.map_or(0, i64::from)
    };
    let said = side("Width", "W").saturating_mul(side("Height", "H"));
    let names = names(dict);
    let is_last = |known: &[&[u8]]| {
        let last = names.last();
        last.is_some_and(|last| known.contains(&last.as_slice()))
    };
    let within = if is_last(&[b"CCITTFaxDecode", b"CCF"]) {
        faxed(dict)
    } else if is_last(&[b"JPXDecode"]) {
        alone(&names, stream, jpeg_2000)
    } else if is_last(&[b"JBIG2Decode"]) {
        alone(&names, stream, jbig2)
    } else {
        0
    };
    said.max(within)
}

fn names(dict: &Dict<'_>) -> Vec<Vec<u8>> {
    let of = |key: &str| {
        if let Some(name) = dict.get::<Name<'_>>(key) {
            return Some(vec![name.to_vec()]);
        }
        let names = dict.get::<Array<'_>>(key)?;
        Some(names.iter::<Name<'_>>().map(|name| name.to_vec()).collect())
    };
    of("F").or_else(|| of("Filter")).unwrap_or_default()
}

/// Of a picture that is packed once more its size is not seen, and no scanner does that.
fn alone(names: &[Vec<u8>], stream: &Stream<'_>, read: fn(&[u8]) -> Option<i64>) -> i64 {
    let is_alone = names.len() == 1;
    let read = is_alone.then(|| read(&stream.raw_data())).flatten();
    read.unwrap_or(TOO_MANY)
}

/// Without a number of rows a fax goes on for as long as there are bits, eight rows a byte.
fn faxed(dict: &Dict<'_>) -> i64 {
    const USUAL_COLUMNS: i64 = 1_728;
    let of = |params: &Dict<'_>| {
        let number = |name: &str| params.get::<i32>(name).map(i64::from);
        let columns = number("Columns").unwrap_or(USUAL_COLUMNS);
        match number("Rows") {
            Some(rows) if rows > 0 && columns > 0 => rows.saturating_mul(columns),
            _ => TOO_MANY,
        }
    };
    let said = |key: &str| match dict.get::<Object<'_>>(key)? {
        Object::Dict(params) => Some(of(&params)),
        Object::Array(all) => all.iter::<Dict<'_>>().map(|params| of(&params)).min(),
        _ => None,
    };
    said("DP")
        .or_else(|| said("DecodeParms"))
        .unwrap_or(TOO_MANY)
}

/// ISO/IEC 15444-1, A.5.1: the marker of sizes is the first one of the stream of codes.
fn jpeg_2000(bytes: &[u8]) -> Option<i64> {
    const BEGIN: &[u8] = &[0xFF, 0x4F, 0xFF, 0x51];
    let mut most = None;
    for (at, _) in bytes
        .windows(BEGIN.len())
        .enumerate()
        .filter(|(_, window)| *window == BEGIN)
    {
        let number = |behind: usize| {
            let four = bytes.get(at + behind..at + behind + 4)?.try_into().ok()?;
            Some(i64::from(u32::from_be_bytes(four)))
        };
        let (width, height) = (number(8)?, number(12)?);
        most = most.max(Some(width.saturating_mul(height)));
    }
    most
}

/// ITU-T T.88, 7.2 and 7.4.8: the segment that tells of the page.
fn jbig2(bytes: &[u8]) -> Option<i64> {
    const PAGE: u8 = 48;
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let mut most = None;
    let mut at = 0;
    while at < bytes.len() {
        let flags = *bytes.get(at + 4)?;
        let counts = *bytes.get(at + 5)? >> 5;
        let (referred, counted) = if counts == 7 {
            let long = usize::try_from(number(at + 5)? & 0x1FFF_FFFF).ok()?;
            (long, 4 + long.checked_add(8)? / 8)
        } else {
            (usize::from(counts), 1)
        };
        let each = match number(at)? {
            0..=256 => 1,
            257..=65_536 => 2,
            _ => 4,
        };
        let page = if flags & 0x40 == 0 { 1 } else { 4 };
        let length = at + 5 + counted + referred.checked_mul(each)? + page;
        let content = length + 4;
        if flags & 0x3F == PAGE {
            let (width, height) = (number(content)?, number(content + 4)?);
            let size = i64::from(width).saturating_mul(i64::from(height));
            most = most.max(Some(size));
        }
        match number(length)? {
            // Of an unknown length, which is the last one that is looked at.
            u32::MAX => break,
            length => at = content.checked_add(usize::try_from(length).ok()?)?,
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_pictures_tell_their_size() {
        let sizes = [0, 0, 0x10, 0, 0, 0, 0x20, 0];
        let jpx = [&[0xFF, 0x4F, 0xFF, 0x51, 0, 41, 0, 0][..], &sizes].concat();
        assert_eq!(jpeg_2000(&jpx), Some(0x1000 * 0x2000));
        assert_eq!(jpeg_2000(b"nothing"), None);
        let page = [&[0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 8][..], &sizes].concat();
        assert_eq!(jbig2(&page), Some(0x1000 * 0x2000));
        assert_eq!(jbig2(&page[..12]), None);
    }
}
