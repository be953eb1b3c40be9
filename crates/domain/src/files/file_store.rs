//! The port behind which bytes are kept: a folder, or objects in an S3.

use std::fmt;
use std::ops::Range;

use async_trait::async_trait;

use super::File;
use crate::Id;
use crate::documents::Document;
use crate::lobby::Account;

/// Under which name bytes are kept. It begins with the account: one account's bytes can be listed,
/// counted and removed by their beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectKey(String);

impl ObjectKey {
    /// The key of a file's bytes.
    pub fn of(account: Id<Account>, file: Id<File>) -> Self {
        Self(format!("{account}/files/{file}"))
    }

    /// The key of a document's paper.
    pub fn of_document(account: Id<Account>, document: Id<Document>, sha256: &str) -> Self {
        Self(format!("{account}/documents/{document}-{sha256}"))
    }

    /// A key as it was kept in a row.
    pub const fn kept(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ObjectKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Keeps bytes. Never called while a `View` or a `Work` is open: it may be on the network.
#[async_trait]
pub trait FileStore: Send + Sync {
    /// Begins an object; it is not there before it is finished.
    async fn begin(&self, key: &ObjectKey) -> Result<Box<dyn Incoming>, FileStoreError>;

    /// Reads a part of an object.
    async fn open(
        &self,
        key: &ObjectKey,
        part: Range<u64>,
    ) -> Result<Box<dyn Outgoing>, FileStoreError>;

    /// Removes an object; one that is not there is removed already.
    async fn remove(&self, key: &ObjectKey) -> Result<(), FileStoreError>;
}

/// An object that is being written. Dropping it leaves nothing behind.
#[async_trait]
pub trait Incoming: Send {
    /// Takes more bytes.
    async fn write(&mut self, piece: Vec<u8>) -> Result<(), FileStoreError>;

    /// Makes the whole object durable.
    async fn finish(self: Box<Self>) -> Result<(), FileStoreError>;

    /// Forgets what was written.
    async fn abandon(self: Box<Self>);
}

/// An object that is being read.
#[async_trait]
pub trait Outgoing: Send {
    /// The next bytes; `None` at the end.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, FileStoreError>;
}

/// Why the bytes could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FileStoreError {
    /// There is no such object, though a row says so.
    #[error("the bytes of a file are not there")]
    Missing,
    /// The store does not answer, or has no room.
    #[error("the file store failed")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}
