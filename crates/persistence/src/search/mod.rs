//! Search entries: written beside the rows that they are about, read by one question.
//!
//! `search_entry` has row-level security without FORCE: under it PostgreSQL could not use the
//! trigram index (`LIKE` is not leakproof), so the question goes to the function `search_entries`,
//! which runs as the table's owner and filters by the account setting itself.

mod ask;
mod write;

pub use write::{SearchText, row};
