//! Workbooks of Excel, cell by cell: a sheet whose last cell is far away costs no more than its cells.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader as _, SheetVisible, Xlsx};
use canape_domain::tables::{MOST_COLUMNS, Row, TableError};
use canape_domain::templates::FillError;
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use super::Gathered;
use crate::docx::package;

/// Digits that a spreadsheet holds to be true of a number; what stands behind them is noise.
const TRUE_DIGITS: i32 = 15;

/// Reads a file: its first visible sheet that has something in it.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    // The container is bounded before anybody unpacks it without looking.
    let parts = package::open(bytes).map_err(|error| match error {
        FillError::TooLarge => TableError::TooLarge,
        _ => TableError::Unreadable,
    })?;
    if parts.iter().any(|part| promises_too_much(&part.bytes)) {
        return Err(TableError::TooLarge);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableError::Unreadable)?;
    let sheets = book.sheets_metadata().iter();
    let visible = sheets.filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<_> = visible.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let rows = sheet(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, TableError> {
    let cells = book.worksheet_cells_reader(name);
    let mut cells = cells.map_err(|_| TableError::Unreadable)?;
    let mut gathered = Gathered::default();
    while let Some(cell) = cells.next_cell().map_err(|_| TableError::Unreadable)? {
        let (row, column) = cell.get_position();
        let column = column as usize;
        // What is not looked at is not written down first.
        if column < MOST_COLUMNS {
            let text = written(cell.get_value());
            gathered.put(row.saturating_add(1), column, &text)?;
        }
    }
    Ok(gathered.rows)
}

/// Whether a list of shared texts says that it has more of them than its bytes can hold: whoever reads
/// it makes room for as many as it says.
fn promises_too_much(part: &[u8]) -> bool {
    let mut reader = Reader::from_reader(part);
    loop {
        let tag = match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => tag,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => continue,
        };
        // `<si/>` is the shortest text.
        let most = part.len() / 5 + 1;
        return tag.local_name().as_ref() == "sst"
            && tag.attributes().flatten().any(|attribute| {
                let is_count = attribute.key.local_name().as_ref().ends_with("ount");
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                let count = value
                    .ok()
                    .and_then(|value| value.trim().parse::<usize>().ok());
                is_count && count.is_none_or(|count| count > most)
            });
    }
}

fn written<'a>(value: &'a DataRef<'_>) -> Cow<'a, str> {
    if let DataRef::SharedString(text) = value {
        return Cow::Borrowed(text);
    }
    Cow::Owned(owned(value))
}

fn owned(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Bool(is_true) => is_true.to_string(),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTime(time) => number_text(time.as_f64()),
        // `#Н/Д` and the like stand there as a person sees them, and are no number.
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// A number with the digits that count: `0.1 + 0.2` is `0.3`.
fn number_text(number: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the logarithm of an f64 is small"
    )]
    let whole = number.abs().log10().floor().clamp(-300.0, 300.0) as i32 + 1;
    let places = usize::try_from((TRUE_DIGITS - whole).clamp(0, 15)).unwrap_or(0);
    let text = format!("{number:.places$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_that_count() {
        for (number, text) in [
            (0.1 + 0.2, "0.3"),
            (12_400.0, "12400"),
            (1_234.56, "1234.56"),
            (0.22, "0.22"),
            (1e-20, "0"),
            (0.0, "0"),
            (-5.5, "-5.5"),
            (7_707_083_893.0, "7707083893"),
            (40_702_810_900_000_012_345.0, "40702810900000014336"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }
}
