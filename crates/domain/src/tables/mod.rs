//! Tables that people bring along: rows of a spreadsheet or a CSV file, what their columns are
//! (`layout`), and how cells are written by people (`typed`). What the rows mean is each slice's.

mod imported;
mod layout;
mod read;
mod typed;

pub use imported::Imported;
pub use layout::{Column, Field, Layout, LayoutError, LayoutWish, Record};
pub(crate) use read::receive;
pub use read::{Arriving, Refused, Row, TableError, TableFile, TableKind, TableReader, Tables};
pub use typed::{day, money, sum, truth};

/// The most rows that are taken at once.
pub const MOST_ROWS: usize = 5_000;

/// The most columns that are looked at.
pub const MOST_COLUMNS: usize = 60;

/// The most characters of a cell that are read; no field is that long.
pub const MOST_CHARACTERS: usize = 10_000;

/// How many refused rows are told one by one.
pub const MOST_TOLD: usize = 100;

/// The most bytes of a file.
pub const MOST_BYTES: u64 = 5 * 1024 * 1024;
