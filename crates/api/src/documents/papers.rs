//! The papers of a period as one archive, sent while it is made.

use std::collections::HashSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpResponse, post};
use canape_domain::App;
use canape_domain::access::Caller;
use canape_domain::documents::{self, Papers};
use chrono::NaiveDate;
use futures_util::stream;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::export::selection;
use super::names::DocumentKind;
use crate::bootstrap::House;
use crate::http::{FileSeat, Identified, Json, Problem};

/// Which papers go into the archive.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::TakePapers)]
pub struct TakeThem {
    /// From this date on.
    #[schema(examples("2026-10-01"))]
    from: NaiveDate,
    /// Up to this date, which is included.
    #[schema(examples("2026-12-31"))]
    to: NaiveDate,
    /// By these own firms; by all unless told.
    #[serde(default)]
    legal_entity_ids: Vec<Uuid>,
    /// Of these kinds; unless told, of all but `outside`, which has no paper here.
    #[serde(default)]
    kinds: Vec<DocumentKind>,
}

/// Take the papers of issued documents of a period out as a ZIP of PDF: at most 1 000.
///
/// One with an own template is DOCX where no PDF is made of it.
#[utoipa::path(
    operation_id = "takePapers",
    tag = "documents",
    request_body = TakeThem,
    responses((status = 200, body = String, content_type = "application/zip"))
)]
#[post("/documents/papers")]
pub async fn take_papers(
    app: Data<App>,
    house: Data<House>,
    Identified(caller): Identified,
    json: Json<TakeThem>,
) -> Result<HttpResponse, Problem> {
    let wish = json.body;
    let seat = house.file_seats.take(caller.account())?;
    let of = selection((wish.from, wish.to), wish.legal_entity_ids, wish.kinds);
    let papers = documents::papers(&app, &caller, of).await?;
    let name = format!(
        "attachment; filename=\"documents-{}-{}.zip\"",
        wish.from, wish.to
    );
    let archive = Archive::begun(app, caller, papers, seat);
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((CONTENT_DISPOSITION, name))
        // What is packed is not packed again.
        .insert_header((CONTENT_ENCODING, "identity"))
        .streaming(stream::try_unfold(Some(archive), next)))
}

/// What is sent: one paper at a time is in memory.
struct Archive {
    app: Data<App>,
    caller: Caller,
    papers: Papers,
    zip: ZipWriter<StreamWriter<Packed>>,
    packed: Packed,
    names: HashSet<String>,
    /// Held until the last byte is sent.
    _seat: FileSeat,
}

/// Bytes that are packed and not sent yet.
#[derive(Clone, Default)]
struct Packed(Arc<Mutex<Vec<u8>>>);

impl Packed {
    fn take(&self) -> Bytes {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *bytes).into()
    }
}

impl Write for Packed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut packed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        packed.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The next piece of the archive; an error breaks the download off, which a browser shows.
async fn next(archive: Option<Archive>) -> io::Result<Option<(Bytes, Option<Archive>)>> {
    let Some(mut archive) = archive else {
        return Ok(None);
    };
    let paper = archive.papers.next(&archive.app, &archive.caller).await;
    let paper = paper.map_err(broken)?;
    let Some(paper) = paper else {
        let packed = archive.packed.clone();
        archive.zip.finish().map_err(broken)?;
        return Ok(Some((packed.take(), None)));
    };
    let name = archive.name(&paper.title, paper.format.ending());
    // PDF and DOCX are compressed already.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.zip.start_file(name, options).map_err(broken)?;
    archive.zip.write_all(&paper.bytes).map_err(broken)?;
    Ok(Some((archive.packed.take(), Some(archive))))
}

fn broken(error: impl std::fmt::Display) -> io::Error {
    tracing::error!(%error, "an archive broke off");
    io::Error::other("the archive broke off")
}

impl Archive {
    fn begun(app: Data<App>, caller: Caller, papers: Papers, seat: FileSeat) -> Self {
        let packed = Packed::default();
        Self {
            app,
            caller,
            papers,
            zip: ZipWriter::new_stream(packed.clone()),
            packed,
            names: HashSet::new(),
            _seat: seat,
        }
    }

    /// «Счёт № 15 от 22.11.2026.pdf»: a name of its own, that any system takes.
    fn name(&mut self, title: &str, ending: &str) -> String {
        let is_taken = |sign: char| sign.is_control() || "/\\:*?\"<>|".contains(sign);
        let title: String = title
            .chars()
            .map(|sign| if is_taken(sign) { '_' } else { sign })
            .collect();
        let mut name = format!("{title}.{ending}");
        let mut copy = 2;
        while !self.names.insert(name.clone()) {
            name = format!("{title} ({copy}).{ending}");
            copy += 1;
        }
        name
    }
}
