//! CSV: the encoding and the sign between cells are found out, since nobody writes them down.

use canape_domain::tables::{Row, TableError};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::WINDOWS_1251;

use super::Gathered;

/// How much of a file shows what stands between its cells.
const LOOKED_AT: usize = 16 * 1024;

/// Reads a file.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    // A workbook or picture with another ending is no text.
    if bytes.iter().take(LOOKED_AT).any(|byte| *byte == 0) {
        return Err(TableError::Unreadable);
    }
    let mut text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => WINDOWS_1251
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    };
    text.push('\n');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between(&text))
        .from_reader(text.as_bytes());
    let mut gathered = Gathered::default();
    let mut record = StringRecord::new();
    let mut number = 0_u32;
    loop {
        let begun = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(gathered.rows),
            Err(_) => return Err(TableError::Unreadable),
        }
        // A spreadsheet counts rows: a cell of several lines is in one, and an empty line, which the
        // reader passes over, is one.
        let lines = reader.position().line().saturating_sub(begun);
        let within = record
            .iter()
            .flat_map(str::bytes)
            .filter(|byte| *byte == b'\n');
        let rows = lines.saturating_sub(within.count() as u64).max(1);
        number = number.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
        for (column, cell) in record.iter().enumerate() {
            gathered.put(number, column, cell)?;
        }
    }
}

/// The sign that stands in most lines outside of quotes. Prices and names have commas, so a semicolon
/// or tabulator is asked for first.
fn between(text: &str) -> u8 {
    const SIGNS: [u8; 3] = [b';', b'\t', b','];
    let mut is_quoted = false;
    let (mut lines, mut with) = (0_usize, [0_usize; 3]);
    let (mut is_blank, mut here) = (true, [false; 3]);
    for byte in text.bytes().take(LOOKED_AT) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => {
                lines += usize::from(!is_blank);
                for (count, is_here) in with.iter_mut().zip(here) {
                    *count += usize::from(is_here);
                }
                (is_blank, here) = (true, [false; 3]);
                continue;
            }
            _ if !is_quoted => {
                for (is_here, sign) in here.iter_mut().zip(SIGNS) {
                    *is_here |= sign == byte;
                }
            }
            _ => {}
        }
        is_blank &= byte.is_ascii_whitespace();
    }
    let mut counted = SIGNS.into_iter().zip(with);
    let usual = counted.find(|(_, count)| *count * 2 > lines);
    usual.map_or(b';', |(sign, _)| sign)
}
