//! The ports: a file in, rows of text out.

use async_trait::async_trait;

use super::{LayoutWish, MOST_BYTES, MOST_TOLD};
use crate::files::{self, Name, Source, SourceError};
use crate::{App, Code, Coded, Retry, Violations, sha256};

/// What a table comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Text with `;`, `,` or tabulators between cells, in UTF-8 or windows-1251.
    Csv,
    /// A workbook of Excel; its first sheet that has rows counts.
    Xlsx,
}

/// A file as it came.
#[derive(Debug, Clone)]
pub struct TableFile {
    /// What it is.
    pub kind: TableKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, as the program shows it that people open the file with; the first is 1.
    pub number: u32,
    /// Its cells from the first column on, without space around them. A number is written with a
    /// point, a day as `2026-11-30`, a truth as `true` or `false`.
    pub cells: Vec<String>,
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads tables. Heavy: it never belongs on a thread that serves requests.
pub trait TableReader: Send + Sync {
    /// The rows that are not empty, at most [`super::MOST_ROWS`] and a head.
    fn rows(&self, file: &TableFile) -> Result<Vec<Row>, TableError>;
}

/// Reads for those who wait: few files at once, so that other work goes on.
#[async_trait]
pub trait Tables: Send + Sync {
    /// As [`TableReader::rows`].
    async fn rows(&self, file: TableFile) -> Result<Vec<Row>, TableError>;
}

/// Why a table was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Its name says that it is no table.
    #[error("files of this kind are no tables")]
    Refused,
    /// Its bytes did not come.
    #[error("the bytes ended early")]
    Source(#[from] SourceError),
    /// It is broken, locked, or something else than its name says.
    #[error("the table cannot be read")]
    Unreadable,
    /// It unpacks to more than a table has.
    #[error("the table is too large to be read")]
    TooLarge,
    /// It has more rows than are taken at once.
    #[error("the table has too many rows")]
    TooManyRows,
    /// There is no row below its head.
    #[error("the table is empty")]
    Empty,
    /// Others are read all the time, and none was done soon enough.
    #[error("too many tables are read at once")]
    Busy,
}

impl Coded for TableError {
    fn code(&self) -> Code {
        match self {
            Self::Refused => Code::TableRefused,
            Self::Source(error) => files::Error::from(*error).code(),
            Self::Unreadable => Code::TableUnreadable,
            Self::TooLarge => Code::TableTooLarge,
            Self::TooManyRows => Code::TableTooManyRows,
            Self::Empty => Code::TableEmpty,
            Self::Busy => Code::Overloaded,
        }
    }
}

/// A file that comes, and what its columns are.
pub struct Arriving<'a> {
    /// Its name, whose ending says what it is.
    pub name: Name,
    /// Its bytes.
    pub source: &'a mut (dyn Source + 'a),
    /// What the caller says of its columns.
    pub layout: LayoutWish,
}

/// Receives a file and reads its rows; tells the SHA-256 of its bytes.
pub(crate) async fn receive(
    app: &App,
    arriving: &mut Arriving<'_>,
) -> Result<(Vec<Row>, [u8; 32]), TableError> {
    let kind = match arriving.name.kind() {
        Some(files::Kind::Xlsx) => TableKind::Xlsx,
        Some(files::Kind::Csv | files::Kind::Txt) => TableKind::Csv,
        _ => return Err(TableError::Refused),
    };
    let mut bytes = Vec::new();
    while let Some(piece) = arriving.source.next().await? {
        bytes.extend(piece);
        if bytes.len() as u64 > MOST_BYTES {
            return Err(TableError::TooLarge);
        }
    }
    let sha256 = sha256(&bytes);
    let rows = app.tables.rows(TableFile { kind, bytes }).await?;
    Ok((rows, sha256))
}

impl Retry {
    /// The same key for a table: another file, or other wishes, are another request.
    pub(crate) fn of_table(&self, file_sha256: [u8; 32], wishes: &str) -> Self {
        let words = [file_sha256.as_slice(), wishes.as_bytes()].concat();
        Self {
            body_sha256: sha256(&words),
            ..self.clone()
        }
    }
}

/// A row that breaks rules, by its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The number of the row.
    pub row: u32,
    /// What is wrong; pointers are names of fields, `/price`.
    pub wrong: Violations,
}

impl Refused {
    /// What is wrong with the first rows as rules of one input, the row in each pointer:
    /// `/rows/12/price`.
    pub fn all(refused: &[Self]) -> Violations {
        let mut all = Violations::default();
        for one in refused.iter().take(MOST_TOLD) {
            all.join(one.wrong.clone().under(&format!("/rows/{}", one.row)));
        }
        all
    }
}
