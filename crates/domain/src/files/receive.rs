//! Bytes on their way in: counted, hashed and looked at while they pass on to the file store.

use async_trait::async_trait;
use sha2::{Digest, Sha256};

use super::kind::HEAD;
use super::{Error, FileStore, Kind, ObjectKey};

/// The most bytes of a file: 25 MiB.
pub const LIMIT: u64 = 25 * 1024 * 1024;

/// Where bytes come from. Not `Send`: a request lives on one thread.
#[async_trait(?Send)]
pub trait Source {
    /// The next bytes; `None` at the end.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, SourceError>;
}

/// Why no more bytes come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// The sender is gone.
    #[error("the sender is gone")]
    Broken,
    /// The sender takes too long.
    #[error("the sender takes too long")]
    Slow,
}

/// What was received.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Received {
    pub size: u64,
    pub sha256: [u8; 32],
}

/// Lets the bytes of a file of this kind, at most so many, through to the file store. Whatever is refused leaves
/// nothing there: nothing is begun before the first bytes are known to be right.
pub(crate) async fn receive(
    files: &dyn FileStore,
    key: &ObjectKey,
    (kind, limit): (Kind, u64),
    source: &mut dyn Source,
) -> Result<Received, Error> {
    let mut scan = Scan::of(kind, limit);
    let first = head(source).await?;
    scan.begin(&first)?;
    scan.pass(&first)?;
    let mut incoming = files.begin(key).await?;
    let mut piece = first;
    loop {
        if let Err(error) = incoming.write(piece).await {
            incoming.abandon().await;
            return Err(error.into());
        }
        let next = match source.next().await {
            Ok(next) => next,
            Err(error) => {
                incoming.abandon().await;
                return Err(error.into());
            }
        };
        let Some(next) = next else { break };
        if let Err(error) = scan.pass(&next) {
            incoming.abandon().await;
            return Err(error);
        }
        piece = next;
    }
    incoming.finish().await?;
    Ok(scan.done())
}

/// The first bytes, enough to be looked at unless the file is shorter.
async fn head(source: &mut dyn Source) -> Result<Vec<u8>, Error> {
    let mut head = Vec::new();
    while head.len() < HEAD {
        match source.next().await? {
            Some(piece) => head.extend(piece),
            None => break,
        }
    }
    Ok(head)
}

struct Scan {
    kind: Kind,
    limit: u64,
    hash: Sha256,
    size: u64,
    /// A text in two bytes a character has zeros in it.
    is_wide: bool,
}

impl Scan {
    fn of(kind: Kind, limit: u64) -> Self {
        Self {
            kind,
            limit,
            hash: Sha256::new(),
            size: 0,
            is_wide: false,
        }
    }

    fn begin(&mut self, head: &[u8]) -> Result<(), Error> {
        if head.is_empty() {
            return Err(Error::Empty);
        }
        self.is_wide = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
        if self.kind.begins_like(&head[..head.len().min(HEAD)]) {
            Ok(())
        } else {
            Err(Error::Mismatch)
        }
    }

    fn pass(&mut self, piece: &[u8]) -> Result<(), Error> {
        self.size += piece.len() as u64;
        if self.size > self.limit {
            return Err(Error::TooLarge);
        }
        if self.kind.is_text() && !self.is_wide && piece.contains(&0) {
            return Err(Error::Mismatch);
        }
        self.hash.update(piece);
        Ok(())
    }

    fn done(self) -> Received {
        Received {
            size: self.size,
            sha256: self.hash.finalize().into(),
        }
    }
}
