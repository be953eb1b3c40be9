//! Finding the documents of a scan by the QR codes on their papers.

use std::collections::HashMap;

use async_trait::async_trait;
use uuid::Uuid;

use super::{Error, MarkKind};
use crate::access::{Caller, Permission};
use crate::documents::{Document, Filter, Row, Stage};
use crate::files::Kind;
use crate::{App, Code, Coded, Counting, Id, Limit, PageWish};

/// The most documents of one scan: more papers are put into several.
pub const MOST_OF_A_SCAN: usize = 30;

/// Whether the text of a code is one that is looked for.
pub type IsWanted = fn(&str) -> bool;

/// Reads codes off scans. Heavy: up to seconds of a core for a file, so it never belongs on a thread
/// that serves requests.
pub trait ScanReader: Send + Sync {
    /// The texts of the codes that are wanted, each once, in the order of their pages.
    fn codes(
        &self,
        kind: Kind,
        bytes: Vec<u8>,
        is_wanted: IsWanted,
    ) -> Result<Vec<String>, ScanError>;
}

/// Reads for those who wait: few files at once, so that other work goes on.
#[async_trait]
pub trait Scanner: Send + Sync {
    /// As [`ScanReader::codes`].
    async fn codes(
        &self,
        kind: Kind,
        bytes: Vec<u8>,
        is_wanted: IsWanted,
    ) -> Result<Vec<String>, ScanError>;
}

/// Why a scan was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// It is no picture and no PDF, or is broken or locked.
    #[error("the scan cannot be read")]
    Unreadable,
    /// It has more pixels, or unpacks to more, than a scan has.
    #[error("the scan is too large to be read")]
    TooLarge,
    /// Others are read all the time, and none was done soon enough.
    #[error("too many scans are read at once")]
    Busy,
}

impl Coded for ScanError {
    fn code(&self) -> Code {
        match self {
            Self::Unreadable => Code::ScanUnreadable,
            Self::TooLarge => Code::ScanTooDense,
            Self::Busy => Code::Overloaded,
        }
    }
}

/// The wish to know whose scan it is.
#[derive(Debug, Clone)]
pub struct ReadScan {
    /// PDF, JPEG or PNG.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A document whose paper is on the scan.
#[derive(Debug, Clone)]
pub struct OnScan {
    /// The document.
    pub row: Row,
    /// Whether it is recorded already that their scan came.
    pub has_scan: bool,
    /// Whether it is signed electronically, so that no scan of it is recorded.
    pub is_signed: bool,
}

/// Looks for codes of our papers on a scan. Documents of other accounts, and those beyond the
/// caller's reach, are not found. Nothing is kept or changed.
pub async fn read_scan(app: &App, caller: &Caller, scan: ReadScan) -> Result<Vec<OnScan>, Error> {
    let grant = caller.allow(Permission::DocumentsTrack)?;
    let is_ours: IsWanted = |text| document_in(text).is_some();
    let texts = app.scanner.codes(scan.kind, scan.bytes, is_ours).await?;
    let ids = texts.iter().filter_map(|text| document_in(text));
    let ids: Vec<_> = ids.take(MOST_OF_A_SCAN).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let filter = Filter {
        ids: ids.clone(),
        stages: vec![Stage::Issued],
        today: caller.time_zone().local_date(app.now()),
        ..Filter::default()
    };
    let all = PageWish {
        limit: Limit::most(),
        after: None,
        counting: Counting::No,
    };
    let view = app.store.view(&grant).await?;
    let rows = view.documents(&filter, &all).await?.items.into_iter();
    let mut rows: HashMap<_, _> = rows.map(|row| (row.id, row)).collect();
    let trails = view.trails(&ids).await?.into_iter();
    let trails: HashMap<_, _> = trails.map(|trail| (trail.of.id, trail)).collect();
    // One that two codes name is there once, where the first of them is.
    let found = ids.iter().filter_map(|id| {
        let (row, trail) = (rows.remove(id)?, trails.get(id)?);
        let standing = trail.standing();
        let has = |is: fn(MarkKind) -> bool| standing.iter().any(|mark| is(mark.kind));
        (!trail.is_deal_in_trash).then(|| OnScan {
            has_scan: has(|kind| kind == MarkKind::ScanReceived),
            is_signed: has(MarkKind::is_signature),
            row,
        })
    });
    Ok(found.collect())
}

/// The document that a code of our papers names. Papers that were printed under another address of
/// this installation are found, too: what is not ours is found nowhere.
fn document_in(text: &str) -> Option<Id<Document>> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let (_, id) = rest.rsplit_once("/documents/")?;
    Uuid::try_parse(id).ok().map(Id::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pages;

    #[test]
    fn a_paper_names_its_document_under_any_address() {
        let id: Id<Document> = Uuid::from_u128(7).into();
        for address in ["https://firm.canape.example", "http://localhost:8080/"] {
            assert_eq!(document_in(&Pages::at(address).of_document(id)), Some(id));
        }
        for other in [
            "ST00012|Name=ООО",
            "https://firm.example/documents/",
            "https://a.b/c",
            "",
        ] {
            assert_eq!(document_in(other), None, "{other}");
        }
    }
}
