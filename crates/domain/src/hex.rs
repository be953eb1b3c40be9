//! Bytes as lower-case hexadecimal digits.

use std::fmt::Write;

/// Writes bytes.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Reads exactly `N` bytes in lower case.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    unhex_all(text)?.try_into().ok()
}

/// Reads bytes in lower case, as many as there are.
pub fn unhex_all(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let is_hex = |digit: &u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if !digits.len().is_multiple_of(2) || !digits.iter().all(is_hex) {
        return None;
    }
    let pairs = digits.chunks_exact(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_read_back_as_themselves() {
        assert_eq!(unhex(&hex(&[0, 1, 171, 255])), Some([0, 1, 171, 255]));
        for text in ["", "00", "000", "0000zz", "ABCDEF00", "+1+1+1+1", "000000é"] {
            assert_eq!(unhex::<4>(text), None, "{text}");
        }
    }
}
