//! Dates as documents write them.

use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// «22 ноября 2026 г.», in one piece: its spaces do not break.
pub fn date_in_words(date: NaiveDate) -> String {
    let month = MONTHS[date.month0() as usize];
    format!("{}\u{a0}{month}\u{a0}{}\u{a0}г.", date.day(), date.year())
}

/// «22.11.2026».
pub fn date_in_figures(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_both_ways() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        assert_eq!(
            date_in_words(date).replace('\u{a0}', " "),
            "2 ноября 2026 г."
        );
        assert_eq!(date_in_figures(date), "02.11.2026");
        let months: Vec<_> = (1..=12)
            .map(|month| date_in_words(date.with_month(month).unwrap()))
            .collect();
        assert!(months[0].contains("января") && months[11].contains("декабря"));
        assert!(!months.iter().any(|month| month.contains(' ')));
    }
}
