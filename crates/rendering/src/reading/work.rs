//! What drawing a page would take: its words are gone through as the library goes through them, with
//! every form, pattern, mask and glyph that they use. A few forms that each draw the next one ten
//! times would be drawn for years.

use canape_domain::paper_trail::ScanError;
use hayro::hayro_syntax::content::TypedIter;
use hayro::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_syntax::object::{Dict, Name, Object, Stream, String};
use hayro::hayro_syntax::page::{Page, Resources};

use super::filters::{Sort, chain, is_sound};
use super::picture::{MOST_PIXELS, pixels};
use super::raw::{MOST_OF_ONE, unpacked};

/// Steps of one page: a scan has some ten, with the words that were recognised in it some thousands.
const MOST_STEPS: u64 = 300_000;
/// What painting is worth beside a step that only prepares it.
const PAINT: u64 = 4;
/// Bytes of words that are gone through in one step.
const WORDS: u64 = 32;
/// Forms within forms; the library goes no deeper than fifty.
const MOST_DEPTH: usize = 20;
/// Pixels of all pictures that are drawn on a page, each time that one is.
const MOST_DRAWN: i64 = 4 * MOST_PIXELS;

/// Refuses a page whose drawing would take too long.
pub fn check(page: &Page<'_>) -> Result<(), ScanError> {
    let mut work = Work {
        steps: MOST_STEPS,
        pixels: MOST_DRAWN,
    };
    // The words may be told in pieces, each of which may be told often.
    match page.raw().get::<Object<'_>>("Contents") {
        Some(Object::Stream(whole)) => work.unpack(&whole)?,
        Some(Object::Array(pieces)) => {
            for piece in pieces.iter::<Stream<'_>>() {
                work.unpack(&piece)?;
            }
        }
        _ => {}
    }
    work.words(page.typed_operations(), page.resources(), 0)
}

/// What is left.
struct Work {
    steps: u64,
    pixels: i64,
}

impl Work {
    fn spend(&mut self, steps: u64) -> Result<(), ScanError> {
        self.steps = self.steps.checked_sub(steps).ok_or(ScanError::TooLarge)?;
        Ok(())
    }

    /// Words are unpacked each time that they are gone through.
    fn unpack(&mut self, stream: &Stream<'_>) -> Result<(), ScanError> {
        let chain = chain(stream);
        if !is_sound(&chain) || chain.contains(&Sort::Picture) {
            return Err(ScanError::TooLarge);
        }
        let packed = stream.raw_data();
        let size = if chain.contains(&Sort::Packed) {
            unpacked(&packed)
        } else {
            packed.len() as u64
        };
        self.spend(1 + size / WORDS)
    }

    fn words(
        &mut self,
        mut words: TypedIter<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<(), ScanError> {
        if depth > MOST_DEPTH {
            return Err(ScanError::TooLarge);
        }
        // What painting and a glyph take besides: at most, whatever was put back meanwhile.
        let (mut brush, mut glyph) = (0, 0);
        while let Some(word) = words.next() {
            self.spend(1)?;
            match word {
                TypedInstruction::XObject(one) => {
                    if let Some(stream) = resources.get_x_object(one.0) {
                        self.object(&stream, resources, depth)?;
                        self.spend(brush)?;
                    }
                }
                TypedInstruction::InlineImage(one) => {
                    // Those within the words were not looked at before the file was opened.
                    if unpacked(&one.0.raw_data()) > MOST_OF_ONE {
                        return Err(ScanError::TooLarge);
                    }
                    self.picture(one.0)?;
                }
                TypedInstruction::StrokeColorNamed(one) => {
                    brush = self.brush(one.1, resources, depth)?.max(brush);
                }
                TypedInstruction::NonStrokeColorNamed(one) => {
                    brush = self.brush(one.1, resources, depth)?.max(brush);
                }
                TypedInstruction::SetGraphicsState(one) => {
                    let state = resources.get_ext_g_state(one.0);
                    let mask = state.and_then(|state| state.get::<Dict<'_>>("SMask"));
                    if let Some(form) = mask.and_then(|mask| mask.get::<Stream<'_>>("G")) {
                        brush = self
                            .taken(|work| work.object(&form, resources, depth))?
                            .max(brush);
                    }
                }
                TypedInstruction::TextFont(one) => {
                    glyph = self.glyph(one.0, resources, depth)?.max(glyph);
                }
                TypedInstruction::ShowText(one) => self.text(one.0.len(), brush, glyph)?,
                TypedInstruction::NextLineAndShowText(one) => {
                    self.text(one.0.len(), brush, glyph)?;
                }
                TypedInstruction::ShowTextWithParameters(one) => {
                    self.text(one.2.len(), brush, glyph)?;
                }
                TypedInstruction::ShowTexts(one) => {
                    let texts = one.0.iter::<String<'_>>();
                    self.text(texts.map(|text| text.len()).sum(), brush, glyph)?;
                }
                TypedInstruction::StrokePath(_)
                | TypedInstruction::CloseAndStrokePath(_)
                | TypedInstruction::FillPathNonZero(_)
                | TypedInstruction::FillPathNonZeroCompatibility(_)
                | TypedInstruction::FillPathEvenOdd(_)
                | TypedInstruction::FillAndStrokeNonZero(_)
                | TypedInstruction::FillAndStrokeEvenOdd(_)
                | TypedInstruction::CloseFillAndStrokeNonZero(_)
                | TypedInstruction::CloseFillAndStrokeEvenOdd(_)
                | TypedInstruction::Shading(_) => self.spend(PAINT + brush)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn text(&mut self, signs: usize, brush: u64, glyph: u64) -> Result<(), ScanError> {
        let each = PAINT.saturating_add(brush).saturating_add(glyph);
        self.spend(each.saturating_mul(signs as u64))
    }

    /// How many steps something takes, which are spent.
    fn taken(
        &mut self,
        something: impl FnOnce(&mut Self) -> Result<(), ScanError>,
    ) -> Result<u64, ScanError> {
        let before = self.steps;
        something(self)?;
        Ok(before - self.steps)
    }

    fn brush(
        &mut self,
        name: Option<&Name<'_>>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, ScanError> {
        match name.and_then(|name| resources.get_pattern(name)) {
            Some(Object::Stream(cell)) => self.taken(|work| work.form(&cell, resources, depth)),
            _ => Ok(0),
        }
    }

    /// Glyphs may be drawn by words, too.
    fn glyph(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, ScanError> {
        let font = resources.get_font(name);
        let drawn = font.and_then(|font| Some((font.get::<Dict<'_>>("CharProcs")?, font)));
        let Some((glyphs, font)) = drawn else {
            return Ok(0);
        };
        let own = font.get::<Dict<'_>>("Resources").unwrap_or_default();
        let own = Resources::from_parent(own, resources.clone());
        let mut most = 0;
        for key in glyphs.keys() {
            if let Some(words) = glyphs.get::<Stream<'_>>(&*key) {
                most = self.taken(|work| work.form(&words, &own, depth))?.max(most);
            }
        }
        Ok(most)
    }

    fn object(
        &mut self,
        stream: &Stream<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<(), ScanError> {
        let sort = stream.dict().get::<Name<'_>>("Subtype");
        if sort.is_some_and(|sort| &*sort == b"Image") {
            return self.picture(stream);
        }
        self.form(stream, resources, depth)
    }

    fn form(
        &mut self,
        stream: &Stream<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<(), ScanError> {
        self.unpack(stream)?;
        let Ok(words) = stream.decoded() else {
            return Ok(());
        };
        let own = stream.dict().get::<Dict<'_>>("Resources");
        let own = Resources::from_parent(own.unwrap_or_default(), resources.clone());
        self.words(TypedIter::new(&words), &own, depth + 1)
    }

    /// A picture, with the one that masks it.
    fn picture(&mut self, stream: &Stream<'_>) -> Result<(), ScanError> {
        let masks = ["SMask", "Mask"].map(|name| stream.dict().get::<Stream<'_>>(name));
        let masks = masks.iter().flatten().map(pixels);
        let size = masks.fold(pixels(stream), i64::saturating_add);
        if !is_sound(&chain(stream)) || size > 3 * MOST_PIXELS {
            return Err(ScanError::TooLarge);
        }
        self.pixels -= size.max(0);
        if self.pixels < 0 {
            return Err(ScanError::TooLarge);
        }
        self.spend(PAINT)
    }
}
