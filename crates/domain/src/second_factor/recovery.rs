//! Recovery codes: ten, shown once, each good once.

use crate::{Random, sha256};

/// Digits and letters that nobody takes for another (Crockford's Base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 80 bits: as strong against a stolen database as it need be, and still typed by hand.
const LENGTH: usize = 16;

/// A recovery code.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// How many a person gets.
    pub const COUNT: usize = 10;

    /// A new set.
    pub(super) fn set(random: &dyn Random) -> Vec<Self> {
        (0..Self::COUNT)
            .map(|_| Self::from(random.secret()))
            .collect()
    }

    /// Reads a code as people type it: any case, with or without hyphens; o is 0, i and l are 1.
    pub fn parse(text: &str) -> Option<Self> {
        let is_letter = |letter: &char| letter.is_alphanumeric();
        let letters = text.chars().filter(is_letter).flat_map(char::to_lowercase);
        let plain: String = letters
            .map(|letter| match letter {
                'o' => '0',
                'i' | 'l' => '1',
                letter => letter,
            })
            .collect();
        let is_ours = plain.bytes().all(|letter| ALPHABET.contains(&letter));
        (is_ours && plain.len() == LENGTH).then_some(Self(plain))
    }

    /// For the person, in groups of four.
    pub fn expose(&self) -> String {
        let groups = self.0.as_bytes().chunks(4);
        let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
        groups.join("-")
    }

    /// As the store knows it.
    pub fn sha256(&self) -> [u8; 32] {
        sha256(self.0.as_bytes())
    }
}

impl From<[u8; 32]> for RecoveryCode {
    fn from(secret: [u8; 32]) -> Self {
        let letters = secret.iter().take(LENGTH);
        let letters = letters.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
        Self(letters.collect())
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = RecoveryCode::from([7; 32]);
        let shown = code.expose();
        assert_eq!(shown.len(), 19);
        for typed in [
            shown.to_uppercase(),
            shown.replace('-', " "),
            shown.replace('-', ""),
        ] {
            assert_eq!(RecoveryCode::parse(&typed), Some(code.clone()), "{typed}");
        }
        let ones = RecoveryCode::parse("1110-1110-1110-1110");
        assert_eq!(RecoveryCode::parse("ilIO-liLo-1110-1110"), ones);
        assert!(ones.is_some());
        for wrong in ["", "123456", "1110-1110-1110-111", "1110-1110-1110-111u"] {
            assert_eq!(RecoveryCode::parse(wrong), None, "{wrong}");
        }
    }
}
