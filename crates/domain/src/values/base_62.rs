//! Digits `0-9A-Za-z`, in the order of ASCII, and the middle of two fractions written in them.

pub(super) const LOWEST: u8 = b'0';
pub(super) const HIGHEST: u8 = b'z';
const BASE: u8 = 62;

/// A fraction strictly between `low` and `high` (absent: one whole), which does not end in `0`.
/// `low < high`, and neither ends in `0`.
pub(super) fn middle(low: &[u8], mut high: Option<&[u8]>) -> Vec<u8> {
    let mut middle = Vec::new();
    loop {
        let place = middle.len();
        let floor = low.get(place).map_or(0, |&digit| value(digit));
        let ceiling = high.map_or(BASE, |high| {
            high.get(place).map_or(0, |&digit| value(digit))
        });
        let has_more = high.is_some_and(|high| high.len() > place + 1);
        match ceiling - floor {
            0 => middle.push(digit(floor)),
            1 if has_more => {
                middle.push(digit(ceiling));
                return middle;
            }
            1 => {
                middle.push(digit(floor));
                high = None;
            }
            _ => {
                middle.push(digit(u8::midpoint(floor, ceiling)));
                return middle;
            }
        }
    }
}

/// 0…61 of a base-62 digit.
pub(super) fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'A'..=b'Z' => digit - b'A' + 10,
        _ => digit - b'a' + 36,
    }
}

/// The base-62 digit of 0…61.
pub(super) fn digit(value: u8) -> u8 {
    match value {
        0..=9 => b'0' + value,
        10..=35 => b'A' + (value - 10),
        _ => b'a' + (value - 36),
    }
}
