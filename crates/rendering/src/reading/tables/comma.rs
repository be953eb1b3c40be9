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
            Ok(false) => return Ok(gathered.0),
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

/// The sign that stands most often outside of quotes; of equals, the one that Russian Excel writes.
fn between(text: &str) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    for byte in text.bytes().take(LOOKED_AT) {
        if byte == b'"' {
            is_quoted = !is_quoted;
        }
        if let Some((_, count)) = counts
            .iter_mut()
            .find(|(sign, _)| *sign == byte && !is_quoted)
        {
            *count += 1;
        }
    }
    // Prices have commas: a semicolon or tabulator in each line is what divides.
    let lines = text
        .bytes()
        .take(LOOKED_AT)
        .filter(|byte| *byte == b'\n')
        .count();
    let enough = lines.max(1);
    let mut fit = counts.iter().filter(|(_, count)| *count >= enough);
    let first = fit
        .next()
        .or_else(|| counts.iter().rev().max_by_key(|(_, count)| *count));
    first.map_or(b';', |(sign, _)| *sign)
}
