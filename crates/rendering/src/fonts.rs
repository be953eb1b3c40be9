//! The fonts that are part of the program; there are no others.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// PT Sans for everything, `DejaVu` Sans and Noto Emoji for what it lacks; licences beside them.
const FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/PTSans-Regular.ttf"),
    include_bytes!("../fonts/PTSans-Bold.ttf"),
    include_bytes!("../fonts/PTSans-Italic.ttf"),
    include_bytes!("../fonts/NotoEmoji-Regular.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
];

pub struct Fonts {
    pub book: LazyHash<FontBook>,
    pub all: Vec<Font>,
}

impl Fonts {
    pub fn embedded() -> Self {
        let files = FILES.into_iter().map(Bytes::new);
        let all: Vec<Font> = files.flat_map(Font::iter).collect();
        Self {
            book: LazyHash::new(FontBook::from_fonts(&all)),
            all,
        }
    }

    /// Whether one of them has the character.
    pub fn cover(&self, character: char) -> bool {
        let covers = |font: &Font| font.info().coverage.contains(character.into());
        self.all.iter().any(covers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_font_and_together_they_have_what_documents_need() {
        let fonts = Fonts::embedded();
        assert_eq!(fonts.all.len(), FILES.len());
        for character in "АЯаяЁёІѲҖӘ№₽«»—–€§°²□😀🚀❤".chars() {
            assert!(fonts.cover(character), "{character}");
        }
        assert!(fonts.all[0].info().coverage.contains('₽'.into()));
    }
}
