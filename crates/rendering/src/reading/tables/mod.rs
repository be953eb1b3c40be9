//! Reads tables that people bring: CSV as Excel, 1С and shops write it, and workbooks of Excel.
//! Rows, columns, characters and what a workbook unpacks to are bounded; formulas are not computed,
//! the values that were saved with them count.

mod comma;
mod xlsx;

use canape_domain::tables::{
    MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, Row, TableError, TableFile, TableKind, TableReader,
};

/// A head and titles above it come on top of the rows that count.
const MOST_AT_ALL: usize = MOST_ROWS + 20;

/// Reads tables. It keeps nothing between files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spreadsheets;

impl TableReader for Spreadsheets {
    fn rows(&self, file: &TableFile) -> Result<Vec<Row>, TableError> {
        match file.kind {
            TableKind::Csv => comma::rows(&file.bytes),
            TableKind::Xlsx => xlsx::rows(&file.bytes),
        }
    }
}

/// Bytes of all cells: a text that many cells share is one in the file and many here.
const MOST_TEXT: usize = 24 * 1024 * 1024;

/// Rows as they come, bounded; those that are empty are left out, but they count in the numbers.
#[derive(Default)]
struct Gathered {
    rows: Vec<Row>,
    text: usize,
}

impl Gathered {
    /// Writes a cell down. Rows come in the order of their numbers.
    fn put(&mut self, number: u32, column: usize, text: &str) -> Result<(), TableError> {
        let end = text.char_indices().nth(MOST_CHARACTERS);
        let text = text
            .get(..end.map_or(text.len(), |(at, _)| at))
            .unwrap_or(text)
            .trim();
        if text.is_empty() || column >= MOST_COLUMNS {
            return Ok(());
        }
        self.text += text.len();
        if self.text > MOST_TEXT {
            return Err(TableError::TooLarge);
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            if self.rows.len() == MOST_AT_ALL {
                return Err(TableError::TooManyRows);
            }
            let cells = Vec::new();
            self.rows.push(Row { number, cells });
        }
        if let Some(row) = self.rows.last_mut() {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            if let Some(cell) = row.cells.get_mut(column) {
                text.clone_into(cell);
            }
        }
        Ok(())
    }
}
