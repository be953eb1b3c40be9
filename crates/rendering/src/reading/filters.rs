//! In which ways streams of a scan are packed.

use hayro::hayro_syntax::object::{Array, Name, Stream};

/// What a filter does to the size of what goes through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Less comes out than goes in.
    Letters,
    /// Much may come out, but it is counted where it is the first filter.
    Packed,
    /// A picture, whose pixels are counted.
    Picture,
    /// None that a scan has.
    Other,
}

impl Sort {
    /// The filter of a name; none where nobody knows it, which is then left out.
    pub fn named(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"ASCIIHexDecode" | b"AHx" | b"ASCII85Decode" | b"A85" => Self::Letters,
            b"FlateDecode" | b"Fl" | b"LZWDecode" | b"LZW" | b"RunLengthDecode" | b"RL" => {
                Self::Packed
            }
            b"CCITTFaxDecode" | b"CCF" | b"DCTDecode" | b"DCT" | b"JBIG2Decode" | b"JPXDecode" => {
                Self::Picture
            }
            b"Crypt" => Self::Other,
            _ => return None,
        })
    }
}

/// The filters of a stream in their order.
pub fn chain(stream: &Stream<'_>) -> Vec<Sort> {
    let dict = stream.dict();
    // The short name is that of pictures within the words of a page.
    ["F", "Filter"]
        .iter()
        .find_map(|key| {
            if let Some(name) = dict.get::<Name<'_>>(key) {
                return Some(Sort::named(&name).into_iter().collect());
            }
            let names = dict.get::<Array<'_>>(key)?;
            let names = names.iter::<Name<'_>>();
            Some(names.filter_map(|name| Sort::named(&name)).collect())
        })
        .unwrap_or_default()
}

/// Whether what filters in a row come to is bounded: one of them, or one with a picture in it.
pub fn is_sound(chain: &[Sort]) -> bool {
    matches!(
        chain,
        [] | [_] | [Sort::Letters | Sort::Packed, Sort::Picture]
    )
}
