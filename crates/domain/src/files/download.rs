//! The bytes of a file, whole or a part of them.

use std::ops::Range;

use super::{Error, File, Outgoing};
use crate::access::{Caller, Permission};
use crate::{App, Id, StoreError};

/// The wish for a file's bytes.
#[derive(Debug, Clone)]
pub struct Download {
    /// Which.
    pub id: Id<File>,
    /// What the caller has already: hashes of contents.
    pub known: Vec<[u8; 32]>,
    /// Which part; `None`: all.
    pub wanted: Option<Wanted>,
    /// The content of which that part is wanted; should the file be another one, all is.
    pub part_of: Option<[u8; 32]>,
}

/// A part of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// From the first byte to the last one of the span, both included.
    Span(u64, u64),
    /// From a byte to the end.
    From(u64),
    /// So many bytes at the end.
    Last(u64),
}

impl Wanted {
    /// The part of a file of this size; `None` if there is nothing.
    fn within(self, size: u64) -> Option<Range<u64>> {
        let part = match self {
            Self::Span(first, last) => first..last.saturating_add(1).min(size),
            Self::From(first) => first..size,
            Self::Last(count) => size.saturating_sub(count)..size,
        };
        (part.start < part.end).then_some(part)
    }
}

/// What came of it.
pub enum Downloaded {
    /// The caller has these bytes already.
    Known(File),
    /// The bytes, and which of all they are.
    Bytes {
        /// The file.
        file: File,
        /// Which bytes.
        part: Range<u64>,
        /// The bytes themselves.
        body: Box<dyn Outgoing>,
    },
}

/// Reads the bytes of a file that is not in the trash.
pub async fn download(app: &App, caller: &Caller, command: Download) -> Result<Downloaded, Error> {
    let grant = caller.allow_either(Permission::DealsRead, Permission::DocumentsRead)?;
    let view = app.store.view(&grant).await?;
    let shown = view.file(command.id).await?;
    // The bytes may be far away: nothing is held open while they come.
    drop(view);
    let file = shown.ok_or(StoreError::NotFound)?.file;
    if file.deleted_at.is_some() {
        return Err(StoreError::NotFound.into());
    }
    if command.known.contains(&file.sha256) {
        return Ok(Downloaded::Known(file));
    }
    let is_of_it = command.part_of.is_none_or(|hash| hash == file.sha256);
    let part = match command.wanted.filter(|_| is_of_it) {
        None => Some(0..file.size),
        Some(wanted) => wanted.within(file.size),
    };
    let part = part.ok_or(Error::NoSuchPart)?;
    let body = app.files.open(&file.object, part.clone()).await?;
    Ok(Downloaded::Bytes { file, part, body })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_within_the_file_or_not_at_all() {
        assert_eq!(Wanted::Span(0, 4).within(10), Some(0..5));
        assert_eq!(Wanted::Span(8, u64::MAX).within(10), Some(8..10));
        assert_eq!(Wanted::From(3).within(10), Some(3..10));
        assert_eq!(Wanted::Last(3).within(10), Some(7..10));
        assert_eq!(Wanted::Last(30).within(10), Some(0..10));
        assert_eq!(Wanted::From(10).within(10), None);
        assert_eq!(Wanted::Span(5, 4).within(10), None);
        assert_eq!(Wanted::Last(0).within(10), None);
    }
}
