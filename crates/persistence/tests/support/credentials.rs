//! Hashing, chance and letters for tests: fast, and the same each time.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use canape_domain::dispatches::Mailing;
use canape_domain::documents::{
    Book, BookWish, Exchange, ExchangeError, ExchangeFile, Kind, PressError, Printed, Printer,
    Sent, Sheaf,
};
use canape_domain::files::{
    FileStore, FileStoreError, Incoming, Kind as FileKind, ObjectKey, Outgoing,
};
use canape_domain::mail::{Letter, MailError, Mailer};
use canape_domain::paper_trail::{IsWanted, ScanError, Scanner};
use canape_domain::reports::{PaperTable, Sheet};
use canape_domain::signatures::Protocol;
use canape_domain::tables::{Row, TableError, TableFile, Tables};
use canape_domain::templates::{Fault, FillError, Placeholder, Templates};
use canape_domain::{HasherError, PasswordHasher, Random, Vault, VaultError, sha256};

/// Keeps passwords as they are.
pub struct OpenHasher;

#[async_trait]
impl PasswordHasher for OpenHasher {
    async fn hash(&self, password: &str) -> Result<String, HasherError> {
        Ok(format!("open:{password}"))
    }

    async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, HasherError> {
        Ok(hash.is_some_and(|hash| hash == format!("open:{password}")))
    }
}

/// Counts.
#[derive(Default)]
pub struct Counted(AtomicU64);

impl Random for Counted {
    fn secret(&self) -> [u8; 32] {
        sha256(&self.0.fetch_add(1, Ordering::Relaxed).to_le_bytes())
    }
}

/// Keeps no bytes.
pub struct NoFiles;

#[async_trait]
impl FileStore for NoFiles {
    async fn begin(&self, _: &ObjectKey) -> Result<Box<dyn Incoming>, FileStoreError> {
        Err(FileStoreError::Missing)
    }

    async fn open(
        &self,
        _: &ObjectKey,
        _: Range<u64>,
    ) -> Result<Box<dyn Outgoing>, FileStoreError> {
        Err(FileStoreError::Missing)
    }

    async fn remove(&self, _: &ObjectKey) -> Result<(), FileStoreError> {
        Ok(())
    }
}

/// Seals nothing.
pub struct OpenVault;

impl Vault for OpenVault {
    fn seal(&self, _: &str, plain: &[u8]) -> Result<Vec<u8>, VaultError> {
        Ok(plain.to_vec())
    }

    fn open(&self, _: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        Ok(sealed.to_vec())
    }

    fn secret_of(&self, name: &str) -> [u8; 32] {
        sha256(name.as_bytes())
    }
}

/// Loses every letter.
pub struct NoMail;

#[async_trait]
impl Mailer for NoMail {
    async fn send(&self, _: &Letter) -> Result<(), MailError> {
        Ok(())
    }
}

/// Nothing is exchanged below the API.
pub struct NoExchange;

impl Exchange for NoExchange {
    fn transfer(&self, _: &Sent<'_>) -> Result<ExchangeFile, ExchangeError> {
        Err(ExchangeError::NoFormat)
    }

    fn mailing(&self, _: &Mailing) -> Result<Vec<u8>, ExchangeError> {
        Err(ExchangeError::NoFormat)
    }

    fn sheet(&self, _: &Sheet) -> Result<Vec<u8>, ExchangeError> {
        Err(ExchangeError::NoFormat)
    }

    fn book(&self, _: BookWish) -> Result<Box<dyn Book>, ExchangeError> {
        Err(ExchangeError::NoFormat)
    }
}

/// Nothing is read below the API.
pub struct NoScanner;

#[async_trait]
impl Scanner for NoScanner {
    async fn codes(&self, _: FileKind, _: Vec<u8>, _: IsWanted) -> Result<Vec<String>, ScanError> {
        Err(ScanError::Busy)
    }
}

/// No table is read below the API.
pub struct NoTables;

#[async_trait]
impl Tables for NoTables {
    async fn rows(&self, _: TableFile) -> Result<Vec<Row>, TableError> {
        Err(TableError::Busy)
    }
}

/// Nothing is printed below the API.
pub struct NoPrinter;

#[async_trait]
impl Printer for NoPrinter {
    async fn pdf(&self, _: Printed) -> Result<Vec<u8>, PressError> {
        Err(PressError::Busy)
    }

    async fn mailing(&self, _: Mailing) -> Result<Vec<u8>, PressError> {
        Err(PressError::Busy)
    }

    async fn protocol(&self, _: Protocol) -> Result<Vec<u8>, PressError> {
        Err(PressError::Busy)
    }

    async fn table(&self, _: PaperTable) -> Result<Vec<u8>, PressError> {
        Err(PressError::Busy)
    }

    async fn bound(&self, _: Vec<Sheaf>, _: bool) -> Result<Vec<u8>, PressError> {
        Err(PressError::Busy)
    }

    async fn pages(&self, _: Vec<u8>) -> Option<usize> {
        None
    }
}

pub struct NoTemplates;

#[async_trait]
impl Templates for NoTemplates {
    async fn check(&self, _: Vec<u8>, _: Vec<Kind>) -> Result<Vec<Fault>, FillError> {
        Err(FillError::Busy)
    }

    async fn fill(&self, _: Vec<u8>, _: Printed) -> Result<Vec<u8>, FillError> {
        Err(FillError::Busy)
    }

    fn sample(&self, _: Kind) -> Option<Printed> {
        None
    }

    fn placeholders(&self, _: Kind) -> Vec<Placeholder> {
        Vec::new()
    }
}
