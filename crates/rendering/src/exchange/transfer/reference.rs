//! Documents that a document names: a name, a number and a date, none of which may be absent.

use canape_domain::documents::date_in_figures;
use chrono::NaiveDate;

use crate::exchange::xml::Element;

/// Longest name and number of a document.
const MOST: usize = 255;

/// `РеквДокТип` of the schema.
pub fn element(name: &'static str, title: &str, number: &str, date: NaiveDate) -> Element {
    Element::new(name)
        .with("РеквНаимДок", title)
        .with("РеквНомерДок", number)
        .with("РеквДатаДок", date_in_figures(date))
}

/// «Договор № 7 от 01.11.2026» in its three parts; `None` of words that are not one such reference,
/// because half of one would be a wrong one.
pub fn read(text: &str) -> Option<(String, String, NaiveDate)> {
    let text = text.replace('\u{a0}', " ");
    let (title, rest) = text.split_once('№')?;
    let (number, date) = rest.rsplit_once(" от ")?;
    let (title, number) = (title.trim(), number.trim());
    let date = date.trim().trim_end_matches("г.").trim_end();
    let date = NaiveDate::parse_from_str(date, "%d.%m.%Y").ok()?;
    let is_one = !number.contains(['№', ',', ';']);
    let fits = |part: &str| !part.is_empty() && part.chars().count() <= MOST;
    (is_one && fits(title) && fits(number)).then(|| (title.to_owned(), number.to_owned(), date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_whole_or_not_at_all() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        for text in [
            "Договор № 7/А от 01.11.2026",
            "Договор №\u{a0}7/А от\u{a0}01.11.2026 г.",
        ] {
            let read = read(text).unwrap();
            assert_eq!(read, ("Договор".to_owned(), "7/А".to_owned(), day));
        }
        for text in [
            "",
            "по договорённости",
            "Договор № 7",
            "Договор от 01.11.2026",
            "Договор № от 01.11.2026",
            "№ 7 от 01.11.2026",
            "Договор № 7 от 31.02.2026",
            "Договор № 7 от 01.11.2026, счёт № 8 от 02.11.2026",
            "Договор № 7 от 01.11.2026 и приложение",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
