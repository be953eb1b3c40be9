//! What a PDF says before anything of it is understood. The library unpacks the lists of objects on
//! opening a file and knows no bounds, so passwords, chains of filters and bombs are looked for in
//! the bytes themselves: a stream and its dictionary always stand there openly.

use std::io::{self, Read};

use canape_domain::paper_trail::ScanError;
use flate2::read::DeflateDecoder;

use super::filters::{Sort, is_sound};

/// Bytes that one stream may unpack to, and all of them together.
pub const MOST_OF_ONE: u64 = 256 * 1024 * 1024;
const MOST_OF_ALL: u64 = 1024 * 1024 * 1024;

/// Refuses what must not be opened.
pub fn check(bytes: &[u8]) -> Result<(), ScanError> {
    check_names(bytes)?;
    check_streams(bytes)
}

/// A locked file is refused: what its streams unpack to is seen by none but the library. So is a
/// stream that is packed twice, or does not say in its own dictionary how it is packed.
fn check_names(bytes: &[u8]) -> Result<(), ScanError> {
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| place(rest, b"/")) {
        at += found + 1;
        let (name, behind) = name(bytes, at);
        match name.as_slice() {
            b"Encrypt" => return Err(ScanError::Unreadable),
            b"Filter" => check_filter(bytes, behind)?,
            _ => {}
        }
    }
    Ok(())
}

fn check_filter(bytes: &[u8], at: usize) -> Result<(), ScanError> {
    let mut at = blanks(bytes, at);
    match bytes.get(at) {
        Some(b'0'..=b'9') => return Err(ScanError::Unreadable),
        Some(b'[') => at += 1,
        _ => return Ok(()),
    }
    let mut chain = Vec::new();
    loop {
        at = blanks(bytes, at);
        match bytes.get(at) {
            Some(b']') => break,
            Some(b'/') => {
                let (one, behind) = name(bytes, at + 1);
                chain.extend(Sort::named(&one));
                at = behind;
            }
            _ => return Err(ScanError::Unreadable),
        }
    }
    if is_sound(&chain) {
        Ok(())
    } else {
        Err(ScanError::TooLarge)
    }
}

/// The name that begins at a place, of which signs may be written by their numbers; a long one is cut
/// short. And where it ends.
fn name(bytes: &[u8], mut at: usize) -> (Vec<u8>, usize) {
    const LONGEST: usize = 32;
    let mut found = Vec::new();
    while let Some(byte) = bytes.get(at).filter(|byte| is_regular(**byte)) {
        let number = bytes.get(at + 1..at + 3).filter(|_| *byte == b'#');
        let number = number
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if found.len() < LONGEST {
            found.push(number.unwrap_or(*byte));
        }
        at += if number.is_some() { 3 } else { 1 };
    }
    (found, at)
}

const fn is_regular(byte: u8) -> bool {
    !is_blank(byte)
        && !matches!(
            byte,
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
        )
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

/// Behind blanks and remarks.
fn blanks(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at) {
            Some(byte) if is_blank(*byte) => at += 1,
            Some(b'%') => {
                let rest = bytes.get(at..).unwrap_or_default();
                let ends = |byte: &u8| matches!(byte, b'\r' | b'\n');
                at += rest.iter().position(ends).unwrap_or(rest.len());
            }
            _ => return at,
        }
    }
}

/// Unpacks every stream to nowhere, in each way in which it could be packed, so that none fills the
/// memory.
fn check_streams(bytes: &[u8]) -> Result<(), ScanError> {
    const MARK: &[u8] = b"stream";
    let mut all = 0;
    let mut rest = bytes;
    while let Some(at) = place(rest, MARK) {
        rest = &rest[at + MARK.len()..];
        let skipped = rest
            .iter()
            .take(2)
            .take_while(|byte| **byte == b'\r' || **byte == b'\n');
        let size = unpacked(&rest[skipped.count()..]);
        all += size;
        if size > MOST_OF_ONE || all > MOST_OF_ALL {
            return Err(ScanError::TooLarge);
        }
    }
    Ok(())
}

/// What bytes come to, whichever way they are packed in; where there is no end of it, more than one
/// stream may have.
pub fn unpacked(packed: &[u8]) -> u64 {
    let behind_head = packed.get(2..).unwrap_or_default();
    let inflated = |from| counted(DeflateDecoder::new(from).take(MOST_OF_ONE + 1));
    inflated(packed)
        .max(inflated(behind_head))
        .max(lzw(packed, 1))
        .max(lzw(packed, 0))
        .max(run_lengths(packed))
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

/// LZW as PDF has it (ISO 32000-1, 7.4.4), of which only the lengths are reckoned. `early` is by how
/// much earlier codes grow: 1, or 0 where the stream says so.
fn lzw(packed: &[u8], early: usize) -> u64 {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const FIRST: usize = 258;
    let (mut bits, mut held, mut width) = (0_usize, 0_u32, 9_u32);
    let mut lengths: Vec<u64> = Vec::new();
    let mut before: Option<u64> = None;
    let mut all = 0_u64;
    for byte in packed {
        bits = bits << 8 | usize::from(*byte);
        held += 8;
        while held >= width {
            held -= width;
            let code = bits >> held;
            bits &= (1 << held) - 1;
            let length = match code {
                END => return all,
                CLEAR => {
                    lengths.clear();
                    (width, before) = (9, None);
                    continue;
                }
                0..=255 => Some(1),
                // The word that is only now being made.
                _ if code - FIRST == lengths.len() => before.map(|before| before + 1),
                _ => lengths.get(code - FIRST).copied(),
            };
            let Some(length) = length else {
                return all;
            };
            all += length;
            if all > MOST_OF_ONE {
                return all;
            }
            if let Some(before) = before
                && FIRST + lengths.len() < 4_096
            {
                lengths.push(before + 1);
            }
            before = Some(length);
            width = match FIRST + lengths.len() + early {
                0..=511 => 9,
                512..=1_023 => 10,
                1_024..=2_047 => 11,
                _ => 12,
            };
        }
    }
    all
}

/// Run lengths (ISO 32000-1, 7.4.5).
fn run_lengths(packed: &[u8]) -> u64 {
    let (mut all, mut at) = (0, 0);
    while let Some(length) = packed.get(at) {
        let (taken, made) = match *length {
            128 => return all,
            length @ 0..=127 => (usize::from(length) + 2, u64::from(length) + 1),
            length => (2, 257 - u64::from(length)),
        };
        all += made;
        at += taken;
    }
    all
}

fn place(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    let first = *mark.first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes[at..].starts_with(mark) {
            return Some(at);
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, ZlibEncoder};

    use super::*;

    fn written(mut packed: impl Write) {
        let zeros = vec![0; 1024 * 1024];
        for _ in 0..300 {
            packed.write_all(&zeros).unwrap();
        }
    }

    #[test]
    fn a_stream_that_would_fill_the_memory_is_refused_before_it_is_understood() {
        let head = b"%PDF-1.7\n<<>>stream\r\n";
        let mut with_head = ZlibEncoder::new(head.to_vec(), Compression::fast());
        written(&mut with_head);
        let mut without = DeflateEncoder::new(head.to_vec(), Compression::fast());
        written(&mut without);
        let runs = [head.as_slice(), &[129, 0].repeat(2_200_000)].concat();
        for bomb in [with_head.finish().unwrap(), without.finish().unwrap(), runs] {
            assert!(bomb.len() < 5 * 1024 * 1024);
            assert!(matches!(check(&bomb), Err(ScanError::TooLarge)));
        }
        check(b"stream\nq 1 0 0 1 0 0 cm Q endstream stream").unwrap();
    }

    #[test]
    fn lengths_of_lzw_are_those_of_its_words() {
        // The example of ISO 32000-1, 7.4.4.2: 45 45 45 45 45 65 45 45 45 66.
        let example = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(lzw(&example, 1), 10);
        // Each word is the one before and one sign more: a few kilobytes become megabytes.
        let (mut packed, mut held, mut count) = (Vec::new(), 0_u64, 0_u32);
        let mut put = |code: u64, width: u32| {
            held = held << width | code;
            count += width;
            while count >= 8 {
                count -= 8;
                packed.push(u8::try_from(held >> count & 0xFF).unwrap());
            }
            held &= (1 << count) - 1;
        };
        for round in 0..40 {
            put(256, if round == 0 { 9 } else { 12 });
            put(0, 9);
            for code in 258..4_094_u64 {
                let width = match code {
                    0..=510 => 9,
                    511..=1_022 => 10,
                    1_023..=2_046 => 11,
                    _ => 12,
                };
                put(code, width);
            }
        }
        assert!(packed.len() < 250_000);
        assert!(lzw(&packed, 1) > MOST_OF_ONE);
    }

    #[test]
    fn a_locked_file_and_filters_upon_filters_are_refused() {
        for (said, refused) in [
            ("trailer << /Encrypt 5 0 R >>", ScanError::Unreadable),
            ("trailer << /#45ncryp#74<<>> >>", ScanError::Unreadable),
            ("<< /Filter 5 0 R >>", ScanError::Unreadable),
            ("<< /Filter[5 0 R] >>", ScanError::Unreadable),
            (
                "<< /Filter [/FlateDecode /FlateDecode] >>",
                ScanError::TooLarge,
            ),
            ("<< /Fil#74er[/AHx%\n/Fl] >>", ScanError::TooLarge),
            ("<< /Filter [/Fl /LZW] >>", ScanError::TooLarge),
            (
                "<< /Filter [/Of#4eobody /Fl /Any /RL] >>",
                ScanError::TooLarge,
            ),
            ("<< /Filter [/A85 /A85 /DCT] >>", ScanError::TooLarge),
        ] {
            assert_eq!(check(said.as_bytes()), Err(refused), "{said}");
        }
        for said in [
            "<< /EncryptMetadata true /Filter /FlateDecode >>",
            "<< /Filter [ /FlateDecode ] >>",
            "<< /Filter [/FlateDecode/DCTDecode] >>",
            "<< /Filter [/ASCII85Decode /CCITTFaxDecode] >>",
        ] {
            check(said.as_bytes()).unwrap();
        }
    }
}
